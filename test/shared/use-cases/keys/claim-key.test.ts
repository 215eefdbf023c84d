// Claiming a key when rivals are faster: for the same benefit, and for the last key. The pool's
// answers are scripted, because such moments cannot be produced by waiting.
import { untouched } from '../../../../shared/domain/benefit.ts';
import { benefitIdOf, partnerIdOf, type PurchaseId } from '../../../../shared/domain/ids.ts';
import type { KeyClaim, PoolKey } from '../../../../shared/domain/key.ts';
import { parseInstant, type Instant } from '../../../../shared/domain/time.ts';
import type { ClaimOutcome, KeyStore, Versioned } from '../../../../shared/ports/key-store.ts';
import { claimKey } from '../../../../shared/use-cases/keys/claim-key.ts';

const now = parseInstant('2027-03-01T08:00:00.000Z') as Instant;
const poolId = 'intune';
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- in the form of our ids
const record = untouched(benefitIdOf('paaaaaaaaaaaaaaaaaaa' as PurchaseId, poolId));
const wanted = { partnerId: partnerIdOf('AA'), poolId, record, number: 1 } as const;

const key: Versioned<PoolKey> = {
  value: {
    id: 'key-1',
    poolId,
    kind: 'token',
    sealed: { text: '', dataKey: '', wrappedBy: '' },
    status: 'free',
    importedAt: now,
  },
  etag: '"1"',
};
const rivals: Versioned<KeyClaim> = {
  value: {
    claimId: 'theirs',
    poolId,
    benefitId: record.id,
    partnerId: wanted.partnerId,
    number: 1,
    keyId: 'key-1',
    claimedAt: now,
  },
  etag: '"2"',
};

const unused = async (): Promise<never> => {
  throw new Error('not asked here');
};

/** A pool that gives these answers in order and then repeats the last one. */
const aPool = (
  claims: readonly (Versioned<KeyClaim> | undefined)[],
  free: readonly (readonly Versioned<PoolKey>[])[],
  outcomes: readonly ClaimOutcome[] = [],
): KeyStore => {
  const next = <T>(list: readonly T[]) => {
    let at = 0;
    return async (): Promise<T> => list[Math.min(at++, list.length - 1)] as T;
  };
  return {
    claimOf: next(claims),
    freeKeys: next(free),
    claim: next(outcomes),
    key: async () => key,
    ...{ dueClaimOf: unused, settle: unused, release: unused, addAll: unused },
    ...{ importOf: unused, levels: unused, due: unused, replaceClaim: unused, failing: unused },
  };
};
const ids = { random: (length: number) => new Uint8Array(length) };
let waits: number[] = [];
beforeEach(() => {
  waits = [];
});
const backOff = async (attempt: number) => {
  waits.push(attempt);
};

test('the last key was taken for this very benefit meanwhile: it is ours', async () => {
  const keys = aPool([undefined, rivals], [[]]);
  const claimed = await claimKey({ ids, keys, backOff }, wanted, now);
  expect(claimed).toMatchObject({ ok: true, value: { claim: rivals } });
});

test('no key, and no claim: the pool is empty', async () => {
  const keys = aPool([undefined], [[]]);
  expect(await claimKey({ ids, keys, backOff }, wanted, now)).toMatchObject({
    failure: { kind: 'keyPoolEmpty' },
  });
});

test('a key that is gone when it is claimed: another one, or none', async () => {
  const keys = aPool([undefined], [[key], []], ['taken']);
  expect(await claimKey({ ids, keys, backOff }, wanted, now)).toMatchObject({
    failure: { kind: 'keyPoolEmpty' },
  });
});

test('an answer that was lost: the claim tells', async () => {
  const keys = aPool([undefined, rivals], [[key]], ['unclear']);
  expect(await claimKey({ ids, keys, backOff }, wanted, now)).toMatchObject({
    value: { claim: rivals },
  });
});

test('a claim that is being released is not used', async () => {
  const keys = aPool([rivals], [[]]);
  const released = { ...wanted, record: { ...record, released: ['theirs'] } };
  expect(await claimKey({ ids, keys, backOff }, released, now)).toMatchObject({
    failure: { kind: 'concurrentChange' },
  });
});

test('a pool that changes all the time is given up, to be asked again', async () => {
  const keys = aPool([undefined], [[key]], ['taken']);
  await expect(claimKey({ ids, keys, backOff }, wanted, now)).rejects.toThrow('changes faster');
  expect(waits).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a pool that never answers is given up after three writes', async () => {
  const keys = aPool([undefined], [[key]], ['unclear']);
  await expect(claimKey({ ids, keys, backOff }, wanted, now)).rejects.toThrow('does not answer');
  expect(waits).toEqual([1, 2]);
});
