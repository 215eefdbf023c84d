// The issuer's keys cannot be fetched because the issuer does not answer: callers get a refusal in
// time, and are accepted as soon as the issuer answers. One hanging fetch does not delay later
// requests.
import { startLocalCloud, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import { overridden } from '../support/hanging-world.ts';
import { manualTimer, whileHanging } from '../support/manual-timer.ts';

let cloud: LocalCloud | undefined;
afterEach(() => cloud?.close());

/** A world without any earlier request, so that no keys are cached. */
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
  // The caller is authenticated but belongs to no registered partner.
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
