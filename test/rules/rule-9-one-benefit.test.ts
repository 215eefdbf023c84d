// Rule 9, for one benefit: a benefit that is cancelled by itself is revoked for good, its people
// are free, its activation ends, and there is no refund. Over HTTP on the local cloud.
import { CosmosClient } from '@azure/cosmos';
import { rivalry } from '../support/at-once.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin, northbeam, type Json } from '../support/world/world.ts';
import { loadKeys, refundOf, reveal } from '../support/world/keys.ts';
import {
  anOffersWorld,
  contactEmail,
  contactUser,
  offerItem,
  type OffersWorld,
} from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const cancel = (world: OffersWorld, benefitId: string, fields: Json = {}, who = admin) =>
  world.call(who, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId: world.purchaseId,
    benefitId,
    reason: 'Not for us',
    ...fields,
  });
const seen = async (world: OffersWorld, benefitId: string): Promise<Json> =>
  (await world.call(admin, 'GET', `/api/v1/benefits/${benefitId}`)).body;

test('rule 9, policy: cancelling one benefit: that benefit alone reads revoked, for good, and nothing is paid back', async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const one = `${world.purchaseId}-intune`;
  const { status, body } = await cancel(world, one);
  expect([status, body]).toMatchObject([
    201,
    { type: 'cancellation', status: 'closed', outcome: 'approved', benefitId: one },
  ]);
  expect(body).not.toHaveProperty('refund');
  expect(await seen(world, one)).toMatchObject({
    status: 'revoked',
    dates: { usableUntil: { at: body['closedAt'], rule: 'cancelled by itself' } },
  });
  expect(await seen(world, `${world.purchaseId}-office-365-e3`)).toMatchObject({
    status: 'available',
  });
  expect(await refundOf(world, world.purchaseId)).toMatchObject({ eligible: true });
  expect((await cancel(world, one)).body['code']).toBe('PurchaseNotActive');
  expect((await reveal(world, one)).body['code']).toBe('BenefitExpired');
  await world.advance('P400D');
  expect(await seen(world, one)).toMatchObject({ status: 'revoked' });
});

test('rule 9, policy: cancelling one benefit: its people are free, and so is their credit', async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const { userId } = (await world.call(admin, 'GET', '/api/v1/me')).body;
  for (const item of ['visual-studio-professional', 'azure-credit']) {
    const id = `${world.purchaseId}-${item}`;
    await world.call(admin, 'PUT', `/api/v1/benefits/${id}/assignments/${String(userId)}`, {});
    expect((await cancel(world, id)).status).toBe(201);
    expect(await seen(world, id)).toMatchObject({ status: 'revoked', quantity: { used: 0 } });
  }
  expect(world.documents('user').flatMap(({ holds }) => holds)).toEqual([]);
  expect(world.documents('claim').filter(({ id }) => String(id).includes('credit'))).toEqual([]);
});

test('rule 9, policy: cancelling one benefit: an offer on its way is ended, and its contact told', async () => {
  const world = await anOffersWorld();
  await world.setContact();
  const id = await world.activateOffer();
  await world.advance('PT5M');
  const refused = await cancel(world, `${world.purchaseId}-${offerItem}`, {}, 'northbeam-user');
  expect(refused.status).toBe(403);
  expect((await cancel(world, `${world.purchaseId}-${offerItem}`)).status).toBe(201);
  expect(await world.activation(id)).toMatchObject({ status: 'cancelled', reason: 'Not for us' });
  await world.advance('P20D');
  expect(world.subjects(contactEmail)).toHaveLength(2);
  expect(await world.activation(id)).toMatchObject({ status: 'cancelled' });
});

test('rule 9, policy: cancelling one benefit: an active technical benefit shows its ids no more, and asks for nothing', async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const id = await world.activate(world.purchaseId);
  await world.advance('P4D');
  expect(await world.activation(id)).toMatchObject({ status: 'active' });
  const benefitId = `${world.purchaseId}-product-support-incidents`;
  await cancel(world, benefitId);
  const activation = await world.activation(id);
  expect(activation).toMatchObject({ status: 'cancelled' });
  expect(activation).not.toHaveProperty('accessId');
  expect(JSON.stringify(await seen(world, benefitId))).not.toContain('accessId');
  const path = `/api/v1/benefits/${benefitId}/activations`;
  expect((await world.call(admin, 'POST', path, {})).body['code']).toBe('BenefitExpired');
  // Those who asked are told its end, and nothing more.
  await world.advance('PT2M');
  const mails = world.cloud.outbox().length;
  await world.advance('P391D');
  expect(
    world.cloud
      .outbox()
      .slice(mails)
      .map(({ subject }) => subject)
      .join(),
  ).not.toContain('Product support');
});

test('rule 9, policy: cancelling one benefit: the blockers of a refund hold here too, unless none is asked for', async () => {
  const world = await anOffersWorld({}, 'action-pack');
  await loadKeys(world, 'intune', 1);
  await reveal(world, `${world.purchaseId}-intune`);
  const other = `${world.purchaseId}-office-365-e3`;
  expect((await cancel(world, other)).body).toMatchObject({
    code: 'RefundNotAvailable',
    blockers: [{ code: 'KeyRevealed' }],
  });
  expect((await cancel(world, other, { withoutRefund: true })).status).toBe(201);
});

test('rule 9, policy: cancelling one benefit: a benefit of another purchase is not there', async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const silver = await world.buy('silver');
  expect((await cancel(world, `${silver}-azure-credit`)).status).toBe(404);
});

test('rule 9, policy: cancelling one benefit: reveals against cancellations of the benefit: never a key after the end', async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const items = ['intune', 'office-365-e3', 'azure-ad-basic', 'enterprise-mobility-suite'];
  for (const item of items) await loadKeys(world, item, 1);
  for (const [at, item] of items.entries()) {
    const id = `${world.purchaseId}-${item}`;
    const both = [() => reveal(world, id), () => cancel(world, id, { withoutRefund: true })];
    const answers = await Promise.all(
      (at % 2 === 0 ? both : both.toReversed()).map((act) => act()),
    );
    const { status } = await seen(world, id);
    // A reveal that comes first may be followed by the cancellation, never the reverse.
    expect(status).toBe('revoked');
    expect(answers.map((answer) => answer.status)).toContain(201);
  }
});

test('rule 9, policy: cancelling one benefit: what still runs under a revoked benefit is cancelled', async () => {
  const world = await anOffersWorld();
  await world.setContact();
  const id = await world.activateOffer();
  await world.advance('PT1M');
  // As requests and cancellations that did not meet in one document have left it.
  const client = new CosmosClient(world.cloud.cosmos.clientOptions);
  const item = client
    .database('benefits')
    .container('partners')
    .item(`benefit:${world.purchaseId}-${offerItem}`, northbeam.partnerId);
  const { resource } = await item.read<Json>();
  await item.replace({ ...resource, revoked: { at: world.now(), by: contactUser.userId } });
  client.dispose();
  await world.advance('P3D');
  expect(await world.activation(id)).toMatchObject({
    status: 'cancelled',
    reason: 'The benefit was cancelled.',
  });
});

test('rule 9, policy: cancelling one benefit: asked for and cancelled at once, one of them comes first', async () => {
  const rivals = rivalry();
  for (let round = 0; rivals.goesOn(round, 12); round += 1) {
    const world = await anOffersWorld();
    await world.setContact();
    const benefitId = `${world.purchaseId}-${offerItem}`;
    const [asked, cancelled] = await rivals.atOnce(world.cloud.cosmos, [
      () => world.call(admin, 'POST', `/api/v1/benefits/${benefitId}/activations`, {}),
      () => cancel(world, benefitId, { withoutRefund: true }),
    ]);
    expect([asked.status, cancelled.status]).toEqual([asked.status === 202 ? 202 : 409, 201]);
    await world.advance('P1D');
    // Whoever cancelled second has ended the activation: no step had to find it out.
    expect(world.audits('cancelWithPurchase')).toEqual([]);
    const statuses = world.documents('activation').map(({ status }) => status);
    expect(statuses).toEqual(asked.status === 202 ? ['cancelled'] : []);
    await world.cloud.close();
  }
  expect(rivals.met).toBeGreaterThan(0);
});
