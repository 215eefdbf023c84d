// An identifier is named in the registry, and then never written: whoever it belongs to gets it once its
// named owner can no longer write it. Over HTTP on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import type { Who } from '../support/world/asking.ts';
import { admin, aWorld, northbeam, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const byHand = { POLICY: JSON.stringify({ technical: { automaticAfterHours: null } }) };
const companyOf = (number: number) => `44444444-0000-4000-8000-00000000000${number}`;
const adminOf = (tenantId: string): Who => ({
  tenantId,
  userId: tenantId,
  wids: ['62e90394-69f5-4237-9190-012177145e10'],
});

interface Waiting {
  readonly partnerId: string;
  readonly id: string;
}

/** An activation that waits for the operators. */
const aWaiting = async (world: World, who: Who, partnerId: string): Promise<Waiting> => {
  const order = { packageId: 'action-pack', payment: { method: 'card', reference: 'r' } };
  const { body } = await world.call(who, 'POST', '/api/v1/purchases', order);
  const path = `/api/v1/benefits/${String(body['id'])}-product-support-incidents/activations`;
  const asked = await world.call(who, 'POST', path, {});
  await world.cloud.advance({ duration: 'PT1M' });
  return { partnerId, id: String(asked.body['id']) };
};

/** Another company with an activation that waits. */
const another = async (world: World, number: number): Promise<Waiting> => {
  const partnerId = companyOf(number);
  await world.call('operator', 'POST', '/api/v1/operator/partners', {
    partnerId,
    name: `Company ${number}`,
    accountEmail: `account@company-${number}.example`,
    country: 'DE',
    program: 'partnerCenter',
    designations: [],
  });
  return aWaiting(world, adminOf(partnerId), partnerId);
};

const twoPartners = async () => {
  const world = await aWorld(byHand);
  const ours = await aWaiting(world, admin, northbeam.partnerId);
  return { world, ours, theirs: await another(world, 1) };
};

const complete = (world: World, { partnerId, id }: Waiting, accessId: string, contractId: string) =>
  world.call('operator', 'POST', `/api/v1/operator/activations/${partnerId}/${id}/complete`, {
    accessId,
    contractId,
  });

/** Names are registered; what should follow meets an outage. */
const interrupted = async (world: World, act: () => Promise<{ readonly status: number }>) => {
  world.cloud.cosmos.faults.onRequest = ({ operation }) =>
    operation === 'batch' ? { before: { status: 503 } } : undefined;
  expect((await act()).status).toBe(503);
  world.cloud.cosmos.faults.onRequest = undefined;
};

test('a mistyped Contract ID, an outage, the right one: the mistyped one is free for its partner', async () => {
  const { world, ours, theirs } = await twoPartners();
  await interrupted(world, () => complete(world, ours, 'ACCESS-1', 'CONTRACT-2'));
  // It may still be written: the command can be repeated as it was.
  const early = await complete(world, theirs, 'ACCESS-2', 'CONTRACT-2');
  expect([early.status, early.body['code']]).toEqual([409, 'IdentifierInUse']);
  expect((await complete(world, ours, 'ACCESS-1', 'CONTRACT-1')).status).toBe(200);
  expect((await complete(world, theirs, 'ACCESS-2', 'CONTRACT-2')).status).toBe(200);
});

test('an activation that ends without the names it was to get leaves them to others', async () => {
  const { world, ours, theirs } = await twoPartners();
  await interrupted(world, () => complete(world, ours, 'ACCESS-1', 'CONTRACT-1'));
  const path = `/api/v1/operator/activations/${ours.partnerId}/${ours.id}/decline`;
  await world.call('operator', 'POST', path, { reason: 'No record.' });
  expect((await complete(world, theirs, 'ACCESS-1', 'CONTRACT-1')).status).toBe(200);
});

test('a Contract ID that an activation has stays with its partner, whichever was named last', async () => {
  const { world, ours, theirs } = await twoPartners();
  const path = `/api/v1/benefits/${ours.id.slice(0, 20)}-advisory-hours/activations`;
  const { body } = await world.call(admin, 'POST', path, {});
  await world.cloud.advance({ duration: 'PT1M' });
  const second = { partnerId: northbeam.partnerId, id: String(body['id']) };
  expect((await complete(world, ours, 'ACCESS-1', 'CONTRACT-1')).status).toBe(200);
  await interrupted(world, () => complete(world, second, 'ACCESS-3', 'CONTRACT-1'));
  expect((await complete(world, second, 'ACCESS-3', 'CONTRACT-3')).status).toBe(200);
  expect((await complete(world, theirs, 'ACCESS-2', 'CONTRACT-1')).status).toBe(409);
  expect((await complete(world, theirs, 'ACCESS-2', 'CONTRACT-2')).status).toBe(200);
});

test('two companies want the same forgotten name at once: one gets it', async () => {
  const { world, ours, theirs } = await twoPartners();
  const third = await another(world, 2);
  await interrupted(world, () => complete(world, theirs, 'ACCESS-9', 'CONTRACT-9'));
  expect((await complete(world, theirs, 'ACCESS-2', 'CONTRACT-2')).status).toBe(200);
  const answers = await Promise.all([
    complete(world, ours, 'ACCESS-1', 'CONTRACT-9'),
    complete(world, third, 'ACCESS-3', 'CONTRACT-9'),
  ]);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
});
