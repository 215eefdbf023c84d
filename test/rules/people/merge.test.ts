// A person who was added under a wrong object id: all that reaches them moves to the right one, in one operation.
import { closeWorlds } from '../../support/world/opened.ts';
import { crowdId, seatCrowd, storeOf, partnerId, write } from '../../support/world/crowd.ts';
import { admin, type World } from '../../support/world/world.ts';
import { untouched } from '../../../shared/domain/benefit.ts';
import { userIdOf, type BenefitId } from '../../../shared/domain/ids.ts';
import { parseInstant, type Instant } from '../../../shared/domain/time.ts';
import {
  aCompany,
  assign,
  change,
  contact,
  everything,
  grace,
  merge,
  mina,
  remove,
  seatsOf,
  subjectsTo,
  ulla,
  uma,
  unassign,
} from './people.ts';

afterEach(closeWorlds);

const right = '99999999-0000-4000-8000-000000000009';
type Company = World & { readonly purchaseId: string };
const seat = ({ purchaseId }: Company) => `${purchaseId}-visual-studio-professional`;
const credit = ({ purchaseId }: Company) => `${purchaseId}-azure-credit`;
const userAt = (world: World, id: string) => world.call(admin, 'GET', `/api/v1/users/${id}`);

describe('policy: wrong object id: it is merged into the right one', () => {
  test('with seat, credit, contact, roles, address, name and language; nothing is reassigned', async () => {
    const world = await aCompany();
    await change(world, uma.userId, { preferredLanguage: 'zh-Hans', roles: ['adminAgent'] });
    await assign(world, seat(world), uma.userId);
    await assign(world, credit(world), uma.userId);
    await contact(world);
    const before = (await userAt(world, uma.userId)).body;
    const done = await merge(world, uma.userId, right);
    expect(done).toMatchObject({ status: 200, body: { ...before, id: right } });
    expect((await userAt(world, right)).body).toEqual(done.body);
    expect((await userAt(world, uma.userId)).status).toBe(404);
    expect([await seatsOf(world, seat(world)), await seatsOf(world, credit(world))]).toEqual([
      [right],
      [right],
    ]);
    const { body } = await world.call(admin, 'GET', '/api/v1/marketing-contact');
    expect(body['userId']).toBe(right);
    const benefit = await world.call(admin, 'GET', `/api/v1/benefits/${credit(world)}`);
    expect(benefit.body['cloud']).toMatchObject({ reassignmentsLeft: 5 });
    expect((await remove(world, right)).body['code']).toBe('UserHasAssignments');
    expect(world.audits('mergeUser')).toHaveLength(1);
  });

  test('the right one may be there already: it keeps its address and name, and one seat of two', async () => {
    const world = await aCompany();
    for (const { userId } of [uma, ulla]) await assign(world, seat(world), userId);
    const before = (await userAt(world, ulla.userId)).body;
    expect(await merge(world, uma.userId, ulla.userId)).toMatchObject({
      status: 200,
      body: before,
    });
    expect(await seatsOf(world, seat(world))).toEqual([ulla.userId]);
    // The address of the wrong one is free again.
    expect((await change(world, grace.userId, { email: uma.email })).status).toBe(200);
  });

  test('a repeat is the same success; another goal, nobody, or the same id are refused', async () => {
    const world = await aCompany();
    const first = await merge(world, uma.userId, right);
    const stored = world.stored();
    expect(await merge(world, uma.userId, right)).toMatchObject({ status: 200, body: first.body });
    expect((await merge(world, uma.userId, ulla.userId)).status).toBe(404);
    expect((await merge(world, '99999999-0000-4000-8000-000000000001', right)).status).toBe(404);
    expect(await merge(world, ulla.userId, ulla.userId)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/into' }] },
    });
    expect(world.stored()).toEqual(stored);
  });

  test('two people with a credit each are not one person', async () => {
    const world = await aCompany('silver');
    await assign(world, credit(world), uma.userId);
    const other = `${await world.buy('action-pack')}-azure-credit`;
    await assign(world, other, ulla.userId);
    expect(await merge(world, uma.userId, ulla.userId)).toMatchObject({
      status: 409,
      body: { code: 'CreditAlreadyHeld' },
    });
    await unassign(world, other, ulla.userId);
    expect((await merge(world, uma.userId, ulla.userId)).status).toBe(200);
    expect((await assign(world, other, ulla.userId)).body['code']).toBe('CreditAlreadyHeld');
  });

  test('by the Global admin only: it moves seats and roles', async () => {
    const world = await aCompany();
    for (const who of [ulla.label, mina.label, uma.label])
      expect((await merge(world, uma.userId, right, who)).body['code']).toBe('RoleRequired');
  });

  test('mail about what the wrong one had asked for reaches the person', async () => {
    const world = await aCompany();
    const path = `/api/v1/benefits/${world.purchaseId}-product-support-incidents/activations`;
    await world.call(mina.label, 'POST', path, {});
    await world.cloud.advance({ duration: 'PT2M' });
    await merge(world, mina.userId, right);
    await world.cloud.advance({ duration: 'P4D' });
    expect(subjectsTo(world, mina.email)).toContain('Product support incidents is ready');
  });

  test('whoever leaves under the right id is erased under the wrong one, too', async () => {
    const world = await aCompany();
    const path = `/api/v1/benefits/${world.purchaseId}-product-support-incidents/activations`;
    await world.call(mina.label, 'POST', path, {});
    await world.cloud.advance({ duration: 'PT2M' });
    await merge(world, mina.userId, right);
    await change(world, right, { email: 'mina.second@northbeam.example' });
    await change(world, grace.userId, { roles: ['mpnPartnerAdmin'] });
    expect((await remove(world, right)).status).toBe(204);
    await world.cloud.advance({ duration: 'PT5M' });
    expect(everything(world)).not.toContain(mina.email);
  });

  test('more than a hundred things move, in portions; whoever is interrupted goes on', async () => {
    const world = await aCompany();
    const benefits = Array.from(
      { length: 130 },
      (_, at) => `${world.purchaseId}-item-${at}` as BenefitId,
    );
    await seatCrowd(world, seat(world) as BenefitId, 1);
    const wrong = crowdId(0);
    const given = {
      userId: wrong,
      assignedAt: parseInstant('2027-01-01T00:00:00.000Z') as Instant,
      assignedBy: userIdOf(grace.userId),
    };
    for (let from = 0; from < benefits.length; from += 50)
      await write(
        world,
        benefits.slice(from, from + 50).map((id) => ({
          op: 'create',
          kind: 'benefit',
          value: { ...untouched(id), seats: [given] },
        })),
      );
    let batches = 0;
    world.cloud.cosmos.faults.onRequest = ({ operation }: { operation?: string }) => {
      if (operation !== 'batch') return undefined;
      batches += 1;
      return batches > 1 && batches < 20 ? { before: 503 } : undefined;
    };
    const interrupted = await merge(world, wrong, right);
    world.cloud.cosmos.faults.onRequest = undefined;
    expect(interrupted.status).toBe(503);
    expect((await merge(world, wrong, right)).status).toBe(200);
    const records = await storeOf(world).list(partnerId, ['benefit']);
    const holders = new Set(
      records.flatMap(({ value }) => value.seats.map(({ userId }) => userId)),
    );
    expect([records.length, [...holders]]).toEqual([131, [right]]);
    expect(world.audits('moveSeats').length).toBeGreaterThan(0);
  });
});
