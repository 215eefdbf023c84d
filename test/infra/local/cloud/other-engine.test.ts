// A local cloud on an engine that keeps its own time and supports no faults, like the real one.
import { startCloudOn, type LocalCloud } from '../../../../infra/local/cloud/cloud.ts';
import type {
  DurableEngine,
  EngineMaker,
} from '../../../../infra/local/durable/contract/engine.ts';
import { localEngine } from '../../../../infra/local/cloud/local-engine.ts';

const stubborn: EngineMaker<DurableEngine> = async (given) => {
  const { faults: _, ...engine } = await localEngine(given);
  return { ...engine, ownTime: 'Its time cannot be moved.' };
};

let cloud: LocalCloud<DurableEngine>;
beforeEach(async () => {
  cloud = await startCloudOn(stubborn);
});
afterEach(() => cloud.close());

const post = (path: string, body: object): Promise<Response> =>
  cloud.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('its time is not moved, and the answer says why', async () => {
  const before = cloud.clock.now();
  const answer = await post('/local/clock/advance', { duration: 'P1D' });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({ error: { message: 'Its time cannot be moved.' } });
  await expect(cloud.advance({ duration: 'P1D' })).rejects.toThrow('Its time cannot be moved.');
  expect(cloud.clock.now()).toBe(before);
});

test.each([{ fault: 'drop' }, { timersFireEarly: 500 }, { clear: true }])(
  'the fault %j is refused',
  async (fault) => {
    expect((await post('/local/faults', { part: 'durable', ...fault })).status).toBe(400);
  },
);

test('its instances are shown as those of any engine', async () => {
  expect(await (await cloud.fetch('/local/orchestrations')).json()).toEqual({
    value: [],
    counts: {},
  });
});

test('an instance that failed is work for the sweep that follows failed runs', async () => {
  let failures = 0;
  const failing: EngineMaker<DurableEngine> = async (given) => ({
    ...(await localEngine(given)),
    failures: () => failures,
  });
  const watched = await startCloudOn(failing);
  const lastTick = () => watched.timers.find(({ name }) => name === 'follow-failed-runs')?.last;
  await watched.advance({ duration: 'PT30M' });
  const before = lastTick();
  failures = 1;
  await watched.advance({ duration: 'PT30M' });
  expect(lastTick()).toBeGreaterThan(before ?? 0);
  await watched.close();
});
