// The mail pump under faults: killed at any request, with answers lost, paused by the provider. Each mail goes out
// once, no window is exceeded, and the operators get one mail in an interval. On the local cloud, with two
// instances that sweep at the same time.
import type { FaultHook } from '../../infra/local/cosmos/contract/contract.ts';
import { everyNth } from '../support/share.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { mostWithin, waitingWorld } from '../support/world/paced-world.ts';
import type { World } from '../support/world/world.ts';

afterEach(closeWorlds);

const minute = 60_000;
const hour = 60 * minute;
const limits = { perMinute: 6, perHour: 20, perPartnerPerHour: 5 };
const policy = { mail: { ...limits, operatorsEveryMinutes: 10 } };

/** Three companies with four mails each, and three matters for the operators. */
const aBacklog = () =>
  waitingWorld(
    Array.from({ length: 3 }, () => ({ waitedFor: 2, notices: 2, operators: 1 })),
    policy,
  );
type Backlog = Awaited<ReturnType<typeof aBacklog>>;

const isToOperators = ({ to }: { readonly to: readonly string[] }): boolean =>
  to[0] === 'operators@operator.example';

const mailsOf = (world: World) => world.documents('mail');

/** What must hold, whatever has happened. */
const judge = ({ world, sent }: Backlog) => {
  const times = sent().map(({ acceptedAt }) => Date.parse(acceptedAt));
  expect(mostWithin(times, minute)).toBeLessThanOrEqual(limits.perMinute);
  expect(mostWithin(times, hour)).toBeLessThanOrEqual(limits.perHour);
  const ids = sent().map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const told = sent()
    .filter(isToOperators)
    .map(({ acceptedAt }) => Date.parse(acceptedAt));
  expect(mostWithin(told, 10 * minute)).toBeLessThanOrEqual(1);
  return { world, told };
};

const isOver = ({ world }: Backlog): boolean =>
  mailsOf(world).every(({ status }) => status !== 'planned' && status !== 'sending');

/** Until all has gone out, for three hours at the most. */
const playOn = async (backlog: Backlog): Promise<void> => {
  for (let ticks = 0; ticks < 180 && !isOver(backlog); ticks += 1) await backlog.tick();
};

/** Everything has gone out once; every matter was told to the operators. */
const judgeEnd = (backlog: Backlog) => {
  const { world } = judge(backlog);
  expect(isOver(backlog)).toBe(true);
  const toPeople = backlog.sent().filter((mail) => !isToOperators(mail));
  expect(toPeople).toHaveLength(12);
  const matters = mailsOf(world).filter(({ template, toldIn, gathered }) =>
    [template === 'account-unreachable', toldIn, gathered].some(Boolean),
  );
  for (const { status, toldIn } of matters)
    expect(status === 'accepted' || toldIn !== undefined).toBe(true);
};

/** The first request from which everything fails; its own work is done or not. */
const killedAt =
  (first: number, isDone: boolean): FaultHook =>
  ({ index }) => {
    if (index < first) return undefined;
    return index === first && isDone ? { after: 400 } : { before: 400 };
  };

const points = Array.from({ length: 160 }, (_, at) => at);

test.each(everyNth(53, points).flatMap((at) => [[at, false] as const, [at, true] as const]))(
  'killed at request %i of both sweeps, its work done: %s',
  async (at, isDone) => {
    const backlog = await aBacklog();
    const { faults } = backlog.world.cloud.cosmos;
    faults.clear();
    faults.onRequest = killedAt(at, isDone);
    await backlog.tick();
    faults.clear();
    await playOn(backlog);
    judgeEnd(backlog);
  },
);

test.each(['before', 'after'] as const)(
  'every third write to the quota has no answer (%s it was done): all goes out, within the quota',
  async (when) => {
    const backlog = await aBacklog();
    let writes = 0;
    backlog.world.cloud.cosmos.faults.onRequest = ({ container, operation, partitionKey }) => {
      const isQuota = container === 'registry' && String(partitionKey).startsWith('mail-quota');
      if (!isQuota || !['create', 'replace'].includes(operation)) return undefined;
      writes += 1;
      if (writes % 3 !== 0) return undefined;
      return when === 'before' ? { before: 503 } : { after: 503 };
    };
    await playOn(backlog);
    backlog.world.cloud.cosmos.faults.clear();
    expect(writes).toBeGreaterThan(5);
    judgeEnd(backlog);
  },
);

test.each([
  ['a second', 1, 2],
  ['an hour', 3600, 61],
])('a provider that asks for %s gets it, for all mails', async (_case, retryAfter, longest) => {
  const backlog = await aBacklog();
  const { faults, counters } = backlog.world.cloud.email;
  const before = counters.posts;
  faults.add({ on: 'refuse', status: 429, retryAfter, times: 1 });
  await backlog.tick();
  // The mail to the operators goes first and alone.
  expect(counters.posts - before).toBe(1);
  expect(backlog.sent()).toHaveLength(0);
  const asked = backlog.world.cloud.clock.now();
  let ticks = 0;
  for (; counters.posts - before === 1 && ticks < longest; ticks += 1) await backlog.tick();
  expect(counters.posts - before).toBeGreaterThan(1);
  expect(backlog.world.cloud.clock.now() - asked).toBeGreaterThanOrEqual(retryAfter * 1000);
  await playOn(backlog);
  judgeEnd(backlog);
});

test('the operators get one mail with all matters, and the next one after the interval', async () => {
  const backlog = await aBacklog();
  await playOn(backlog);
  const { told } = judge(backlog);
  expect(told).toHaveLength(1);
  const mail = backlog.sent().find(isToOperators);
  expect(mail!.subject).toBe('For the operators: 3 matters');
  expect(mailsOf(backlog.world).filter(({ toldIn }) => toldIn !== undefined)).toHaveLength(2);
});
