// What begins anew with a term, and what cools down: credits and seats. Over HTTP on the local cloud.
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../../support/world/world.ts';
import { anyone, day, give, held, one, renew, toWindow, two } from '../../support/world/members.ts';

afterEach(closeWorlds);

const three = personaNamed('northbeam-adminAgent').userId;
const take = (world: World, benefitId: string, userId: string) =>
  world.call(admin, 'DELETE', `/api/v1/benefits/${benefitId}/assignments/${userId}`);
const assignable = async (world: World, benefitId: string) => {
  const { body } = await world.call(admin, 'GET', `/api/v1/benefits/${benefitId}`);
  return (body['actions'] as Json[]).find(({ name }) => name === 'assign');
};

const yearly = async () => {
  const world = await aWorld({}, held);
  await addPeople(world);
  const purchaseId = await world.buy('gold');
  return { world, purchaseId, credit: `${purchaseId}-azure-credit-bulk` };
};

describe('policy: Azure credit: the count begins anew with a term', () => {
  test('a yearly credit is not reassigned within its term, and once a term has come it is', async () => {
    const { world, purchaseId, credit } = await yearly();
    await give(world, credit, one);
    await take(world, credit, one);
    expect((await give(world, credit, two)).body['code']).toBe('ReassignLimitReached');
    expect(await assignable(world, credit)).toMatchObject({
      allowed: false,
      reasons: [{ code: 'ReassignLimitReached' }],
    });
    await give(world, credit, one);
    await toWindow(world, purchaseId);
    const next = `${String((await renew(world, purchaseId)).body['id'])}-azure-credit-bulk`;
    await take(world, next, one);
    expect(await assignable(world, next)).toMatchObject({ allowed: true });
    expect((await give(world, next, two)).status).toBe(201);
    // That was this term's own assignment.
    await take(world, next, two);
    expect((await give(world, next, three)).body['code']).toBe('ReassignLimitReached');
  });

  test('also when it was given in the very millisecond of the renewal', async () => {
    const { world, purchaseId, credit } = await yearly();
    await toWindow(world, purchaseId);
    await give(world, credit, one);
    const next = `${String((await renew(world, purchaseId)).body['id'])}-azure-credit-bulk`;
    await take(world, next, one);
    expect((await give(world, next, two)).status).toBe(201);
    const { value } = (await world.call(admin, 'GET', '/api/v1/compliance-export')).body as {
      value: Json[];
    };
    const ofPerson = value.filter(({ userId }) => userId === one);
    expect(ofPerson.map(({ event }) => String(event)).toSorted()).toEqual([
      'assigned',
      'carriedOver',
      'removed',
      'removed',
    ]);
  });

  test('a monthly credit has its five reassignments in each term', async () => {
    const world = await aWorld({}, held);
    await addPeople(world);
    const purchaseId = await world.buy();
    const left = async (benefitId: string) => {
      const { body } = await world.call(anyone, 'GET', `/api/v1/benefits/${benefitId}`);
      return (body['cloud'] as Json)['reassignmentsLeft'];
    };
    const credit = `${purchaseId}-azure-credit`;
    await give(world, credit, one);
    await take(world, credit, one);
    await give(world, credit, two);
    expect(await left(credit)).toBe(4);
    await toWindow(world, purchaseId);
    const next = `${String((await renew(world, purchaseId)).body['id'])}-azure-credit`;
    expect(await left(next)).toBe(5);
    await take(world, next, two);
    await give(world, next, one);
    expect(await left(next)).toBe(5);
    await take(world, next, one);
    await give(world, next, two);
    expect(await left(next)).toBe(4);
  });
});

describe('policy: reassign a seat: seats cool down, not holdings', () => {
  const cooling = async () => {
    const world = await aWorld({ POLICY: JSON.stringify({ reassignCooldownDays: 90 }) }, held);
    await addPeople(world);
    return { world, seats: `${await world.buy()}-visual-studio-professional` };
  };

  test('one person on and off three times: two of three seats are free', async () => {
    const { world, seats } = await cooling();
    for (let time = 0; time < 3; time += 1) {
      expect((await give(world, seats, one)).status).toBe(201);
      await take(world, seats, one);
    }
    expect(await assignable(world, seats)).toMatchObject({ allowed: true });
    expect((await give(world, seats, two)).status).toBe(201);
    expect((await give(world, seats, three)).status).toBe(201);
    const fourth = personaNamed('northbeam-mpnPartnerAdmin').userId;
    expect(await assignable(world, seats)).toMatchObject({
      allowed: false,
      reasons: [{ code: 'ReassignCooldown' }],
    });
    expect((await give(world, seats, fourth)).body['code']).toBe('ReassignCooldown');
  });

  test.each([
    [-1, 409],
    [0, 201],
    [1, 201],
  ])('%i ms from 90 days after it was given: %i', async (ms, status) => {
    const { world, seats } = await cooling();
    const given = world.cloud.clock.now();
    for (const userId of [one, two, three]) await give(world, seats, userId);
    await take(world, seats, one);
    await world.cloud.advance({ to: new Date(given + 90 * day + ms) });
    const fourth = personaNamed('northbeam-mpnPartnerAdmin').userId;
    expect(await assignable(world, seats)).toMatchObject({ allowed: status === 201 });
    expect((await give(world, seats, fourth)).status).toBe(status);
  });
});
