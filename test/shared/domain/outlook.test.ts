// What would happen to the benefits of a membership: each consequence, by table.
import type { Benefit, BenefitRecord } from '../../../shared/domain/benefit.ts';
import type { Item, Package } from '../../../shared/domain/catalog.ts';
import { outlookOf, type Next, type Outlook } from '../../../shared/domain/outlook.ts';
import {
  anActive,
  anAttentionNeeded,
  aDeclined,
  anInProgress,
  aRequested,
} from '../../support/domain/activations.ts';
import {
  aBenefit,
  credit,
  hours,
  offer,
  seatOf,
  seats,
  software,
  token,
} from '../../support/domain/benefits.ts';
import { day, justAfter, justBefore } from '../../support/domain/instants.ts';
import { ann, bob, eve } from '../../support/domain/people.ts';
import { anEndedPurchase, aPurchase } from '../../support/domain/purchases.ts';

const at = day(395);
const now = day(10);
const offering = (...items: readonly Item[]): Package => ({
  id: 'silver',
  name: 'Silver',
  catalogVersion: '1',
  level: 'silver',
  paymentMethods: ['card'],
  price: { amount: 1, currency: 'USD', illustrative: true },
  termDays: 365,
  items,
});
const next = (offered?: Package, changes: Partial<Omit<Next, 'offered'>> = {}): Next => ({
  ...(offered && { offered }),
  designations: [],
  keepsPeople: true,
  at,
  revokes: false,
  ...changes,
});
/** Renewed as a package of these. */
const into = (...items: readonly Item[]) => next(offering(...items));

/** What an outlook says in a few words: items, and people where they matter. */
const inShort = (outlook: Outlook) => {
  const people = (each: Outlook['carriedOver']) => each.map(({ seat }) => seat.userId);
  const said = {
    gained: outlook.gained.map(({ item, quantity }) => `${item.id} ${quantity.total}`),
    lost: outlook.lost.map(({ item }) => item.id),
    changed: outlook.changed.map(({ benefit, to }) => `${benefit.item.id} ${to.total}`),
    carriedOver: people(outlook.carriedOver),
    toReassign: people(outlook.toReassign),
    toActivate: outlook.toActivate.map(({ item }) => item.id),
    continues: outlook.continues.map(({ benefit, until }) => `${benefit.item.id} ${until}`),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value.length > 0));
};
const seen = (benefits: readonly Benefit[], what: Next, when = now) =>
  inShort(outlookOf(benefits, what, when));

const studio = (record: Partial<BenefitRecord> = {}) => aBenefit(seats, { record });
const three = { ...seats, quantity: { total: 3, unit: 'seats' as const } };
const without = { ...seats, quantity: { unit: 'seats' as const } };
const devOps = next(offering(seats), { designations: ['devOps'] });
const eveGoes = { carriedOver: [ann, bob], toReassign: [eve] };
const withCredit = aBenefit(credit, { record: { seats: [seatOf(ann)] } });
const letGo = next(offering(seats), { keepsPeople: false });
const revoked = { revoked: { at: day(5), by: ann } };
const two = { seats: [seatOf(ann), seatOf(bob)] };
const many = { seats: [seatOf(ann), seatOf(bob), seatOf(eve)] };

const otherComes = { gained: ['hours 5'], lost: ['studio'] };
test.each([
  ['nothing held, nothing to come', [], next(), {}],
  ['a benefit that comes anew', [], into(seats), { gained: ['studio 2'] }],
  ['one that comes with a designation', [], devOps, { gained: ['studio 3'] }],
  ['one that stays', [studio()], into(seats), {}],
  ['one that stays beside a new one', [studio()], into(seats, hours), { gained: ['hours 5'] }],
  ['one that goes', [studio()], into(), { lost: ['studio'] }],
  ['one in whose place another comes', [studio()], into(hours), otherComes],
  ['one that goes as nothing follows', [studio()], next(), { lost: ['studio'] }],
  ['one that was revoked and does not come back', [studio(revoked)], next(), {}],
  ['a revoked one that comes anew', [studio(revoked)], into(seats), { gained: ['studio 2'] }],
  ['one that becomes more', [studio()], into(three), { changed: ['studio 3'] }],
  ['one more by a designation', [studio()], devOps, { changed: ['studio 3'] }],
  ['one that becomes unlimited', [studio()], into(without), { changed: ['studio undefined'] }],
])('%s', (_title, benefits, what, expected) => {
  expect(seen(benefits, what)).toEqual(expected);
});

test.each([
  ['people who keep their seats', studio(two), into(seats), { carriedOver: [ann, bob] }],
  ['people who find no room', studio(many), into(seats), eveGoes],
  ['people without a limit', studio(many), into(without), { carriedOver: [ann, bob, eve] }],
  ['people who are not taken over', studio(two), letGo, { toReassign: [ann, bob] }],
  ['people of a benefit that goes', studio(two), into(), { toReassign: [ann, bob] }],
  ['people where nothing follows', studio(two), next(), {}],
  ['people of a revoked benefit', studio({ ...two, ...revoked }), into(seats), {}],
  ['who has a credit', withCredit, into(credit), { carriedOver: [ann] }],
])('%s', (_title, benefit, what, expected) => {
  const { carriedOver, toReassign } = seen([benefit], what);
  expect({ ...(carriedOver && { carriedOver }), ...(toReassign && { toReassign }) }).toEqual(
    expected,
  );
});

const spent = { spent: 5 };
test.each([
  ['active', true, aBenefit(hours, { activation: anActive() })],
  ['active and used up', true, aBenefit(hours, { activation: anActive(), record: spent })],
  ['asked for', true, aBenefit(hours, { activation: aRequested() })],
  ['on its way', true, aBenefit(hours, { activation: anInProgress() })],
  ['in need of attention', true, aBenefit(offer, { activation: anAttentionNeeded() })],
  ['declined', false, aBenefit(hours, { activation: aDeclined() })],
  ['expired', false, aBenefit(hours, { activation: anActive({ expiresAt: now }) })],
  [
    'about to expire',
    true,
    aBenefit(hours, { activation: anActive({ expiresAt: justAfter(now) }) }),
  ],
  ['never asked for', false, aBenefit(hours)],
])('what is %s has to be activated again: %p', (_state, again, benefit) => {
  const items = again ? [benefit.item.id] : undefined;
  expect(seen([benefit], into(hours, offer))['toActivate']).toEqual(items);
  expect(seen([benefit], into())['toActivate']).toBeUndefined();
  expect(seen([benefit], next())['toActivate']).toBeUndefined();
});

test('a token in use is not activated again: no activation is its', () => {
  const redeemed = aBenefit(token, { record: { redeemed: { at: day(5), by: ann } } });
  expect(seen([redeemed], into(token))['toActivate']).toBeUndefined();
});

const redeemedAt = (when: typeof now) =>
  aBenefit(token, { record: { redeemed: { at: when, by: ann } } });
test.each([
  ['past the end of the others', justAfter(day(30)), { continues: [`office ${justAfter(at)}`] }],
  ['to the end of the others', day(30), { lost: ['office'] }],
  ['to a millisecond before that', justBefore(day(30)), { lost: ['office'] }],
])('a redeemed token that runs %s', (_title, when, expected) => {
  expect(seen([redeemedAt(when)], next(), day(31))).toEqual(expected);
});

test('a redeemed token that runs on does so beside the one that follows', () => {
  const [runsOn] = [redeemedAt(day(31))];
  expect(seen([runsOn], into(token), day(32))).toEqual({
    continues: [`office ${day(396)}`],
  });
});

test('an exchange ends what was redeemed, whether or not the next package brings another token', () => {
  const exchanged = (...items: readonly Item[]) =>
    next(offering(...items), { revokes: true, at: now });
  const benefits = [redeemedAt(day(1))];
  expect(seen(benefits, exchanged())).toEqual({ lost: ['office'] });
  expect(seen(benefits, exchanged(token))).toEqual({ lost: ['office'] });
});

test('what was redeemed and has run out is not there to be lost', () => {
  const late = { ...redeemedAt(day(1)), purchase: aPurchase({ benefitsEndAt: day(700) }) };
  const spentToken = seen([late], next(undefined, { at: day(700) }), day(366));
  expect(spentToken).toEqual({});
  expect(seen([late], next(undefined, { at: day(700) }), justBefore(day(366)))).toEqual({
    lost: ['office'],
  });
});

test('a replaced key can be redeemed on, as long as the first one would have run', () => {
  const redeemedBefore = { at: day(31), by: ann };
  const replaced = aBenefit(token, { record: { redeemedBefore } });
  expect(seen([replaced], next(), day(32))).toEqual({ continues: [`office ${day(396)}`] });
});

test('a key that was revealed is lost with its benefit', () => {
  const revealed = { revealed: { claimId: 'c-1', at: day(1), by: ann } };
  expect(seen([aBenefit(software, { record: revealed })], next())).toEqual({ lost: ['server'] });
});

test('the benefits of an exchanged purchase are gone already: nothing is lost', () => {
  const gone = aBenefit(seats, { purchase: anEndedPurchase(), record: two });
  expect(seen([gone], next())).toEqual({});
});
