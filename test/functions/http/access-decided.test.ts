// A row of the access table that a deployment overrides takes effect everywhere at once: in the
// checks, in the OpenAPI document and in the actions of a benefit.
import { belongingsOf } from '../../support/world/belongings.ts';
import { aSeededWorld, northbeamId } from '../../support/world/seeded-world.ts';
import type { World } from '../../support/world/world.ts';

let world: World;
afterEach(() => world.cloud.close());

const mpn = 'northbeam-mpnPartnerAdmin';
const assigning = (actions: readonly { name: string }[]) =>
  actions.find(({ name }) => name === 'assign');

const seenBy = async (who: string) => {
  const { seats, unseated } = await belongingsOf(world, northbeamId);
  const benefit = await world.ask(who, 'GET', `/benefits/${seats}`);
  const act = await world.ask(who, 'PUT', `/benefits/${seats}/assignments/${unseated}`);
  const document = await (await world.cloud.fetch('/api/openapi.json')).text();
  const path = '/api/v1/benefits/{benefitId}/assignments/{userId}';
  return {
    offered: assigning(benefit.body.actions),
    status: act.status,
    documented: JSON.parse(document).paths[path].put['x-required-roles'],
  };
};

test('as the program has it, only the Global admin assigns', async () => {
  world = await aSeededWorld();
  expect(await seenBy(mpn)).toEqual({
    offered: {
      name: 'assign',
      allowed: false,
      forfeitsRefund: false,
      reasons: [{ code: 'RoleRequired', requiredRoles: ['globalAdmin'] }],
    },
    status: 403,
    documented: ['globalAdmin'],
  });
});

test('where MPN partner admins may as well, all three say so', async () => {
  const access = { assign: ['globalAdmin', 'mpnPartnerAdmin'] };
  world = await aSeededWorld({ POLICY: JSON.stringify({ access }) });
  expect(await seenBy(mpn)).toEqual({
    offered: { name: 'assign', allowed: true, forfeitsRefund: false },
    status: 201,
    documented: ['globalAdmin', 'mpnPartnerAdmin'],
  });
});

test('a decision that makes no sense stops the start and says why', async () => {
  const POLICY = JSON.stringify({ access: { assign: ['mpnPartnerAdmin'], fly: ['globalAdmin'] } });
  await expect(aSeededWorld({ POLICY })).rejects.toThrow(
    /access\.assign: must contain globalAdmin/u,
  );
  world = await aSeededWorld();
});
