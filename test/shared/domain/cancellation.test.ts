// Cancelling one benefit: while its purchase is in force, and once.
import { cancelRefusal } from '../../../shared/domain/cancellation.ts';
import { aBenefit, aCancelled, admin, anEnded, aPurchase, at } from './purchases.ts';

const refused = { kind: 'purchaseNotActive' };
const revoked = { revoked: { at: at(2), by: admin } };
const redeemed = { redeemed: { at: at(100), by: admin } };

test.each([
  ['of a purchase in force', 5, 0, aBenefit(), undefined],
  ['in the last millisecond of the benefits', 395, -1, aBenefit(), undefined],
  ['when the benefits end', 395, 0, aBenefit(), refused],
  ['that runs on after its purchase', 396, 0, aBenefit(aPurchase(), redeemed), refused],
  ['that was cancelled', 5, 0, aBenefit(aPurchase(), revoked), refused],
  ['of a cancelled purchase', 5, 0, aBenefit(aCancelled()), refused],
  ['of an exchanged purchase', 6, 0, aBenefit(anEnded('upgraded')), refused],
])('a benefit %s is cancelled after %i days and %i ms, or not', (_what, days, ms, benefit, is) => {
  expect(cancelRefusal(benefit, at(days, ms))).toEqual(is);
});
