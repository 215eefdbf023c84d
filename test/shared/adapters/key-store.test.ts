// The pools of keys against the real client: a key and its claim change together or not at all, on the
// condition that they are as they were read, and each pool has its own.
import { createKeyStore } from '../../../shared/adapters/cosmos/key-store.ts';
import { system } from '../../../shared/domain/audit.ts';
import type { Failing } from '../../../shared/domain/failing.ts';
import { benefitIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import type { KeyClaim, PoolKey } from '../../../shared/domain/key.ts';
import type { DueClaim, KeyStore } from '../../../shared/ports/key-store.ts';
import { purchaseId } from '../../support/domain/people.ts';
import { anAccount, closeDatabases, early, last, late, ours, walk } from './store-with.ts';

afterEach(closeDatabases);

const [pool, other] = ['office', 'windows'] as const;
const sealed = { text: 't', dataKey: 'd', wrappedBy: 'w' };
const key = (id: string, change: Partial<PoolKey> = {}): PoolKey => ({
  id,
  poolId: pool,
  kind: 'productKey',
  sealed,
  status: 'free',
  importedAt: early,
  ...change,
});
const benefitId = benefitIdOf(purchaseId, 'office');
const claimOn = (keyId: string, change: Partial<KeyClaim> = {}): KeyClaim => ({
  claimId: `c-${keyId}`,
  poolId: pool,
  benefitId,
  partnerId: ours,
  number: 1,
  keyId,
  claimedAt: early,
  nextActionAt: late,
  ...change,
});
const failing = (times: number): Failing => ({ times, since: early, reason: 'r' });
const entry = { id: 'i-1' as CommandId, at: early, actor: system, imported: 2, duplicates: 1 };

const withKeys = async (...keys: readonly PoolKey[]): Promise<KeyStore> => {
  const store = createKeyStore((await anAccount()).database);
  for (const poolId of [pool, other]) {
    const own = keys.filter((one) => one.poolId === poolId);
    expect(await store.addAll(poolId, own, entry, undefined)).toBe('added');
  }
  return store;
};
const levels = (store: KeyStore) => store.levels(pool);
const keyOf = async (store: KeyStore, id: string) => {
  const found = await store.key(pool, id);
  if (found === undefined) throw new Error(`no key ${id}`);
  return found;
};
const claimed = async (store: KeyStore, id: string, change: Partial<KeyClaim> = {}) => {
  const outcome = await store.claim(claimOn(id, change), await keyOf(store, id));
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
};

test('a key is read as it was added, in its own pool, with its activations where it has a number', async () => {
  const many = key('b', { activationsAllowed: 5, kind: 'token' });
  const store = await withKeys(key('a'), many, key('c', { poolId: other }));
  expect((await store.key(pool, 'a'))?.value).toStrictEqual(key('a'));
  expect((await store.key(pool, 'b'))?.value).toStrictEqual(many);
  expect(await store.key(pool, 'c')).toBeUndefined();
  expect((await store.freeKeys(pool)).map(({ value }) => value.id).toSorted()).toEqual(['a', 'b']);
});

test('of many free keys eight are read, and none that is not free', async () => {
  const ids = Array.from({ length: 12 }, (_none, at) => `k-${at}`);
  const store = await withKeys(...ids.map((id) => key(id)));
  for (const id of ids.slice(0, 5))
    await claimed(store, id, { benefitId: benefitIdOf(purchaseId, id) });
  const free = await store.freeKeys(pool);
  expect(free).toHaveLength(7);
  expect(free.map(({ value }) => value.id)).not.toContain('k-0');
  const whole = await withKeys(...ids.map((id) => key(id)));
  expect(await whole.freeKeys(pool)).toHaveLength(8);
});

test('a claim takes the key; what it answers is what a reader finds', async () => {
  const store = await withKeys(key('a'));
  const both = await claimed(store, 'a');
  expect(both.claim.value).toEqual(claimOn('a'));
  expect(both.key.value).toEqual(key('a', { status: 'claimed' }));
  expect(await store.claimOf(pool, benefitId, 1)).toStrictEqual(both.claim);
  expect(await store.key(pool, 'a')).toStrictEqual(both.key);
  expect(await levels(store)).toEqual({ free: 0, claimed: 1, revealed: 0 });
  expect(await store.claimOf(pool, benefitId, 2)).toBeUndefined();
  expect(await store.claimOf(other, benefitId, 1)).toBeUndefined();
});

test('a benefit has one claim of a number, a key one claim', async () => {
  const store = await withKeys(key('a'), key('b'));
  const before = await keyOf(store, 'a');
  await claimed(store, 'a');
  expect(await store.claim(claimOn('b'), await keyOf(store, 'b'))).toBe('exists');
  expect(await store.claim(claimOn('a', { number: 2 }), before)).toBe('taken');
  expect(await levels(store)).toEqual({ free: 1, claimed: 1, revealed: 0 });
});

test('settled: the key is revealed and nothing stays due; once', async () => {
  const store = await withKeys(key('a'));
  const { claim, key: taken } = await claimed(store, 'a', { failing: failing(2) });
  expect(await store.settle(claim, taken)).toBe(true);
  const { nextActionAt: _due, ...settled } = claimOn('a');
  expect((await store.claimOf(pool, benefitId, 1))?.value).toStrictEqual(settled);
  expect(await levels(store)).toEqual({ free: 0, claimed: 0, revealed: 1 });
  expect(await store.settle(claim, taken)).toBe(false);
  expect(await store.release(claim, taken)).toBe(false);
  expect(await levels(store)).toEqual({ free: 0, claimed: 0, revealed: 1 });
});

test('released: the claim is gone and the key is free; once', async () => {
  const store = await withKeys(key('a'));
  const { claim, key: taken } = await claimed(store, 'a');
  expect(await store.release(claim, taken)).toBe(true);
  expect(await store.claimOf(pool, benefitId, 1)).toBeUndefined();
  expect(await levels(store)).toEqual({ free: 1, claimed: 0, revealed: 0 });
  expect(await store.release(claim, taken)).toBe(false);
});

test.each(['settle', 'release', 'claim'] as const)(
  '%s changes nothing where only one of both is as it was read',
  async (act) => {
    const store = await withKeys(key('a'));
    const { claim, key: taken } = await claimed(store, 'a');
    const stale = { ...taken, etag: '"stale"' };
    if (act === 'claim') {
      await store.release(claim, taken);
      expect(await store.claim(claimOn('a'), stale)).toBe('taken');
      expect(await store.claimOf(pool, benefitId, 1)).toBeUndefined();
      return;
    }
    const before = await levels(store);
    expect(await store[act](claim, stale)).toBe(false);
    expect(await store[act]({ ...claim, etag: '"stale"' }, taken)).toBe(false);
    expect(await levels(store)).toEqual(before);
    expect(await store[act](claim, taken)).toBe(true);
  },
);

test('a claim is replaced as it was read, and only then', async () => {
  const store = await withKeys(key('a'));
  const { claim } = await claimed(store, 'a');
  const value = claimOn('a', { nextActionAt: last, failing: failing(3) });
  expect(await store.replaceClaim(claim, value)).toBe(true);
  expect((await store.claimOf(pool, benefitId, 1))?.value).toStrictEqual(value);
  expect(await store.replaceClaim(claim, claimOn('a'))).toBe(false);
  expect([await store.failing(3), await store.failing(4)]).toEqual([1, 0]);
});

test('an import is written with its keys: counted again where it goes on, and nothing of it twice', async () => {
  const store = await withKeys(key('a'));
  const before = await store.importOf(pool, entry.id);
  expect(before?.value).toStrictEqual(entry);
  expect(await store.importOf(pool, 'i-2' as CommandId)).toBeUndefined();
  expect(await store.addAll(pool, [key('b')], entry, undefined)).toBe('changed');
  const more = { ...entry, imported: 3 };
  expect(await store.addAll(pool, [key('b'), key('a')], more, before)).toBe('changed');
  expect(await levels(store)).toMatchObject({ free: 1 });
  expect(await store.addAll(pool, [key('b')], more, before)).toBe('added');
  expect((await store.importOf(pool, entry.id))?.value).toStrictEqual(more);
  expect(await store.addAll(pool, [key('c')], more, before)).toBe('changed');
  expect(await levels(store)).toMatchObject({ free: 2 });
});

test.each([1, 2, 10])('claims that are due, oldest first, in pages of %i', async (limit) => {
  const store = await withKeys(
    ...['a', 'b', 'c', 'd'].map((id) => key(id)),
    key('e', { poolId: other }),
  );
  const claims = { c: late, b: early, a: early, d: last };
  for (const [id, nextActionAt] of Object.entries(claims))
    await claimed(store, id, { benefitId: benefitIdOf(purchaseId, id), nextActionAt });
  const due = await walk<DueClaim>((from) => store.due({ now: late, limit, ...from }));
  expect(due).toEqual(
    (['a', 'b', 'c'] as const).map((id) => ({
      poolId: pool,
      partnerId: ours,
      id: `claim:${purchaseId}-${id}:1`,
      dueAt: claims[id],
    })),
  );
  const [first] = due;
  expect((await store.dueClaimOf(first!))?.value.keyId).toBe('a');
  expect(await store.dueClaimOf({ ...first!, poolId: other })).toBeUndefined();
});
