// A partner with people, purchases and seats, for tests of what happens after a purchase. Knows
// HTTP only.
import { addPeople, admin, aWorld, type Json, type World } from './world.ts';
import { personaNamed } from '../../../infra/local/hosting/personas.ts';

export const day = 86_400_000;
export const anyone = 'northbeam-user';
export const one = personaNamed(anyone).userId;
export const two = personaNamed('northbeam-userAdmin').userId;
export const card = { method: 'card', reference: 'card-2' };

export const held = ['silverCompetency', 'goldCompetency', 'isvCoSellReady', 'appDevelopment'];

export const aMember = async (packageId = 'action-pack', designations = held) => {
  const world = await aWorld({}, designations);
  await addPeople(world);
  return { world, purchaseId: await world.buy(packageId) };
};

export const purchase = async (world: World, id: string): Promise<Json> =>
  (await world.call(anyone, 'GET', `/api/v1/purchases/${id}`)).body;
export const renew = (world: World, id: string, payment: Json = card) =>
  world.call(admin, 'POST', `/api/v1/purchases/${id}/renew`, { payment });
export const upgrade = (world: World, id: string, packageId = 'gold', payment: Json = card) =>
  world.call(admin, 'POST', `/api/v1/purchases/${id}/upgrade`, { packageId, payment });
export const give = (world: World, benefitId: string, userId: string) =>
  world.call(admin, 'PUT', `/api/v1/benefits/${benefitId}/assignments/${userId}`, {});
export const seatsOf = async (world: World, benefitId: string) => {
  const path = `/api/v1/benefits/${benefitId}/assignments`;
  const { value } = (await world.call(anyone, 'GET', path)).body as { value: Json[] };
  return value.map(({ userId }) => userId);
};

export type Dates = Record<string, { at: string }>;
export const dateOf = async (world: World, id: string, name: string): Promise<number> =>
  Date.parse(((await purchase(world, id))['dates'] as Dates)[name]?.at ?? '');
export const toWindow = async (world: World, id: string): Promise<void> =>
  world.cloud.advance({ to: new Date(await dateOf(world, id, 'renewalOpens')) });
