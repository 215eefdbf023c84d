// Upgrading: exchanging a package for a higher one, at its price. Over HTTP on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { admin } from '../support/world/world.ts';
import {
  aMember,
  day,
  give,
  held,
  one,
  purchase,
  renew,
  seatsOf,
  toWindow,
  two,
  upgrade,
  anyone,
} from '../support/world/members.ts';

afterEach(closeWorlds);

describe('policy: upgrade', () => {
  test('Silver ends, Gold begins a year of its own, a quarter cheaper', async () => {
    const { world, purchaseId } = await aMember('silver');
    await world.cloud.advance({ duration: 'P10D' });
    const now = world.cloud.clock.now();
    const { status, body } = await upgrade(world, purchaseId);
    expect([status, body]).toMatchObject([
      201,
      {
        packageId: 'gold',
        previousPurchaseId: purchaseId,
        price: { amount: 3547.5, currency: 'USD' },
        dates: { membershipEnd: { at: new Date(now + 365 * day).toISOString() } },
      },
    ]);
    expect(await purchase(world, purchaseId)).toMatchObject({ status: 'ended' });
    const refund = `/api/v1/purchases/${purchaseId}/refund-eligibility`;
    expect((await world.call(anyone, 'GET', refund)).body).toMatchObject({
      eligible: false,
      blockers: [{ code: 'Upgraded' }],
    });
    const silver = { type: 'cancellation', purchaseId, reason: 'Money back' };
    const refused = await world.call(admin, 'POST', '/api/v1/service-requests', silver);
    expect(refused.body['code']).toBe('PurchaseNotActive');
  });

  test('what Silver gave is revoked; people are given it again, and can leave', async () => {
    const { world, purchaseId } = await aMember('silver');
    const seats = `${purchaseId}-visual-studio-enterprise`;
    await give(world, seats, one);
    const active = await world.activate(purchaseId);
    await world.cloud.advance({ duration: 'P4D' });
    const gold = String((await upgrade(world, purchaseId)).body['id']);
    expect((await world.call(anyone, 'GET', `/api/v1/benefits/${seats}`)).body).toMatchObject({
      status: 'revoked',
    });
    const path = `/api/v1/activations/${active}`;
    expect((await world.call(anyone, 'GET', path)).body['status']).toBe('cancelled');
    expect((await give(world, seats, two)).body['code']).toBe('PurchaseNotActive');
    expect(await seatsOf(world, `${gold}-visual-studio-enterprise`)).toEqual([]);
    expect(world.documents('claim').map(({ id }) => id)).not.toContain('claim:family:silver');
    await world.cloud.advance({ duration: 'PT5M' });
    expect(world.documents('user').flatMap(({ holds }) => holds)).toEqual([]);
  });

  test('refunded, Gold does not bring Silver back', async () => {
    const { world, purchaseId } = await aMember('silver');
    const gold = (await upgrade(world, purchaseId)).body['id'];
    const given = { type: 'cancellation', purchaseId: gold, reason: 'No' };
    const { body } = await world.call(admin, 'POST', '/api/v1/service-requests', given);
    expect(body).toMatchObject({ refund: { amount: 3547.5 } });
    expect(await purchase(world, purchaseId)).toMatchObject({ status: 'ended' });
    await world.buy('silver');
  });

  test('not without the designation, not of what it does not follow on, not by wire', async () => {
    const { world, purchaseId } = await aMember('silver', ['silverCompetency']);
    expect((await upgrade(world, purchaseId)).body).toMatchObject({
      code: 'NotEligible',
      reasons: [{ code: 'DesignationRequired' }],
    });
    expect((await upgrade(world, purchaseId, 'action-pack')).body).toMatchObject({
      code: 'NotEligible',
      reasons: [{ code: 'NotAnUpgrade' }],
    });
    expect((await upgrade(world, purchaseId, 'platinum')).body['code']).toBe('PackageNotFound');
    await world.designate(held);
    expect((await upgrade(world, purchaseId, 'gold', { method: 'wire' })).body['code']).toBe(
      'PaymentMethodNotAllowed',
    );
    const pack = await world.buy();
    expect((await upgrade(world, pack)).body['reasons']).toMatchObject([{ code: 'NotAnUpgrade' }]);
    await upgrade(world, purchaseId);
    expect((await upgrade(world, purchaseId)).body['code']).toBe('PurchaseNotActive');
  });

  test('of what was renewed, the renewal is upgraded', async () => {
    const { world, purchaseId } = await aMember('silver');
    await toWindow(world, purchaseId);
    const renewal = String((await renew(world, purchaseId)).body['id']);
    expect((await upgrade(world, purchaseId)).body['code']).toBe('PurchaseNotActive');
    expect((await upgrade(world, renewal)).status).toBe(201);
  });
});
