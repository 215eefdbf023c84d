// A deployment under running instances, rehearsed on the real Durable engine (`REAL_ENGINE=1`), as
// the runbook "Deploying while orchestrations run" describes it. Uses real time.
import { activities } from '../../orchestrations/contract.ts';
import type { Orchestrator } from '../../orchestrations/orchestrators.ts';
import { stepsOf } from '../../orchestrations/steps.ts';
import { technicalActivation } from '../../orchestrations/technical-activation.ts';
import { engineOfOnesOwn } from '../conformance/real-engine.ts';
import { deployments, type Deployments, type Version } from './deployments.ts';

/** Each test replaces hosts, which is slow on a busy machine. */
jest.setTimeout(150_000);

const isAsked = process.env['REAL_ENGINE'] !== undefined;

/** It tells people of delays before it waits, so the order of steps differs. */
const secondWay: Orchestrator['handler'] = function* (context) {
  const { run, wait } = stepsOf<'technical'>(context);
  const result = yield* run(activities.begin);
  yield* run(activities.escalateOverdue);
  if (result.next === 'wait') yield* wait(result);
  yield* run(activities.review);
  return 'the second way';
};

const branched: Orchestrator['handler'] = function* (context) {
  if (context.df.version === '1.0') return yield* technicalActivation(context);
  return yield* secondWay(context);
};

const first: Version = { version: '1.0', activation: technicalActivation };
const second: Version = { version: '2.0', activation: branched };

const finished = { status: 'Completed', output: '"finish"' };
const finishedOtherwise = { status: 'Completed', output: '"the second way"' };

const title = isAsked
  ? 'on the real engine'
  : 'on the real engine: skipped, because REAL_ENGINE is not set';

(isAsked ? describe : describe.skip)(title, () => {
  let app: Deployments;
  beforeEach(async () => {
    app = await deployments(engineOfOnesOwn, first);
    await app.start('old');
  });
  afterEach(() => app.close());

  test('old instances end on the old branch, new ones on the new, and what is left shows', async () => {
    expect(await app.becomes('old', 'Running')).toMatchObject({
      version: '1.0',
      status: 'Running',
    });
    await app.deploy(second);
    await app.start('new');
    expect(await app.becomes('new', 'Running')).toMatchObject({
      version: '2.0',
      status: 'Running',
    });
    expect([await app.left('1.0'), await app.left('2.0')]).toEqual([1, 1]);
    await app.wake('old', 1);
    await app.wake('new', 2);
    expect(await app.becomes('old', 'Completed')).toEqual({ version: '1.0', ...finished });
    expect(await app.becomes('new', 'Completed')).toEqual({ version: '2.0', ...finishedOtherwise });
    expect([await app.left('1.0'), await app.left('2.0')]).toEqual([0, 0]);
  });

  test('under a lowered version newer instances stand still; raised again, they go on', async () => {
    await app.deploy(second);
    await app.start('waiting');
    await app.deploy(first);
    await app.start('not-begun', '2.0');
    await app.wake('waiting', 2);
    await app.wake('old', 1);
    expect(await app.becomes('old', 'Completed')).toMatchObject(finished);
    expect(await app.look('not-begun')).toMatchObject({ version: '2.0', status: 'Pending' });
    expect(await app.becomes('waiting', 'Running')).toMatchObject({
      version: '2.0',
      status: 'Running',
    });
    await app.deploy(second);
    // The engine kept the event that arrived meanwhile.
    expect(await app.becomes('waiting', 'Completed')).toMatchObject(finishedOtherwise);
    await app.becomes('not-begun', 'Running');
    await app.wake('not-begun', 2);
    expect(await app.becomes('not-begun', 'Completed')).toMatchObject(finishedOtherwise);
  });

  test('an activity that is called and not registered: Running, silently, until it is again', async () => {
    await app.deploy({ ...first, renamed: { [activities.review]: 'look-again' } });
    await app.wake('old', 1);
    expect(await app.becomes('old', 'Running')).toMatchObject({ status: 'Running' });
    await app.deploy(first);
    expect(await app.becomes('old', 'Running')).toMatchObject({ status: 'Running' });
    await app.wake('old', 1);
    expect(await app.becomes('old', 'Completed')).toMatchObject(finished);
  });

  test('changed code without a version fails an instance at its next event, not before', async () => {
    await app.deploy({ version: '1.0', activation: secondWay });
    expect(await app.becomes('old', 'Running')).toMatchObject({ status: 'Running' });
    await app.wake('old', 1);
    const { status, output } = await app.becomes('old', 'Failed');
    expect(status).toBe('Failed');
    expect(output).toContain('Non-Deterministic');
    await app.start('next');
    await app.wake('next', 2);
    expect(await app.becomes('next', 'Completed')).toMatchObject(finishedOtherwise);
  });

  test('an orchestrator that is not registered fails its instances at their next event', async () => {
    await app.deploy({ version: '1.0' });
    expect(await app.becomes('old', 'Running')).toMatchObject({ status: 'Running' });
    await app.wake('old', 1);
    expect(await app.becomes('old', 'Failed')).toMatchObject({ status: 'Failed' });
  });
});
