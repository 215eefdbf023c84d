// A claim that a sweep finds due: it is released only if it is still the same claim at the same date, and a
// release that loses to another write is met again only while the claim stays due.
import { benefitIdOf, partnerIdOf } from '../../../../shared/domain/ids.ts';
import type { KeyClaim, PoolKey } from '../../../../shared/domain/key.ts';
import type { Versioned } from '../../../../shared/ports/key-store.ts';
import { StoreUnavailable } from '../../../../shared/ports/store-unavailable.ts';
import { releaseStaleClaim } from '../../../../shared/use-cases/keys/release-stale-claim.ts';
import { day, justAfter, start } from '../../../support/domain/instants.ts';
import { purchaseId } from '../../../support/domain/people.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const poolId = 'intune';
const due = { poolId, partnerId, id: 'claim:1', dueAt: start };

const claimAt = (nextActionAt: KeyClaim['nextActionAt']): Versioned<KeyClaim> => ({
  value: {
    claimId: 'c-1',
    poolId,
    benefitId: benefitIdOf(purchaseId, poolId),
    partnerId,
    number: 1,
    keyId: 'k-1',
    claimedAt: start,
    ...(nextActionAt !== undefined && { nextActionAt }),
  },
  etag: '"1"',
});

interface Pool {
  /** What is found, the first and the second time. */
  readonly claims: readonly (Versioned<KeyClaim> | undefined)[];
  readonly key?: PoolKey | undefined;
  readonly isReleased?: boolean;
}

const swept = async ({ claims, key = { id: 'k-1' } as PoolKey, isReleased = true }: Pool) => {
  const left = [...claims];
  const done: string[] = [];
  const doing = (what: string) => async () => {
    done.push(what);
    return isReleased;
  };
  const deps = {
    keys: {
      dueClaimOf: async () => left.shift(),
      key: async () => (key.id === 'gone' ? undefined : { value: key, etag: '"2"' }),
      settle: doing('settled'),
      release: doing('released'),
    },
    store: {
      read: async () => undefined,
      readAudit: async () => undefined,
      commit: async () => {
        done.push('never used');
        return 'committed';
      },
    },
    ids: { digest: () => new Uint8Array(32) },
    backOff: async () => undefined,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  await releaseStaleClaim(deps as never)(due, day(1));
  return done;
};

const released = ['never used', 'released'];

test.each<[string, Pool, readonly string[]]>([
  ['as it was found', { claims: [claimAt(start)] }, released],
  ['that a replica still shows', { claims: [claimAt(start), claimAt(start)] }, released],
  ['that is gone', { claims: [undefined] }, []],
  ['with another date', { claims: [claimAt(justAfter(start))] }, []],
  ['that was settled', { claims: [claimAt(undefined)] }, []],
  [
    'that was settled meanwhile',
    { claims: [claimAt(start), claimAt(undefined)], isReleased: false },
    released,
  ],
  ['that went meanwhile', { claims: [claimAt(start), undefined], isReleased: false }, released],
])('a claim %s', async (_case, pool, done) => {
  expect(await swept(pool)).toEqual(done);
});

test('a claim that another write kept is met again', async () => {
  const pool = { claims: [claimAt(start), claimAt(start)], isReleased: false };
  await expect(swept(pool)).rejects.toThrow(StoreUnavailable);
});

test('a claim on a key that is not there is a defect', async () => {
  const pool = { claims: [claimAt(start)], key: { id: 'gone' } as PoolKey };
  await expect(swept(pool)).rejects.toThrow('the claimed key is not in its pool');
});
