// Money that pays for nothing: operators record it, see it, and give it back; the partner's statement
// explains every amount. Over HTTP on the local cloud.
import { closeWorlds } from '../../support/world/opened.ts';
import {
  confirm,
  giveBack,
  lakeside,
  lakesideAdmin,
  money,
  nowOf,
  orderOf,
  record,
  statement,
  twoCompanies,
  unapplied,
} from '../../support/world/paying.ts';
import { admin, aWorld, northbeam, type World } from '../../support/world/world.ts';

afterEach(closeWorlds);

const { partnerId } = northbeam;
const pass = (world: World, days: number) => world.cloud.advance({ duration: `P${days}D` });
const giveUp = (world: World, id: string) =>
  world.call(admin, 'POST', `/api/v1/purchases/${id}/cancel-order`, {});
const usd = (received: number, kept: number, toGiveBack: number, givenBack: number) => [
  { currency: 'USD', received, kept, toGiveBack, givenBack },
];

test('policy: money: what came too late is recorded with its reason, seen, given back, explained', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  await pass(world, 31);
  const late = money(world);
  const refused = await confirm(world, order, late);
  expect(refused.body).toMatchObject({
    code: 'OrderExpired',
    detail: expect.stringContaining('unapplied payment'),
  });
  const recorded = await record(world, partnerId, { ...late, purchaseId: order.id });
  expect(recorded).toMatchObject({
    status: 201,
    body: { ...late, partnerId, purchaseId: order.id, because: 'tooLate', status: 'toGiveBack' },
  });
  expect(await unapplied(world, '?status=toGiveBack')).toEqual([recorded.body]);
  expect((await statement(world)).totals).toEqual(usd(475, 0, 475, 0));
  await pass(world, 1);
  const given = await giveBack(world, recorded.body);
  expect(given.body).toEqual({
    ...recorded.body,
    status: 'givenBack',
    givenBack: { reference: 'return-1', at: nowOf(world) },
  });
  expect(await unapplied(world, '?status=toGiveBack')).toEqual([]);
  expect(await unapplied(world)).toEqual([given.body]);
  expect(await statement(world)).toMatchObject({
    totals: usd(475, 0, 0, 475),
    entries: [
      { kind: 'received', amount: 475, reference: 'bank-1', purchaseId: order.id },
      { kind: 'givenBack', amount: 475, reference: 'return-1', because: 'tooLate' },
    ],
  });
});

test('policy: money: for an order that was given up, or has lapsed, it is recorded as well', async () => {
  const world = await aWorld();
  const first = await orderOf(world);
  await giveUp(world, first.id);
  const refused = await confirm(world, first, money(world));
  expect(refused.body).toMatchObject({
    code: 'PurchaseNotPending',
    detail: expect.stringContaining('unapplied payment'),
  });
  const second = await orderOf(world);
  await pass(world, 38);
  for (const [at, { id: purchaseId }] of [first, second].entries()) {
    const body = money(world, { reference: `bank-${at}`, purchaseId });
    expect((await record(world, partnerId, body)).body['because']).toBe('orderEnded');
  }
  expect((await statement(world)).totals).toEqual(usd(950, 0, 950, 0));
});

test.each([
  ['less than the price', { amount: 474.99 }],
  ['more than the price', { amount: 475.01 }],
  ['another currency', { currency: 'EUR' }],
])('policy: money: %s is no payment: it is told how to give it back', async (_what, change) => {
  const world = await aWorld();
  const order = await orderOf(world);
  const wrong = money(world, change);
  expect((await confirm(world, order, wrong)).body).toMatchObject({
    code: 'AmountMismatch',
    detail: expect.stringContaining('unapplied payment'),
  });
  const { body } = await record(world, partnerId, { ...wrong, purchaseId: order.id });
  expect(body).toMatchObject({ ...wrong, because: 'amountDiffers' });
  const right = await confirm(world, order, money(world, { reference: 'bank-2' }));
  expect(right.body['status']).toBe('active');
  const { totals } = await statement(world);
  for (const { received, kept, toGiveBack } of totals)
    expect(received).toBeCloseTo((kept ?? 0) + (toGiveBack ?? 0), 10);
});

test('policy: money: more than the price confirms the order when the operator says so, the rest is to give back', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  const much = money(world, { amount: 500.3, excess: 'giveBack' });
  const confirmed = await confirm(world, order, much);
  expect(confirmed.body).toMatchObject({ status: 'active', price: { amount: 475 } });
  expect((await confirm(world, order, much)).body).toEqual(confirmed.body);
  const [rest] = await unapplied(world);
  expect(rest).toMatchObject({ amount: 25.3, because: 'excess', purchaseId: order.id });
  expect((await statement(world)).totals).toEqual(usd(500.3, 475, 25.3, 0));
  // The refund of the membership is its price; the rest goes back on its own.
  const body = { type: 'cancellation', purchaseId: order.id, reason: 'No need' };
  const cancelled = await world.call(admin, 'POST', '/api/v1/service-requests', body);
  expect(cancelled.body['refund']).toMatchObject({ amount: 475 });
  expect((await statement(world)).totals).toEqual(usd(500.3, 0, 500.3, 0));
  const refund = `/api/v1/operator/purchases/${partnerId}/${order.id}/refund-issued`;
  await world.call('operator', 'POST', refund, { reference: 'return-2' });
  await giveBack(world, rest ?? {});
  expect((await statement(world)).totals).toEqual(usd(500.3, 0, 0, 500.3));
});

test('policy: money: an order with too little is not confirmed, whatever is said about more', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  const little = money(world, { amount: 474, excess: 'giveBack' });
  expect((await confirm(world, order, little)).body['code']).toBe('AmountMismatch');
  const exact = await confirm(world, order, money(world, { excess: 'giveBack' }));
  expect(exact.body['status']).toBe('active');
  expect(await unapplied(world)).toEqual([]);
});

test('policy: money: a repeat is the same payment, other content under its reference is refused', async () => {
  const world = await aWorld();
  const came = money(world);
  const first = await record(world, partnerId, came);
  expect(first.body).toMatchObject({ because: 'noOrder' });
  await pass(world, 1);
  const before = world.stored();
  const again = await record(world, partnerId, { ...came, reference: ' BANK-1' });
  expect(again).toMatchObject({ status: 200, body: first.body });
  const order = await orderOf(world);
  for (const change of [{ amount: 474 }, { currency: 'EUR' }, { purchaseId: order.id }]) {
    const other = await record(world, partnerId, { ...came, ...change });
    expect([other.status, other.body['code']]).toEqual([409, 'PaymentReferenceUsed']);
  }
  expect(before.filter((text) => !world.stored().includes(text))).toEqual([]);
  expect(world.audits('recordPayment')).toHaveLength(1);
});

test('policy: money: it is given back once; what was over a price cannot be recorded again', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  const much = money(world, { amount: 480, excess: 'giveBack' });
  await confirm(world, order, much);
  const [rest = {}] = await unapplied(world);
  const given = await giveBack(world, rest);
  expect(given.status).toBe(200);
  expect((await giveBack(world, rest)).body).toEqual(given.body);
  expect((await giveBack(world, rest, 'return-2')).body['code']).toBe('NoRefundDue');
  expect(world.audits('giveBackPayment')).toHaveLength(1);
  const again = await record(world, partnerId, {
    ...money(world, { amount: 5, receivedAt: much['receivedAt'] }),
    purchaseId: order.id,
  });
  expect(again.body['code']).toBe('PaymentReferenceUsed');
});

test('policy: money: what waits to be given back can pay its order after all', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  const came = money(world, { amount: 480 });
  await record(world, partnerId, came);
  expect((await confirm(world, order, { ...came, amount: 475 })).body['code']).toBe(
    'PaymentReferenceUsed',
  );
  const paid = await confirm(world, order, { ...came, excess: 'giveBack' });
  expect(paid.body['status']).toBe('active');
  expect(await unapplied(world)).toMatchObject([{ amount: 5, because: 'excess' }]);
  expect((await statement(world)).totals).toEqual(usd(480, 475, 5, 0));
});

test('policy: money: money that pays exactly waits as well, until somebody confirms the order', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  const came = money(world);
  const waiting = await record(world, partnerId, { ...came, purchaseId: order.id });
  expect(waiting.body['because']).toBe('notConfirmed');
  expect((await confirm(world, order, came)).body['status']).toBe('active');
  expect(await unapplied(world)).toEqual([]);
  expect((await giveBack(world, waiting.body)).status).toBe(404);
  expect((await statement(world)).totals).toEqual(usd(475, 475, 0, 0));
});

test('policy: money: what was given back pays nothing any more', async () => {
  const world = await aWorld();
  const order = await orderOf(world);
  const came = money(world);
  const { body } = await record(world, partnerId, came);
  await giveBack(world, body);
  expect((await confirm(world, order, came)).body['code']).toBe('PaymentReferenceUsed');
});

test('policy: money: only for companies and orders that exist, and not in the future', async () => {
  const world = await twoCompanies();
  const theirs = await orderOf(world, lakesideAdmin);
  const nobody = '99999999-9999-4999-8999-999999999999';
  expect((await record(world, nobody, money(world))).body['code']).toBe('NotFound');
  const foreign = money(world, { purchaseId: theirs.id });
  expect((await record(world, partnerId, foreign)).body['code']).toBe('NotFound');
  expect((await giveBack(world, { partnerId, id: 'b2222222222222222222' })).status).toBe(404);
  for (const wrong of [
    { receivedAt: new Date(world.cloud.clock.now() + 1).toISOString() },
    { amount: 0 },
    { amount: 1.0001 },
  ]) {
    const { body } = await record(world, partnerId, money(world, wrong));
    expect(body).toMatchObject({
      code: 'ValidationFailed',
      errors: [{ pointer: `/${Object.keys(wrong)[0]}` }],
    });
  }
});

test('policy: money: a statement is its own company’s, for those who ask for refunds', async () => {
  const world = await twoCompanies();
  await record(world, lakeside.partnerId, money(world));
  await world.buy();
  expect((await statement(world)).totals).toEqual(usd(475, 475, 0, 0));
  expect((await statement(world, lakesideAdmin)).totals).toEqual(usd(475, 0, 475, 0));
  const refused = await world.call('northbeam-userAdmin', 'GET', '/api/v1/statement');
  expect(refused.body['requiredRoles']).toEqual(['globalAdmin', 'mpnPartnerAdmin']);
});
