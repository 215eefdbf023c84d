// A benefit put together from what there is, by table: to the millisecond around every end.
import type { Activation } from '../../../shared/domain/activation.ts';
import { activated, cancelled, declined } from '../../../shared/domain/activation-steps.ts';
import {
  benefitOf,
  benefitStatusAt,
  isCarriedOver,
  isTakenOver,
  ownEnd,
  redeemedUntil,
  untouched,
  usableUntil,
  usedOf,
  whyAllOver,
  whyOver,
  type Benefit,
  type BenefitRecord,
} from '../../../shared/domain/benefit.ts';
import { benefitIdOf, purchaseIdFrom } from '../../../shared/domain/ids.ts';
import { plusDays, plusSeconds, type Instant } from '../../../shared/domain/time.ts';
import { asked, attentionNeeded, begun } from '../../support/activation-parts.ts';
import {
  aBenefit,
  aPurchase,
  benefitsEndAt,
  boughtAt,
  creditItem,
  helpItem,
  offerItem,
  seatItem,
  softwareItem,
  someUser,
  tokenItem,
} from '../../support/benefit-parts.ts';

const now = plusDays(boughtAt, 3);
const before = (at: Instant) => plusSeconds(at, -0.001);
const purchase = aPurchase();
const cancelledPurchase = { ...purchase, status: 'cancelled', cancelledAt: now } as const;
const seats = [{ userId: someUser, assignedAt: now, assignedBy: someUser }];
const revealed = { claimId: 'c', at: now, by: someUser };
const redeemed = { revealed, redeemed: { at: now, by: someUser } };
const revoked = { at: now, by: someUser };
const redeemedEnd = plusDays(now, 365);
const offerEnd = plusDays(boughtAt, 100);
const active = activated(begun, { expiresAt: offerEnd, mails: [] }, now);
const close = { reason: 'No need.', mails: [], by: 'operator' };

const offer = (activation?: Activation, record: Partial<BenefitRecord> = {}): Benefit =>
  aBenefit(offerItem, record, purchase, activation);
const help = (spent: number, total?: number): Benefit => {
  const quantity = total === undefined ? ({ unit: 'hours' } as const) : helpItem.quantity;
  return aBenefit({ ...helpItem, quantity }, { spent }, purchase, { ...active, kind: 'technical' });
};

test('a benefit without a record is untouched', () => {
  const id = benefitIdOf(purchase.id, seatItem.id);
  expect(untouched(id)).toEqual({ id, seats: [], formerSeats: [] });
  expect(benefitOf(seatItem, purchase, undefined, undefined)).toStrictEqual({
    id,
    item: seatItem,
    purchase,
    quantity: { total: 3, unit: 'seats' },
    record: untouched(id),
    followers: [],
  });
});

test('a benefit has its quantity by what the partner was when it bought, and its activation', () => {
  const extra = [{ competency: 'devOps', add: 5 }] as const;
  const item = { ...seatItem, quantity: { ...seatItem.quantity, extra } };
  const bought = aPurchase({ designations: ['devOps'] });
  const { quantity, activation } = benefitOf(item, bought, undefined, active);
  expect({ quantity, activation }).toEqual({
    quantity: { total: 8, unit: 'seats' },
    activation: active,
  });
});

test.each([
  ['a redeemed token runs for its own time', tokenItem, redeemed, redeemedEnd],
  ['a token that was not redeemed has no time of its own', tokenItem, { revealed }, undefined],
  ['what is no token is never redeemed', softwareItem, redeemed, undefined],
] as const)('%s', (_sentence, item, record, until) => {
  expect(redeemedUntil(aBenefit(item, record))).toBe(until);
});

test.each([
  ['a benefit is usable to the end of its purchase', aBenefit(seatItem), benefitsEndAt],
  ['an active offer is usable to its own end', offer(active), offerEnd],
  [
    'an offer is usable no longer than its purchase',
    offer({ ...active, expiresAt: plusDays(benefitsEndAt, 1) }),
    benefitsEndAt,
  ],
  ['an offer under way is usable to the end of its purchase', offer(begun), benefitsEndAt],
  [
    'a redeemed token is usable beyond its purchase',
    aBenefit(tokenItem, { redeemed: { at: plusDays(benefitsEndAt, -1), by: someUser } }),
    plusDays(benefitsEndAt, 364),
  ],
  ['a revoked benefit was usable until then', aBenefit(tokenItem, { ...redeemed, revoked }), now],
])('%s', (_sentence, benefit, until) => {
  expect(usableUntil(benefit)).toBe(until);
});

const notActive = { kind: 'purchaseNotActive' };
const over = { kind: 'benefitExpired' };

test.each([
  ['a benefit is not over before its end', aBenefit(seatItem), before(benefitsEndAt), undefined],
  ['a benefit is over at its end', aBenefit(seatItem), benefitsEndAt, over],
  ['an offer is over at its own end', offer(active), offerEnd, over],
  ['a revoked benefit is over', aBenefit(seatItem, { revoked }), now, over],
  [
    'a benefit is over with its purchase',
    aBenefit(seatItem, {}, cancelledPurchase),
    now,
    notActive,
  ],
])('%s', (_sentence, benefit, at, why) => {
  expect(whyOver(benefit, at)).toEqual(why);
});

test.each([
  ['an offer can be asked for again after its own end', offer(active), offerEnd, undefined],
  ['nothing can be asked for after the end of all', offer(active), benefitsEndAt, over],
  ['a revoked benefit cannot be asked for', offer(active, { revoked }), now, over],
  [
    'nothing can be asked for once it is cancelled',
    aBenefit(offerItem, {}, cancelledPurchase),
    now,
    notActive,
  ],
])('%s', (_sentence, benefit, at, why) => {
  expect(whyAllOver(benefit, at)).toEqual(why);
});

test.each([
  ['an untouched benefit is available', aBenefit(seatItem), now, 'available'],
  ['a benefit that people have is in use', aBenefit(seatItem, { seats }), now, 'inUse'],
  ['a credit that somebody has is in use', aBenefit(creditItem, { seats }), now, 'inUse'],
  [
    'a benefit whose key was revealed is in use',
    aBenefit(softwareItem, { revealed }),
    now,
    'inUse',
  ],
  ['a redeemed token is active', aBenefit(tokenItem, redeemed), now, 'active'],
  [
    'a redeemed token is active to its end',
    aBenefit(tokenItem, redeemed),
    before(redeemedEnd),
    'active',
  ],
  ['a redeemed token expires', aBenefit(tokenItem, redeemed), redeemedEnd, 'expired'],
  ['an offer that was asked for is activating', offer(asked), now, 'activating'],
  ['an offer under way is activating', offer(begun), now, 'activating'],
  ['an offer can need attention', offer(attentionNeeded), now, 'attentionNeeded'],
  ['an offer is active to its end', offer(active), before(offerEnd), 'active'],
  ['an offer expires', offer(active), offerEnd, 'expired'],
  ['a declined offer is available', offer(declined(begun, close, now)), now, 'available'],
  ['a cancelled offer is available', offer(cancelled(begun, close, now)), now, 'available'],
  ['technical help with something left is active', help(49, 50), now, 'active'],
  ['technical help with nothing left is exhausted', help(50, 50), now, 'exhausted'],
  ['technical help that is over is expired, whatever is left', help(50, 50), offerEnd, 'expired'],
  ['unlimited help is never exhausted', help(9999), now, 'active'],
  ['a benefit expires with its purchase', aBenefit(seatItem, { seats }), benefitsEndAt, 'expired'],
  ['a revoked benefit stays so', aBenefit(seatItem, { revoked }), benefitsEndAt, 'revoked'],
  [
    'a benefit is revoked with its purchase',
    aBenefit(seatItem, {}, cancelledPurchase),
    now,
    'revoked',
  ],
  [
    'a token is revoked with its purchase',
    aBenefit(tokenItem, redeemed, cancelledPurchase),
    now,
    'revoked',
  ],
] as const)('%s', (_sentence, benefit, at, status) => {
  expect(benefitStatusAt(benefit, at)).toBe(status);
});

test.each([
  ['nothing is used of an untouched benefit', aBenefit(seatItem), 0],
  ['each person uses one seat', aBenefit(seatItem, { seats: [...seats, ...seats] }), 2],
  ['a key uses all of the quantity', aBenefit(softwareItem, { revealed }), 10],
  [
    'a key without a limit uses one',
    aBenefit({ ...softwareItem, quantity: { unit: 'licenses' } }, { revealed }),
    1,
  ],
  ['requests use what they ask for', help(25, 50), 25],
  ['technical help that nobody asked for is unused', aBenefit(helpItem), 0],
])('%s', (_sentence, benefit, used) => {
  expect(usedOf(benefit)).toBe(used);
});

const late = plusDays(benefitsEndAt, -5);
const replacement = { claimId: 'd', at: late, by: someUser };
const replacedOn = (at: Instant) =>
  aBenefit(tokenItem, { revealed, replacement, redeemedBefore: { at, by: someUser } });
test.each([
  ['a late redemption, past the benefits’ end', late, plusDays(late, 365)],
  ['an early redemption, to the benefits’ end', plusDays(boughtAt, 1), benefitsEndAt],
])('a key that replaced a redeemed one can be used for %s', (_what, at, until) => {
  const benefit = replacedOn(at);
  expect(usableUntil(benefit)).toBe(until);
  expect(whyOver(benefit, before(until))).toBeUndefined();
  expect(whyOver(benefit, until)).toEqual({ kind: 'benefitExpired' });
  expect(benefitStatusAt(benefit, before(until))).toBe('inUse');
  expect(benefitStatusAt(benefit, until)).toBe('expired');
  expect(ownEnd(benefit)).toBe(until);
});

test('an own end is that of the service; what was not redeemed has none', () => {
  expect(ownEnd(aBenefit(tokenItem, redeemed))).toBe(plusDays(now, 365));
  expect(ownEnd(aBenefit(tokenItem, { revealed }))).toBeUndefined();
});

const [seat] = seats;
test.each([
  ['given in this term', { ...seat, assignedAt: boughtAt }, false],
  ['given before this term', { ...seat, assignedAt: before(boughtAt) }, true],
  ['taken over, in the instant of the renewal', { assignedAt: boughtAt, carriedOver: true }, true],
] as const)('a seat %s is carried over: %s', (_what, had, is) => {
  expect(isCarriedOver(had, purchase)).toBe(is);
});

test('the people of a benefit are taken over while the term that has them is there', () => {
  const next = { ...aPurchase(), id: purchaseIdFrom(new Uint8Array(32).fill(1)) };
  const carried = aBenefit(seatItem, { carriedTo: benefitIdOf(next.id, seatItem.id) });
  expect(isTakenOver({ ...carried, followers: [next] }, now)).toBe(true);
  const refunded = { ...next, status: 'cancelled', cancelledAt: now } as const;
  expect(isTakenOver({ ...carried, followers: [refunded] }, now)).toBe(false);
  expect(isTakenOver(aBenefit(seatItem), now)).toBe(false);
});
