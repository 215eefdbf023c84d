// The compliance export has every attempt at an activation, every end of a purchase, and money, each with
// its proof. Over HTTP on the local cloud.
import { databaseOf } from '../../../support/world/crowd.ts';
import { loadKeys, reveal } from '../../../support/world/keys.ts';
import { aMember, upgrade } from '../../../support/world/members.ts';
import { closeWorlds } from '../../../support/world/opened.ts';
import { confirm, money, orderOf, record } from '../../../support/world/paying.ts';
import { admin, aWorld, northbeam, type Json, type World } from '../../../support/world/world.ts';

afterEach(closeWorlds);

/** In an order that does not depend on instants. */
const sorted = (pairs: readonly (readonly unknown[])[]): string[] =>
  pairs.map((pair) => pair.join(' ')).toSorted();

const exported = async (world: World): Promise<Json[]> => {
  const { body } = await world.call(admin, 'GET', '/api/v1/compliance-export');
  for (const { evidence } of body['value'] as Json[]) expect(evidence).toEqual(expect.any(String));
  return body['value'] as Json[];
};

test('has every attempt, also the one before an offer was asked for again', async () => {
  const { world, purchaseId } = await aMember('action-pack');
  const first = await world.activate(purchaseId);
  const path = `/api/v1/operator/activations/${northbeam.partnerId}/${first}/decline`;
  await world.call('operator', 'POST', path, { reason: 'No record.' });
  const second = await world.activate(purchaseId);
  await world.cloud.advance({ duration: 'P4D' });
  const records = await exported(world);
  const told = records
    .filter(({ activationId }) => activationId !== undefined)
    .map(({ event, activationId }) => [event, activationId]);
  expect(sorted(told)).toEqual(
    sorted([
      ['activationRequested', first],
      ['activationDeclined', first],
      ['activationRequested', second],
      ['activated', second],
    ]),
  );
});

test('has the proof also where hundreds of later entries stand before it', async () => {
  const { world } = await aMember('action-pack');
  const before = await exported(world);
  await world.cloud.advance({ duration: 'PT1H' });
  const at = new Date(world.cloud.clock.now()).toISOString();
  const partners = databaseOf(world).container('partners');
  for (let count = 0; count < 501; count += 1)
    await partners.items.create({
      id: `audit:later-${count}`,
      type: 'audit',
      partnerId: northbeam.partnerId,
      schemaVersion: 1,
      rev: 1,
      at,
      actor: { kind: 'system' },
      action: 'planMails',
      changes: [],
    });
  expect(before.length).toBeGreaterThan(0);
  expect(await exported(world)).toEqual(before);
});

test('has every end of a purchase, with the proof', async () => {
  const { world, purchaseId: expired } = await aMember('action-pack');
  const silver = await world.buy('silver');
  const { body: gold } = await upgrade(world, silver);
  const order = { packageId: 'isv-co-sell-ready', payment: { method: 'none' } };
  const { body: free } = await world.call(admin, 'POST', '/api/v1/purchases', order);
  const cancel = { type: 'cancellation', purchaseId: free['id'], reason: 'No need.' };
  await world.call(admin, 'POST', '/api/v1/service-requests', cancel);
  await world.cloud.advance({ duration: 'P396D' });
  const ends = (await exported(world)).filter(({ event }) =>
    ['purchaseUpgraded', 'purchaseCancelled', 'purchaseExpired'].includes(String(event)),
  );
  expect(sorted(ends.map(({ event, purchaseId }) => [event, purchaseId]))).toEqual(
    sorted([
      ['purchaseUpgraded', silver],
      ['purchaseCancelled', free['id']],
      ['purchaseExpired', expired],
      ['purchaseExpired', gold['id']],
    ]),
  );
});

test('has the proof of a token that was redeemed before it was said', async () => {
  const { world, purchaseId } = await aMember('action-pack');
  await loadKeys(world, 'intune', 1, { kind: 'token' });
  await reveal(world, `${purchaseId}-intune`);
  const redeemedAt = new Date(world.cloud.clock.now()).toISOString();
  await world.cloud.advance({ duration: 'P1D' });
  const path = `/api/v1/benefits/${purchaseId}-intune/redemptions`;
  expect((await world.call(admin, 'POST', path, { redeemedAt })).status).toBe(200);
  const redeemed = (await exported(world)).filter(({ event }) => event === 'redeemed');
  expect(redeemed).toMatchObject([{ at: redeemedAt }]);
});

test('has the money of the company, in the table for spreadsheets as well', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  await confirm(world, order, money(world, { amount: 480.5, excess: 'giveBack' }));
  await record(world, northbeam.partnerId, money(world, { reference: '=bank', amount: 1 }));
  const told = (await exported(world)).filter(({ event }) => String(event).startsWith('money'));
  expect(told.map(({ event, name, amount }) => [event, name, amount])).toEqual([
    ['moneyReceived', 'action-pack', 480.5],
    ['moneyApplied', 'action-pack', 475],
    ['moneyToGiveBack', 'action-pack', 5.5],
    ['moneyReceived', 'noOrder', 1],
    ['moneyToGiveBack', 'noOrder', 1],
  ]);
  const { text } = await world.text(admin, '/api/v1/compliance-export.csv');
  const lines = text.split('\r\n').filter((line) => line.includes('moneyReceived'));
  expect(lines[0]).toMatch(/,480\.5,USD,bank-1,$/u);
  expect(lines[1]).toMatch(/,,1,USD,'=bank,noOrder$/u);
});
