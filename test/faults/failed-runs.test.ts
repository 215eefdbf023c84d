// A run that has failed for good is followed by the next one within minutes, whatever the
// activation's next date; each failure lengthens the pause; a second sweep changes nothing.
import { closeWorlds } from '../support/world/opened.ts';
import type { World } from '../support/world/world.ts';
import { breaking } from '../support/world/breaking.ts';
import { anOffersWorld } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const minute = 60_000;
const byHand = { POLICY: JSON.stringify({ technical: { automaticAfterHours: null } }) };

const activationOf = (world: World) => world.documents('activation')[0] ?? {};
const runOf = (world: World, id: string, run: number) =>
  world.cloud.durable.instance(`${id}-r${run}`);

/** Runs one tick of the sweep and nothing else. */
const tick = async ({ cloud }: World): Promise<void> => {
  const sweep = cloud.timers.find(({ name }) => name === 'follow-failed-runs');
  expect(await sweep?.fire(cloud.clock.now())).toBe(true);
};

/** Lets minutes pass as on Azure: these sweeps run at each tick, even when no date is due. */
const pass = async ({ cloud }: World, minutes: number): Promise<void> => {
  const sweeps = ['follow-failed-runs', 'reconcile-activations'];
  const timers = cloud.timers.filter(({ name }) => sweeps.includes(name));
  for (let passed = 0; passed < minutes; passed += 1) {
    const from = cloud.clock.now();
    await cloud.advance({ duration: 'PT1M' });
    for (const timer of timers) {
      const at = timer.cadence.after(from);
      if (at !== undefined && at <= cloud.clock.now()) await timer.fire(at);
    }
    await cloud.timeline.settle();
  }
};

/** A technical activation whose steps can be made to fail; its next action is due in five days. */
const waiting = async () => {
  const broken = await breaking();
  const world = await anOffersWorld(byHand, 'action-pack', false, broken.application);
  let failing = false;
  world.cloud.durable.faults.on = ({ kind }) => {
    const error = Object.assign(new Error('refused'), { code: 400 });
    broken.meets = failing && kind === 'activity' ? error : undefined;
    return undefined;
  };
  const id = await world.activate(world.purchaseId);
  await world.advance('PT1M');
  /**
   * Makes the run take a step and fail. This changes no document, so the next date stays as it is.
   */
  const fail = async (): Promise<number> => {
    failing = true;
    const { run, round } = activationOf(world);
    world.cloud.durable.raiseEvent(`${id}-r${String(run)}`, `wake-${String(round)}`, 'null');
    await world.sweeps(false);
    const seen = () => runOf(world, id, Number(run));
    for (let tries = 0; seen()?.status !== 'Failed' && tries < 100; tries += 1)
      await world.advance('PT5S');
    failing = false;
    broken.meets = undefined;
    expect(seen()?.status).toBe('Failed');
    return seen()?.updatedAt ?? 0;
  };
  return { world, id, fail };
};

const next = (world: World): number => Date.parse(String(activationOf(world)['nextActionAt']));
/** The engine reports times in whole seconds. */
const seconds = (at: number): number => at - (at % 1000);

test('an outage of 20 minutes right after a look: the next run starts within minutes, and ends', async () => {
  const world = await anOffersWorld();
  await world.setContact();
  const began = world.cloud.clock.now();
  let left = true;
  world.cloud.durable.faults.on = ({ name }) => {
    if (name === 'deliver-mail' && left) {
      left = false;
      world.cloud.cosmos.faults.onRequest = () => ({ before: { status: 503 } });
    }
    return undefined;
  };
  const id = await world.activateOffer();
  await pass(world, 20);
  expect(runOf(world, id, 1)?.status).toBe('Failed');
  expect(next(world)).toBeGreaterThan(began + 24 * 60 * minute);
  world.cloud.cosmos.faults.clear();
  await pass(world, 6);
  expect(activationOf(world)).toMatchObject({ run: 2 });
  expect(runOf(world, id, 2)?.status).toBe('Running');
  await world.advance('P8D');
  expect((await world.activation(id))['status']).toBe('active');
  expect(runOf(world, id, 2)?.status).toBe('Completed');
});

test('two minutes after the first failure, four after the second; a second look changes nothing', async () => {
  const { world, id, fail } = await waiting();
  for (const [run, minutes] of [
    [1, 2],
    [2, 4],
  ] as const) {
    const before = next(world);
    const failedAt = await fail();
    expect(next(world)).toBe(before);
    await tick(world);
    expect(next(world)).toBe(seconds(failedAt) + minutes * minute);
    const after = activationOf(world);
    await tick(world);
    expect(activationOf(world)).toEqual(after);
    expect(world.audits('followFailedRun')).toHaveLength(run);
    await world.sweeps(true);
    await world.advance(`PT${minutes + 1}M`);
    expect(activationOf(world)).toMatchObject({ run: run + 1 });
    expect(runOf(world, id, run + 1)?.status).toBe('Running');
  }
});

test('what an operator has terminated is left to its own date', async () => {
  const { world, id } = await waiting();
  const before = activationOf(world);
  world.cloud.durable.terminate(`${id}-r1`, 'It spins.');
  await world.advance('PT10M');
  await tick(world);
  expect(runOf(world, id, 1)?.status).toBe('Terminated');
  expect(activationOf(world)).toEqual(before);
  await world.advance('P5DT1H');
  expect(activationOf(world)).toMatchObject({ run: 2 });
});

test('operators read which activation, which run, and when the next one starts', async () => {
  const { world, id, fail } = await waiting();
  const failedAt = await fail();
  await tick(world);
  const line = world.lines.find((one) => one.includes('run failed')) ?? '';
  expect(line).toMatch(/^warning follow-failed-runs: /u);
  expect(JSON.parse(line.slice(line.indexOf('{')))).toEqual({
    event: 'run failed',
    activationId: id,
    run: 1,
    failedAt: new Date(seconds(failedAt)).toISOString(),
    nextRunAt: new Date(next(world)).toISOString(),
  });
});

test('without a list nothing changes and nothing fails; it is told', async () => {
  const { world, fail } = await waiting();
  await fail();
  const before = activationOf(world);
  world.cloud.durable.faults.on = ({ kind }) => (kind === 'rpc' ? 'drop' : undefined);
  await tick(world);
  expect(activationOf(world)).toEqual(before);
  expect(world.lines.filter((line) => line.includes('the list of failed runs'))).toHaveLength(1);
  world.cloud.durable.faults.on = undefined;
  await tick(world);
  expect(next(world)).toBeLessThanOrEqual(world.cloud.clock.now() + 2 * minute);
});

test('a failed run that has been followed costs the database nothing any more', async () => {
  const { world, fail } = await waiting();
  await fail();
  await tick(world);
  const before = world.cloud.cosmos.counters.total.requests;
  await tick(world);
  expect(world.cloud.cosmos.counters.total.requests).toBe(before);
});

test('provisioning fails for 20 days: few tries, the operators are told at once when it is overdue, and once; it ends when it can', async () => {
  const broken = await breaking();
  const world = await anOffersWorld({}, 'action-pack', false, broken.application);
  let failing = true;
  world.cloud.durable.faults.on = ({ kind, name }) => {
    const error = Object.assign(new Error('refused'), { code: 500 });
    const fails = failing && kind === 'activity' && name === 'provision-activation';
    broken.meets = fails ? error : undefined;
    return undefined;
  };
  const id = await world.activate(world.purchaseId);
  const toldOf = () =>
    world.cloud.outbox().filter(({ subject }) => subject.includes('Overdue activation'));
  await world.advance('P6DT23H59M');
  expect(toldOf()).toHaveLength(0);
  await world.advance('PT3M');
  expect(toldOf()).toHaveLength(1);
  await world.advance('P13D');
  expect(toldOf()).toHaveLength(1);
  const { run } = activationOf(world);
  expect(Number(run)).toBeLessThan(40);
  failing = false;
  await world.advance('P1DT1H');
  expect((await world.activation(id))['status']).toBe('active');
});
