// A renewal that was given back counts nowhere: the old term is a membership as if it had never been
// renewed, to its last millisecond. Over HTTP on the local cloud.
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, type Json, type World } from '../../support/world/world.ts';
import {
  aMember,
  anyone,
  dateOf,
  day,
  give,
  one,
  purchase,
  renew,
  seatsOf,
  toWindow,
  two,
  upgrade,
} from '../../support/world/members.ts';

afterEach(closeWorlds);

const cancel = (world: World, purchaseId: unknown) =>
  world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId,
    reason: 'By mistake.',
  });
const summary = async (world: World) => (await world.call(anyone, 'GET', '/api/v1/summary')).body;
const reasonsFor = async (world: World, packageId: string) => {
  const path = `/api/v1/packages/${packageId}/eligibility`;
  const { body } = await world.call(anyone, 'GET', path);
  return (body['reasons'] as Json[]).map(({ code }) => code);
};
const previewOf = (world: World, id: string, change: string) =>
  world.call(anyone, 'GET', `/api/v1/purchases/${id}/what-if?change=${change}`);

const item: Readonly<Record<string, string>> = {
  'action-pack': 'visual-studio-professional',
  silver: 'visual-studio-enterprise',
};

/** In its window renewed, and the renewal given back the same minute. */
const regretted = async (packageId = 'action-pack') => {
  const { world, purchaseId } = await aMember(packageId);
  const seats = `${purchaseId}-${item[packageId]}`;
  await give(world, seats, one);
  await toWindow(world, purchaseId);
  const renewal = String((await renew(world, purchaseId)).body['id']);
  expect(await summary(world)).toMatchObject({ memberships: 1 });
  expect((await cancel(world, renewal)).status).toBe(201);
  return { world, purchaseId, renewal, seats };
};

describe('policy: a refunded renewal', () => {
  test('the old term is the membership, and its benefits are counted', async () => {
    const { world, purchaseId } = await regretted();
    expect(await purchase(world, purchaseId)).toMatchObject({ status: 'active' });
    const { memberships, categories } = (await summary(world)) as {
      memberships: number;
      categories: Json[];
    };
    expect(memberships).toBe(1);
    expect(categories).toContainEqual(
      expect.objectContaining({ category: 'software', granted: 32 }),
    );
  });

  test('its seats can be given again, also before anything was tidied up, and stay given', async () => {
    const { world, purchaseId, renewal, seats } = await regretted();
    expect(await seatsOf(world, seats)).toEqual([]);
    expect((await give(world, seats, two)).status).toBe(201);
    await world.cloud.advance({ duration: 'PT10M' });
    expect(await seatsOf(world, seats)).toEqual([two]);
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${two}`)).body['code']).toBe(
      'UserHasAssignments',
    );
    expect(await purchase(world, renewal)).toMatchObject({ status: 'cancelled' });
    const end = await dateOf(world, purchaseId, 'benefitsEnd');
    await world.cloud.advance({ to: new Date(end) });
    await world.cloud.advance({ duration: 'PT10M' });
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${two}`)).status).toBe(204);
    // Who had a seat of the renewal has had none since.
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${one}`)).status).toBe(204);
  });

  test('it holds its family to its last millisecond: renewed, not bought again', async () => {
    const { world, purchaseId } = await regretted();
    expect(await reasonsFor(world, 'learning-action-pack')).toEqual(['AlreadyHeld']);
    expect((await previewOf(world, purchaseId, 'renewal')).body).toMatchObject({
      eligibility: { eligible: true },
    });
    const again = await renew(world, purchaseId);
    expect(again.status).toBe(201);
    expect(await summary(world)).toMatchObject({ memberships: 1 });
    expect((await renew(world, purchaseId)).body['code']).toBe('PurchaseNotActive');
    expect((await previewOf(world, purchaseId, 'renewal')).body['code']).toBe('PurchaseNotActive');
    expect((await cancel(world, again.body['id'])).status).toBe(201);
    const end = await dateOf(world, purchaseId, 'benefitsEnd');
    await world.cloud.advance({ to: new Date(end - 1) });
    expect(await summary(world)).toMatchObject({ memberships: 1 });
    expect(await reasonsFor(world, 'action-pack')).toEqual(['AlreadyHeld']);
    await world.cloud.advance({ to: new Date(end) });
    expect(await summary(world)).toMatchObject({ memberships: 0 });
    expect(await reasonsFor(world, 'action-pack')).toEqual([]);
  });

  test('it is reminded, and its end is told', async () => {
    const { world, purchaseId } = await regretted();
    const keeper = personaNamed('northbeam-mpnPartnerAdmin').email;
    const told = (words: string) =>
      world.cloud.outbox({ to: keeper }).filter(({ subject }) => subject.includes(words)).length;
    const end = await dateOf(world, purchaseId, 'membershipEnd');
    await world.cloud.advance({ to: new Date(end + 23 * day - 1) });
    expect(told('renew now')).toBe(0);
    await world.cloud.advance({ to: new Date(end + 23 * day + 60_000) });
    expect(told('renew now')).toBe(1);
    await world.cloud.advance({ to: new Date(end + 30 * day + 60_000) });
    expect(told('your benefits have ended')).toBe(1);
  });

  test('a renewal in force keeps both still', async () => {
    const { world, purchaseId } = await aMember();
    await toWindow(world, purchaseId);
    await renew(world, purchaseId);
    await world.cloud.advance({ duration: 'P40D' });
    const subjects = world.cloud.outbox().map(({ subject }) => subject);
    expect(subjects.filter((subject) => /renew now|have ended/u.test(subject))).toEqual([]);
  });

  test('Silver can be exchanged again; renewed and then exchanged, it is one membership', async () => {
    const { world, purchaseId } = await regretted('silver');
    expect((await previewOf(world, purchaseId, 'upgrade')).status).toBe(200);
    const renewed = String((await renew(world, purchaseId)).body['id']);
    expect((await upgrade(world, purchaseId)).body['code']).toBe('PurchaseNotActive');
    expect((await upgrade(world, renewed)).status).toBe(201);
    // The first term lasts for some weeks more, but Gold goes on in its place.
    expect(await purchase(world, purchaseId)).toMatchObject({ status: 'active' });
    expect(await summary(world)).toMatchObject({ memberships: 1 });
  });
});
