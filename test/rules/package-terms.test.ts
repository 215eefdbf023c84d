// A package with a term, a refund window and a replacement window of its own, sold under the
// default policy: the package's numbers are published, shown and applied. Over HTTP on the local
// cloud; each instant exactly and 1 ms either side.
import { closeWorlds } from '../support/world/opened.ts';
import { admin, northbeam, type Json } from '../support/world/world.ts';
import { partnerId, storeOf, write } from '../support/world/crowd.ts';
import { loadKeys, refundOf, reveal } from '../support/world/keys.ts';
import { anyone, renew, upgrade } from '../support/world/members.ts';
import { after, anOffersWorld, type OffersWorld } from '../support/world/offers-world.ts';
import { selling } from '../support/selling.ts';

afterEach(closeWorlds);

/** The policy supplies the grace: 30 days. */
const halfYear = { termDays: 180, refundWindowDays: 14, replacementDays: 10 };

/** A purchase of a pack with these terms. */
const bought = async (own: Parameters<typeof selling>[0] = { 'action-pack': halfYear }) => {
  const world = await anOffersWorld({}, 'action-pack', false, await selling(own));
  const at = String((await seen(world))['purchasedAt']);
  return { world, at };
};

const seen = async (world: OffersWorld, id = world.purchaseId): Promise<Json> =>
  (await world.call(anyone, 'GET', `/api/v1/purchases/${id}`)).body;

const cancel = (world: OffersWorld) =>
  world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId: world.purchaseId,
    reason: 'No need',
  });

const replace = (world: OffersWorld, benefitId: string) =>
  world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'keyReplacement',
    benefitId,
    reason: 'Entered in the wrong tenant',
  });

const datesFrom = (at: string) => ({
  refundDeadline: {
    at: after(at, 14),
    rule: '14 days from the purchase, the last instant excluded',
  },
  membershipEnd: { at: after(at, 180), rule: '180 days from the start of the term' },
  benefitsEnd: {
    at: after(at, 210),
    rule: 'membership end and 30 days, so that nothing lapses while it is renewed',
  },
  renewalOpens: { at: after(at, 181), rule: 'membership end and 1 day' },
  renewalCloses: { at: after(at, 210), rule: "the benefits' end" },
});

describe('policy: package terms: published and told', () => {
  test('a package is offered with its own numbers, and with the policy’s where it has none', async () => {
    const { world } = await bought();
    const { body } = await world.call(anyone, 'GET', '/api/v1/packages/action-pack');
    const own = { ...halfYear, graceDays: 30 };
    expect(body).toMatchObject(own);
    const list = (await world.call(anyone, 'GET', '/api/v1/packages')).body['value'] as Json[];
    expect(list.find(({ id }) => id === 'action-pack')).toMatchObject(own);
    expect(list.find(({ id }) => id === 'silver')).toMatchObject({
      termDays: 365,
      graceDays: 30,
      refundWindowDays: 30,
      replacementDays: 30,
    });
  });

  test('a purchase by card has its dates, each with a rule that names the real number', async () => {
    const { world, at } = await bought();
    expect((await seen(world))['dates']).toEqual(datesFrom(at));
    const benefit = `/api/v1/benefits/${world.purchaseId}-intune`;
    const { benefitsEnd, membershipEnd } = datesFrom(at);
    expect((await world.call(anyone, 'GET', benefit)).body['dates']).toMatchObject({
      usableUntil: { at: after(at, 210) },
      membershipEnd,
      graceEnd: benefitsEnd,
    });
    expect(world.documents('purchase')).toMatchObject([
      { membershipEndsAt: after(at, 180), benefitsEndAt: after(at, 210) },
    ]);
  });

  test('a wire order has them from the day on which it is booked', async () => {
    const world = await anOffersWorld({}, 'action-pack', false, await selling({ gold: halfYear }));
    const order = { packageId: 'gold', payment: { method: 'wire' } };
    const { body } = await world.call(admin, 'POST', '/api/v1/purchases', order);
    await world.advance('P5D');
    const price = body['price'] as Json;
    const paid = { reference: 'bank-1', ...price, receivedAt: world.now() };
    const path = `/api/v1/operator/purchases/${northbeam.partnerId}/${String(body['id'])}/payment`;
    expect((await world.call('operator', 'POST', path, paid)).status).toBe(200);
    const gold = await seen(world, String(body['id']));
    expect(gold).toMatchObject({ purchasedAt: world.now(), dates: datesFrom(world.now()) });
  });

  test('an upgrade is under the terms of the higher package', async () => {
    const world = await anOffersWorld({}, 'silver', false, await selling({ gold: halfYear }));
    expect((await seen(world))['dates']).toMatchObject({
      membershipEnd: { rule: '365 days from the start of the term' },
    });
    const { body } = await upgrade(world, world.purchaseId);
    expect(body['dates']).toEqual(datesFrom(world.now()));
  });

  test('a package with a grace of its own: its benefits end after that', async () => {
    const { world, at } = await bought({ 'action-pack': { termDays: 90, graceDays: 20 } });
    expect((await seen(world))['dates']).toMatchObject({
      refundDeadline: { at: after(at, 30) },
      membershipEnd: { at: after(at, 90) },
      benefitsEnd: {
        at: after(at, 110),
        rule: 'membership end and 20 days, so that nothing lapses while it is renewed',
      },
    });
    await world.moveTo(after(at, 110), -1);
    expect(await seen(world)).toMatchObject({ status: 'active' });
    await world.moveTo(after(at, 110));
    expect(await seen(world)).toMatchObject({ status: 'ended' });
    // A reminder 23 days after the membership's end would come after the benefits' end.
    await world.advance('P30D');
    expect(world.subjects('account@northbeam.example')).toEqual([
      'Action Pack is ready to use',
      'Action Pack: your membership ends soon',
      'Action Pack: your benefits have ended',
    ]);
  });
});

describe('policy: package terms: obeyed', () => {
  test.each([
    [-1, true, 201],
    [0, false, 409],
    [1, false, 409],
  ])(
    '%i ms from 14 days after the purchase a refund is possible: %s',
    async (ms, eligible, status) => {
      const { world, at } = await bought();
      await world.moveTo(after(at, 14), ms);
      const asked = await refundOf(world, world.purchaseId);
      expect(asked).toMatchObject({ eligible, deadline: after(at, 14) });
      const answer = await cancel(world);
      expect(answer.status).toBe(status);
      if (status === 409)
        expect(answer.body['blockers']).toEqual([{ code: 'WindowClosed', at: after(at, 14) }]);
    },
  );

  test.each([
    [-1, 'RefundForfeitNotAcknowledged'],
    [0, undefined],
  ])('%i ms from that, a reveal without acknowledging answers %s', async (ms, code) => {
    const { world, at } = await bought();
    await loadKeys(world, 'intune', 1);
    await world.moveTo(after(at, 14), ms);
    const fields = { acknowledgeRefundForfeit: false };
    const { body } = await reveal(world, `${world.purchaseId}-intune`, fields);
    expect(body['code']).toBe(code);
  });

  test.each([
    [-1, 201],
    [0, 409],
    [1, 409],
  ])('%i ms from 10 days after the first reveal a replacement answers %i', async (ms, status) => {
    const { world } = await bought();
    await loadKeys(world, 'intune', 2);
    const benefitId = `${world.purchaseId}-intune`;
    const revealedAt = String((await reveal(world, benefitId)).body['revealedAt']);
    await world.moveTo(after(revealedAt, 10), ms);
    const answer = await replace(world, benefitId);
    expect(answer.status).toBe(status);
    if (status === 409)
      expect(answer.body).toMatchObject({
        code: 'ReplacementWindowClosed',
        detail: 'A key can be replaced within 10 days of its first reveal.',
        closesAt: after(revealedAt, 10),
      });
  });

  test.each([
    [181, -1, 409],
    [181, 0, 201],
    [210, -1, 201],
    [210, 0, 409],
  ])('%i days and %i ms after the purchase a renewal answers %i', async (days, ms, status) => {
    const { world, at } = await bought();
    await world.moveTo(after(at, days), ms);
    const { body, status: answered } = await renew(world, world.purchaseId);
    expect(answered).toBe(status);
    if (status === 409)
      expect(body).toMatchObject({ opensAt: after(at, 181), closesAt: after(at, 210) });
    else
      expect(body['dates']).toMatchObject({
        membershipEnd: { at: after(at, 360) },
        benefitsEnd: { at: after(at, 390) },
        refundDeadline: { at: after(world.now(), 14) },
      });
  });

  test.each([
    [-1, ['AlreadyHeld']],
    [0, []],
  ])(
    '%i ms from 210 days after the purchase these stand against another one: %j',
    async (ms, codes) => {
      const { world, at } = await bought();
      await world.moveTo(after(at, 210), ms);
      const path = '/api/v1/packages/learning-action-pack/eligibility';
      const { body } = await world.call(anyone, 'GET', path);
      expect((body['reasons'] as Json[]).map(({ code }) => code)).toEqual(codes);
    },
  );

  test.each([
    ['renewal', 180],
    ['expiry', 210],
  ])('what-if: a thought-of %s takes effect %i days after the purchase', async (change, days) => {
    const { world, at } = await bought();
    const path = `/api/v1/purchases/${world.purchaseId}/what-if?change=${change}`;
    expect((await world.call(anyone, 'GET', path)).body['at']).toBe(after(at, days));
  });
});

describe('policy: package terms: mails', () => {
  const account = 'account@northbeam.example';
  const toAccount = (world: OffersWorld) => world.cloud.outbox({ to: account }).slice(1);

  test('the confirmation names the real end and the real last day of the refund', async () => {
    const { world } = await bought();
    const [confirmation] = world.cloud.outbox({ to: account });
    expect(confirmation?.subject).toBe('Action Pack is ready to use');
    expect(confirmation?.text).toContain('End of membership: August 28, 2027 at 08:00 UTC');
    expect(confirmation?.text).toContain('Refund possible until: March 15, 2027 at 08:00 UTC');
  });

  test.each([
    [180 - 15, 'Action Pack: your membership ends soon'],
    [180 + 23, 'Action Pack: renew now to keep your benefits'],
    [210, 'Action Pack: your benefits have ended'],
  ])('%i days after the purchase, not a minute earlier: %s', async (days, subject) => {
    const { world, at } = await bought();
    await world.moveTo(after(at, days), -1);
    expect(toAccount(world).map((mail) => mail.subject)).not.toContain(subject);
    await world.advance('PT3M');
    const mail = toAccount(world).at(-1);
    expect(mail?.subject).toBe(subject);
    if (days < 210) {
      expect(mail?.text).toContain('End of membership: August 28, 2027 at 08:00 UTC');
      expect(mail?.text).toContain('Renewal possible until: September 27, 2027 at 08:00 UTC');
    } else expect(mail?.text).toContain('ended on September 27, 2027 at 08:00 UTC');
  });
});

test('what the catalogue no longer has is no benefit, and nothing else is lost', async () => {
  const world = await anOffersWorld({}, 'action-pack');
  const kept = await world.buy('isv-co-sell-ready');
  const before = await storeOf(world).read(partnerId, 'purchase', world.purchaseId);
  if (before === undefined) throw new Error('no purchase');
  await write(world, [{ op: 'replace', before, value: { ...before.value, packageId: 'gone' } }]);
  const { status, body } = await world.call(anyone, 'GET', '/api/v1/benefits?maxpagesize=200');
  expect(status).toBe(200);
  const owners = new Set((body['value'] as Json[]).map(({ purchaseId }) => purchaseId));
  expect([...owners]).toEqual([kept]);
  const path = `/api/v1/benefits/${world.purchaseId}-office-professional-plus`;
  expect((await world.call(anyone, 'GET', path)).status).toBe(404);
});
