// Silver is exchanged for Gold; Gold is not sold beside it. And an order whose money has come is
// asked the rules again. Over HTTP on the local cloud.
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, northbeam, type Json, type World } from '../../support/world/world.ts';
import {
  aMember,
  anyone,
  card,
  dateOf,
  held,
  purchase,
  upgrade,
} from '../../support/world/members.ts';

afterEach(closeWorlds);

const reasonsFor = async (world: World, packageId: string) =>
  (await world.call(anyone, 'GET', `/api/v1/packages/${packageId}/eligibility`)).body[
    'reasons'
  ] as Json[];
const buy = (world: World, packageId: string, payment: Json = card) =>
  world.call(admin, 'POST', '/api/v1/purchases', { packageId, payment });
const wire = { method: 'wire' };
const book = async (world: World, id: unknown) => {
  const { price } = (await purchase(world, String(id))) as { price: Json };
  const path = `/api/v1/operator/purchases/${northbeam.partnerId}/${String(id)}/payment`;
  const receivedAt = new Date(world.cloud.clock.now()).toISOString();
  return world.call('operator', 'POST', path, { reference: 'bank-1', ...price, receivedAt });
};

describe('policy: upgrade instead', () => {
  test('who has Silver is told to upgrade it, and what that costs', async () => {
    const { world, purchaseId } = await aMember('silver');
    const reason = {
      code: 'UpgradeInstead',
      message: expect.stringContaining('3547.5 USD'),
      purchaseId,
      price: { amount: 3547.5, currency: 'USD' },
    };
    expect(await reasonsFor(world, 'gold')).toEqual([reason]);
    for (const payment of [card, wire])
      expect(await buy(world, 'gold', payment)).toMatchObject({
        status: 409,
        body: { code: 'NotEligible', reasons: [reason] },
      });
    expect((await upgrade(world, purchaseId)).body).toMatchObject({ price: reason.price });
    expect(await reasonsFor(world, 'gold')).toMatchObject([{ code: 'AlreadyHeld' }]);
  });

  test.each([
    [-1, ['UpgradeInstead'], 409],
    [0, [], 201],
    [1, [], 201],
  ])("%i ms from Silver's end", async (ms, codes, status) => {
    const { world, purchaseId } = await aMember('silver');
    const end = await dateOf(world, purchaseId, 'benefitsEnd');
    await world.cloud.advance({ to: new Date(end + ms) });
    expect((await reasonsFor(world, 'gold')).map(({ code }) => code)).toEqual(codes);
    expect((await buy(world, 'gold')).status).toBe(status);
  });

  test('an exchange that is not possible either is not advised', async () => {
    const { world } = await aMember('silver');
    await world.designate(['silverCompetency']);
    expect((await reasonsFor(world, 'gold')).map(({ code }) => code)).toEqual([
      'DesignationRequired',
    ]);
  });

  test('an order of Silver stands in nobody’s way', async () => {
    const { world } = await aMember('action-pack');
    expect((await buy(world, 'silver', wire)).status).toBe(201);
    expect(await reasonsFor(world, 'gold')).toEqual([]);
  });
});

describe('policy: wire order: booked by the rules that hold when its money comes', () => {
  test('Gold was bought meanwhile: Silver is refused with the reason, and goes on waiting', async () => {
    const { world } = await aMember('action-pack');
    const { body: silver } = await buy(world, 'silver', wire);
    expect((await buy(world, 'gold')).status).toBe(201);
    const before = world.stored();
    expect(await book(world, silver['id'])).toMatchObject({
      status: 409,
      body: { code: 'NotEligible', reasons: [{ code: 'HigherLevelHeld' }] },
    });
    expect(world.stored()).toEqual(before);
    expect(await purchase(world, String(silver['id']))).toMatchObject({ status: 'pendingPayment' });
  });

  test('both were ordered: the money that comes first counts', async () => {
    const { world } = await aMember('action-pack');
    const { body: silver } = await buy(world, 'silver', wire);
    const { body: gold } = await buy(world, 'gold', wire);
    expect((await book(world, silver['id'])).status).toBe(200);
    expect((await book(world, gold['id'])).body).toMatchObject({
      code: 'NotEligible',
      reasons: [{ code: 'UpgradeInstead', purchaseId: silver['id'] }],
    });
    // A payment that has been booked is booked, whatever comes later.
    expect((await book(world, silver['id'])).status).toBe(200);
  });

  test('the designation was lost meanwhile, and came back', async () => {
    const { world } = await aMember('action-pack');
    const { body: silver } = await buy(world, 'silver', wire);
    await world.designate([]);
    expect((await book(world, silver['id'])).body).toMatchObject({
      reasons: [{ code: 'DesignationRequired' }],
    });
    await world.designate(held);
    expect((await book(world, silver['id'])).status).toBe(200);
  });
});
