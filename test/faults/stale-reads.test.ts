// Two instances, with replicas that answer half of the reads that they may: a caller sees their own
// change, whichever instance gets the next request, and every decision rests on the newest state.
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld, admin } from '../support/world/world.ts';
import { tellCommands } from '../support/world/command-story.ts';
import { amountOf } from '../support/share.ts';
import type { Surroundings } from '../support/surroundings.ts';

afterEach(closeWorlds);

const seeds = Array.from({ length: amountOf(2, 30) }, (_, at) => at + 1);

const unkind = (seed: number, consistency: 'Session' | 'BoundedStaleness'): Surroundings => ({
  cosmos: { consistency, staleness: { seed, share: 0.5 } },
  instances: { count: 2, seed },
});

const worldOf = (surroundings?: Surroundings) =>
  aWorld({}, undefined, false, undefined, surroundings);

/**
 * Two concurrent purchases of an Action Pack, one of which must be refused; the last pack is
 * cancelled before.
 */
const packsAtOnce = async (surroundings: Surroundings): Promise<number[]> => {
  const world = await worldOf(surroundings);
  const most: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const answers = await Promise.all(
      ['action-pack', 'learning-action-pack'].map((packageId) => {
        const payment = { method: 'card', reference: 'r' };
        return world.call(admin, 'POST', '/api/v1/purchases', { packageId, payment });
      }),
    );
    const bought = answers.filter(({ status }) => status === 201);
    most.push(bought.length);
    for (const { body } of bought)
      await world.call(admin, 'POST', '/api/v1/service-requests', {
        type: 'cancellation',
        purchaseId: body['id'],
        reason: 'Again.',
      });
  }
  return most;
};

let kind: readonly string[];
beforeAll(async () => {
  kind = await tellCommands(await worldOf());
}, 60_000);

test('the story has no outage and no surprise in it', () => {
  expect(kind.join('\n')).toMatchSnapshot();
});

test.each(seeds)('every command comes to the same as in a kind world, seed %i', async (seed) => {
  expect(await tellCommands(await worldOf(unkind(seed, 'BoundedStaleness')))).toEqual(kind);
});

test.each(seeds)('two Action Packs at once: one of them, seed %i', async (seed) => {
  const counts = await packsAtOnce(unkind(seed, 'BoundedStaleness'));
  expect(new Set(counts)).toEqual(new Set([1]));
});

// Proves that the tests above would notice: with session consistency the change is not seen.
test('with session consistency one instance does not see what the other has done', async () => {
  const [seed = 1] = seeds;
  const told = await worldOf(unkind(seed, 'Session')).then(tellCommands).catch(String);
  expect(told).not.toEqual(kind);
});

test('with session consistency both Action Packs are sold', async () => {
  const many = Array.from({ length: 6 }, (_, at) => at + 1);
  const counts = await Promise.all(many.map((seed) => packsAtOnce(unkind(seed, 'Session'))));
  expect(counts.flat()).toContain(2);
});
