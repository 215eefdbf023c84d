// A step loads its documents once, however often it uses them.
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld } from '../support/world/world.ts';

afterEach(closeWorlds);

const readsOf = async (duration: string) => {
  const world = await aWorld();
  await world.activate(await world.buy());
  await world.cloud.advance({ duration: 'PT1H' });
  const steps: string[] = [];
  const reads: string[] = [];
  world.cloud.durable.faults.on = ({ kind, name = '' }) => {
    if (kind === 'activity') steps.push(name);
    return undefined;
  };
  world.cloud.cosmos.faults.onRequest = ({ operation, id = '' }) => {
    if (operation === 'read' && steps.at(-1) !== 'deliver-mail')
      reads.push(`${steps.at(-1)} ${id.split(':')[0]}`);
    return undefined;
  };
  await world.cloud.advance({ duration });
  return reads.filter((read) => / (?:activation|purchase)$/u.test(read));
};

test('a step that has nothing to do, and one that acts, read each document once', async () => {
  expect(await readsOf('P3D')).toEqual([
    'review-activation activation',
    'review-activation purchase',
    'provision-activation activation',
    'provision-activation purchase',
  ]);
});
