// The operators' work list over HTTP, in a deployment where only operators provision.
import { aSeededWorld, buy, northbeamId } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

const admin = 'northbeam-globalAdmin';

let world: World;
beforeEach(async () => {
  world = await aSeededWorld({ POLICY: '{"technical":{"automaticAfterHours":null}}' });
});
afterEach(() => world.cloud.close());

const request = (benefitId: string) =>
  world.ask(admin, 'POST', `/benefits/${benefitId}/activations`);

test('operators see the oldest due first, and what is overdue from its day on', async () => {
  const { id } = await buy(world, admin);
  const early = (await request(`${id}-advisory-hours`)).body;
  await world.cloud.advance({ duration: 'PT1H' });
  const late = (await request(`${id}-product-support-incidents`)).body;
  const list = async (query = ''): Promise<{ readonly id: string }[]> =>
    (await world.ask('operator', 'GET', `/operator/activations${query}`)).body.value;
  expect(await list()).toMatchObject([
    { id: early.id, dueBy: '2026-12-01T10:00:00.000Z', overdue: false, partnerId: northbeamId },
    { id: late.id, dueBy: '2026-12-01T11:00:00.000Z', overdue: false, partnerId: northbeamId },
  ]);
  await world.cloud.advance({ to: '2026-12-01T09:59:59.999Z' });
  expect(await list('?overdue=true')).toEqual([]);
  await world.cloud.advance({ to: '2026-12-01T10:00:00.000Z' });
  expect(await list('?overdue=true')).toMatchObject([{ id: early.id, overdue: true }]);
  expect(await list('?overdue=false&status=inProgress')).toMatchObject([{ id: late.id }]);
});
