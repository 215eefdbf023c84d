// Which purchase goes on in the place of another: renewals and upgrades that are in force, and no
// others.
import { purchaseIdFrom } from '../../../shared/domain/ids.ts';
import type { EndedPurchase, Purchase } from '../../../shared/domain/purchase.ts';
import { among, continuationOf, followerOf, isThere } from '../../../shared/domain/succession.ts';
import { day, justBefore } from '../../support/domain/instants.ts';
import {
  aCancelledPurchase,
  anEndedPurchase,
  anOrder,
  aPurchase,
} from '../../support/domain/purchases.ts';

const [a, b, c] = [1, 2, 3].map((n) => purchaseIdFrom(new Uint8Array(32).fill(n))) as [
  Purchase['id'],
  Purchase['id'],
  Purchase['id'],
];
const first = aPurchase({ id: a, renewedBy: b });
const exchanged: EndedPurchase = { ...anEndedPurchase(), id: b, upgradedTo: c };
const refunded: Purchase = { ...aCancelledPurchase(), id: b };
const now = day(10);

test.each<[string, Purchase, Purchase['id'] | undefined]>([
  ['nothing', aPurchase({ id: a }), undefined],
  ['its renewal', first, b],
  ['what it was exchanged for', exchanged, c],
  ['what it was exchanged for after a renewal', { ...exchanged, renewedBy: a }, c],
  ['nothing that was kept', anEndedPurchase(), undefined],
  ['nothing, as it was never paid', anOrder(), undefined],
])('a purchase was made to be followed by %s', (_what, purchase, follower) => {
  expect(followerOf(purchase)).toBe(follower);
});

test.each<[string, readonly Purchase[], Purchase['id'] | undefined]>([
  ['its renewal, in force', [aPurchase({ id: b })], b],
  ['no renewal that was refunded', [refunded], undefined],
  ['no renewal that is not there', [], undefined],
  ['the renewal of its renewal', [aPurchase({ id: b, renewedBy: c }), aPurchase({ id: c })], c],
  [
    'its renewal, whose own was refunded',
    [aPurchase({ id: b, renewedBy: c }), { ...aCancelledPurchase(), id: c }],
    b,
  ],
  ['what its renewal was exchanged for', [exchanged, aPurchase({ id: c })], c],
  [
    'nothing, as what its renewal was exchanged for was refunded',
    [exchanged, { ...aCancelledPurchase(), id: c }],
    undefined,
  ],
])('a renewed purchase is continued by %s', (_what, others, id) => {
  const find = among(others);
  expect(continuationOf(first, find, now)?.id).toBe(id);
  expect(isThere(b, find, now)).toBe(id !== undefined);
});

test.each([
  ['a millisecond before it ends', justBefore(aPurchase().benefitsEndAt), b],
  ['once it has ended', aPurchase().benefitsEndAt, undefined],
])('a renewal counts %s', (_when, at, id) => {
  expect(continuationOf(first, among([aPurchase({ id: b })]), at)?.id).toBe(id);
});
