// The issuer's keys cannot be fetched because nobody answers: callers hear so in time, and are known
// again as soon as it answers. One fetch that hangs keeps nobody waiting after it.
import { startLocalCloud, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import { overridden } from '../support/hanging-world.ts';
import { manualTimer, whileHanging } from '../support/manual-timer.ts';

let cloud: LocalCloud | undefined;
afterEach(() => cloud?.close());

/** Nobody has asked anything yet, so that no keys are known. */
const aStart = async () => {
  const timer = manualTimer();
  const started = await startLocalCloud({
    application: await overridden({ deadlineTimer: timer }),
    settings: { RATE_LIMIT: 'off' },
  });
  cloud = started;
  const headers = { authorization: `Bearer ${await started.token('northbeam-globalAdmin')}` };
  const ask = async () => (await started.fetch('/api/v1/me', { headers })).status;
  return { ask, timer, faults: started.identity.faults };
};

test('a key endpoint that hangs: refused in time, and over when it answers', async () => {
  const { ask, timer, faults } = await aStart();
  faults.next('hang', 100);
  const { value, took } = await whileHanging(timer, faults, ask);
  expect(value).toBe(503);
  expect(took).toBeLessThanOrEqual(10_000);
  faults.clear();
  // Known, but of no company of ours.
  expect(await ask()).toBe(403);
});

test('all who wait for one fetch hear in time; the next one fetches anew, though the first still hangs', async () => {
  const { ask, timer, faults } = await aStart();
  faults.next('hang');
  const { value, took } = await whileHanging(timer, faults, () =>
    Promise.all([ask(), ask(), ask()]),
  );
  expect(value).toEqual([503, 503, 503]);
  expect(took).toBeLessThanOrEqual(10_000);
  expect(faults.hangs).toBe(1);
  expect(await ask()).toBe(403);
});

test.each(['reset', 500] as const)(
  'a key endpoint that fails (%s) is an outage, too',
  async (fault) => {
    const { ask, timer, faults } = await aStart();
    faults.next(fault);
    expect(await ask()).toBe(503);
    // Nobody asks it again at once.
    expect(await ask()).toBe(503);
    timer.pass(1_000);
    expect(await ask()).toBe(403);
  },
);
