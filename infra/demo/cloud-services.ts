// The demo's cloud benefits: a credit that one person has, a token that is redeemed and then runs for
// its own year.
import type { Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import { reveal } from './keys.ts';
import { userIdOf } from './moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const year = 365 * 24 * 3_600_000;

const give = <const Status extends 201 | 409>(
  teller: Teller,
  { id, packageId }: Purchase,
  label: string,
  expect: Status,
) =>
  teller.act(admin, `gives the Azure credit of ${packageId} to ${label} (rule 5)`, expect, (as) =>
    api.assignUser(`${id}-azure-credit`, userIdOf(label), {}, as),
  );

/** Day 0: a credit is for one person. */
export const creditOfNorthbeam = async (teller: Teller, purchase: Purchase): Promise<void> => {
  await give(teller, purchase, 'northbeam-user', 201);
  const second = await give(teller, purchase, 'northbeam-userAdmin', 409);
  teller.check('a credit is for one person (rule 5)', second.code === 'NoSeatAvailable');
};

/** Day 1: and a person has one credit. */
export const secondCredit = async (teller: Teller, purchase: Purchase): Promise<void> => {
  const second = await give(teller, purchase, 'northbeam-user', 409);
  teller.check('a person has one credit (rule 5)', second.code === 'CreditAlreadyHeld');
};

/** Day 60: its year begins with the redemption, and outlives the membership. */
export const tokenOfNorthbeam = async (teller: Teller, { id }: Purchase): Promise<void> => {
  const benefitId = `${id}-intune`;
  const redeem = <const Status extends 200 | 409>(words: string, expect: Status) =>
    teller.act(admin, words, expect, (as) => api.redeemBenefit(benefitId, {}, {}, as));

  await teller.day(60);
  const early = await redeem('says that the token was redeemed before anybody has seen it', 409);
  teller.check('no token is redeemed before it was shown', early.code === 'KeyNotRevealed');
  await reveal(teller, admin, 'gets the token (rule 5)', benefitId);
  const options = await teller.act(
    admin,
    'looks what it would do to a subscription of 5 users for 3 months',
    200,
    (as) => api.getRedemptionOptions(benefitId, '5', '3', {}, as),
  );
  teller.check(
    'a token adds users or time',
    options.addSeats.users === 10 && options.extendEndDate?.months === 15,
  );
  const redeemed = await redeem('has redeemed it (rule 5)', 200);
  const { cloud: { redeemedAt = '', redeemedUntil = '' } = {} } = redeemed;
  teller.check(
    'redeemed, it runs for a year of its own (rule 5)',
    Date.parse(redeemedUntil) - Date.parse(redeemedAt) === year,
  );
};
