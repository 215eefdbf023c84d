// Following failed runs: what the sweep reads, what it remembers, and what it does when the store
// is unavailable.
import { catalog } from '../../../../shared/catalog/catalog.ts';
import type { Activation } from '../../../../shared/domain/activation.ts';
import { requested } from '../../../../shared/domain/activation-steps.ts';
import {
  benefitIdOf,
  partnerIdOf,
  purchaseIdFrom,
  userIdOf,
  type ActivationId,
} from '../../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../../shared/domain/policy.ts';
import { instantOf, plusDays, plusSeconds } from '../../../../shared/domain/time.ts';
import type { FailedRun } from '../../../../shared/ports/activations.ts';
import type { Change, PartnerStore } from '../../../../shared/ports/partner-store.ts';
import { StoreUnavailable } from '../../../../shared/ports/store-unavailable.ts';
import { followFailedRuns } from '../../../../shared/use-cases/upkeep/follow-failed-runs.ts';
import { unlimited } from '../../../support/unlimited.ts';

const clock = { now: () => new Date('2027-03-01T08:00:00.000Z') };
const now = instantOf(clock.now());
const partnerId = partnerIdOf('10000000-0000-4000-8000-000000000001');
const purchaseId = purchaseIdFrom(new Uint8Array(32));

const activation = (item: string, run = 1): Activation => {
  const asked = {
    benefitId: benefitIdOf(purchaseId, item),
    purchaseId,
    itemId: item,
    kind: 'technical' as const,
    attempt: 1,
    requestedBy: userIdOf('11111111-0000-4000-8000-000000000001'),
    mails: [],
  };
  const nextActionAt = plusDays(now, 5);
  return { ...requested(asked, defaultPolicy, now), run, nextActionAt };
};

const failureOf = (item: string, secondsAgo = 0): FailedRun => ({
  partnerId,
  activationId: activation(item).id,
  run: 1,
  failedAt: plusSeconds(now, -secondsAgo),
});

/** A store of activations by item that records reads and writes, and can be made to fail. */
const aWorld = (activations: Readonly<Record<string, Activation>>) => {
  const reads: string[] = [];
  const written: Change[] = [];
  const failing = new Map<string, Error>();
  const held = new Map(Object.entries(activations));
  const store: Pick<PartnerStore, 'read' | 'readAudit' | 'commit'> = {
    read: async (_partner, kind, id) => {
      const item = id.slice(purchaseId.length + 1);
      reads.push(item);
      const error = failing.get(item);
      if (error !== undefined) throw error;
      const value = held.get(item);
      return value && ({ kind, value, rev: 1, etag: '1' } as never);
    },
    readAudit: async () => undefined,
    commit: async (_partner, _entry, changes) => {
      written.push(...changes);
      for (const change of changes)
        if (change.op === 'replace' && 'itemId' in change.value)
          held.set(change.value.itemId, change.value);
      return 'committed';
    },
  };
  /** The sweep of another instance, with a memory of its own. */
  const anInstance = () => {
    const follow = followFailedRuns({
      store: store as PartnerStore,
      backOff: async () => undefined,
      clock,
      patience: unlimited,
      ids: { digest: (...parts) => new TextEncoder().encode(parts.join()) },
      catalog,
      policy: defaultPolicy,
    });
    return (listed: readonly FailedRun[] | undefined) =>
      follow({ failedRuns: async () => listed })();
  };
  return { sweep: anInstance(), anInstance, reads, written, failing };
};

test.each([
  ['as the policy says', {}, -396],
  ["also when every package's own terms are shorter", { termDays: 180, graceDays: 10 }, -396],
  ['as its own terms say', { termDays: 730 }, -761],
  ['as its own grace says', { graceDays: 60 }, -426],
])(
  'it asks for runs since the oldest purchase that still gives benefits, %s',
  async (_, own, days) => {
    const since: string[] = [];
    const follow = followFailedRuns({
      store: {} as PartnerStore,
      catalog: { everyPackage: () => catalog.everyPackage().map((each) => ({ ...each, ...own })) },
      policy: defaultPolicy,
      clock,
      patience: unlimited,
      backOff: async () => undefined,
      ids: { digest: () => new Uint8Array() },
    });
    await follow({
      failedRuns: async (from) => {
        since.push(from);
        return [];
      },
    })();
    expect(since).toEqual([plusDays(now, days)]);
  },
);

test('what nothing depends on is read once, and never again', async () => {
  const world = aWorld({ followed: activation('followed', 2) });
  const listed = [failureOf('followed'), failureOf('gone')];
  expect(await world.sweep(listed)).toEqual({ done: 2, failed: [], notes: [] });
  expect(world.reads).toEqual(['followed', 'gone']);
  expect(await world.sweep(listed)).toEqual({ done: 0, failed: [], notes: [] });
  expect(world.reads).toHaveLength(2);
  expect(world.written).toEqual([]);
});

test('two sweeps, also of two instances, bring an activation forward once', async () => {
  const world = aWorld({ item: activation('item') });
  await world.sweep([failureOf('item')]);
  expect(world.written).toHaveLength(1);
  expect(await world.anInstance()([failureOf('item')])).toMatchObject({ done: 1, failed: [] });
  expect(world.written).toHaveLength(1);
});

test('a run of the same name that fails again is another failure', async () => {
  const world = aWorld({ item: activation('item', 2) });
  await world.sweep([failureOf('item', 60)]);
  await world.sweep([failureOf('item')]);
  expect(world.reads).toHaveLength(2);
});

test('no more is remembered than fits: the newest failures', async () => {
  const world = aWorld({});
  const many = Array.from({ length: 10_002 }, (_, at) => ({
    ...failureOf('item', at),
    activationId: `${activation('item').benefitId}-${at + 1}` as ActivationId,
  }));
  await world.sweep(many);
  expect(world.reads).toHaveLength(10_002);
  await world.sweep(many);
  expect(world.reads).toHaveLength(10_004);
});

test('one that fails stops no other; it is met again', async () => {
  const world = aWorld({ bad: activation('bad'), good: activation('good') });
  world.failing.set('bad', Object.assign(new RangeError('secret'), { code: 400 }));
  const swept = await world.sweep([failureOf('bad'), failureOf('good', 1)]);
  expect(swept).toMatchObject({ done: 1, notes: [expect.stringContaining('good')] });
  expect(swept.failed).toEqual([expect.stringMatching(/^run \S+-bad-1-r1: RangeError 400 at /u)]);
  world.failing.clear();
  expect(await world.sweep([failureOf('bad')])).toMatchObject({ done: 1, failed: [] });
});

test('when the store is away the rest of a company waits, and what is known is not forgotten', async () => {
  const world = aWorld({ first: activation('first'), second: activation('second') });
  await world.sweep([failureOf('second', 1)]);
  world.failing.set('first', new StoreUnavailable('the database did not answer a read'));
  const listed = [failureOf('first'), failureOf('second', 1), failureOf('third', 2)];
  expect((await world.sweep(listed)).failed).toHaveLength(1);
  expect(world.reads).toEqual(['second', 'first']);
  world.failing.clear();
  await world.sweep(listed);
  expect(world.reads).toEqual(['second', 'first', 'first', 'third']);
});

test('without a list nothing is read, and nothing is forgotten', async () => {
  const world = aWorld({});
  await world.sweep([failureOf('item')]);
  expect(await world.sweep(undefined)).toEqual({ done: 0, failed: [] });
  await world.sweep([failureOf('item')]);
  expect(world.reads).toHaveLength(1);
});
