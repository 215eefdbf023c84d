// Steps that fail on the real SDK: what the engine keeps of it, and when it is no end of a run.
import { instance } from '../support/golden.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld } from '../support/world/world.ts';
import { breaking, isBatch } from '../support/world/breaking.ts';

afterEach(closeWorlds);

const secret = 'CANARY mina@northbeam.example';
/** As the database's client makes it. */
const refusal = () => Object.assign(new Error(secret), { code: 400, body: { message: secret } });

/** A world in which the steps of these names meet the failure; of batches alone, if told. */
const failing = async (steps: readonly string[], batchesOnly = false) => {
  const broken = await breaking();
  const world = await aWorld({}, undefined, false, broken.application);
  world.cloud.durable.faults.on = ({ kind, name }) => {
    const isMet = kind === 'activity' && steps.includes(name);
    broken.meets = isMet && !batchesOnly ? refusal() : undefined;
    broken.answers = (request) => {
      if (isMet && batchesOnly && isBatch(request)) throw refusal();
      return undefined;
    };
    return undefined;
  };
  const id = await world.activate(await world.buy());
  return { world, id };
};

test.each([
  ['any request', false],
  ['a batch', true],
])(
  'the words of a database about %s are nowhere in the history or the output',
  async (_what, only) => {
    const { world, id } = await failing(['begin-activation'], only);
    await world.cloud.advance({ duration: 'PT10M' });
    const failed = world.cloud.durable.instance(instance(id));
    expect(failed?.status).toBe('Failed');
    expect(failed?.output).toContain('begin-activation failed: DatabaseRefusal');
    const kept = JSON.stringify(
      world.cloud.durable
        .instances()
        .map(({ instanceId }) => world.cloud.durable.instance(instanceId)),
    );
    expect(kept).toContain('begin-activation failed: DatabaseRefusal');
    expect(kept).not.toContain('CANARY');
    expect(kept).not.toContain('    at ');
    const told = world.lines.filter((line) =>
      line.includes(`begin-activation: ${id} run 1: DatabaseRefusal 400 at `),
    );
    expect(told).toHaveLength(6);
    expect(world.lines.join('\n')).not.toContain('CANARY');
  },
);

test('mail that cannot be handed over is left to the outbox, and the run goes on', async () => {
  const { world, id } = await failing(['deliver-mail']);
  await world.cloud.advance({ duration: 'P4D' });
  expect(world.documents('activation')).toMatchObject([{ status: 'active', run: 1 }]);
  expect(world.cloud.durable.instance(instance(id))?.status).toBe('Completed');
  const subjects = world.cloud.outbox().map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.includes('setting up'))).toHaveLength(1);
  expect(subjects.filter((subject) => subject.endsWith('is ready'))).toHaveLength(1);
  const left = world.lines.filter((line) => line.includes('left to the outbox'));
  expect(left).toHaveLength(2);
});
