// The demo's cloud benefits: a credit that one person holds, and a token with a year of its own.
import { assign, benefitIn, redeem, redemptionOptions, reveal } from '../clients/local/moves.ts';
import type { Purchase } from '../clients/typescript/api.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const year = 365 * 24 * 3_600_000;

const give = (purchase: Purchase, label: string) => ({
  ...assign(benefitIn(purchase, 'azure-credit'), label),
  words: `gives the Azure credit of ${purchase.packageId} to ${label} (rule 5)`,
});

/** Day 0: a credit is assigned to one person. */
export const creditOfNorthbeam = async ({ act, tryTo }: Teller, purchase: Purchase) => {
  await act(admin, give(purchase, 'northbeam-user'));
  await tryTo(admin, give(purchase, 'northbeam-userAdmin'), 'NoSeatAvailable');
};

/** Day 1: a person cannot have a second credit. */
export const secondCredit = ({ tryTo }: Teller, purchase: Purchase) =>
  tryTo(admin, give(purchase, 'northbeam-user'), 'CreditAlreadyHeld');

/** Day 60: the token's year begins with its redemption and ends after the membership. */
export const tokenOfNorthbeam = async (teller: Teller, purchase: Purchase) => {
  const { act, check, day, tryTo } = teller;
  const token = benefitIn(purchase, 'intune');
  await day(60);
  const early = 'says that the token was redeemed before anybody has seen it';
  await tryTo(admin, redeem(token), 'KeyNotRevealed', early);
  await act(admin, reveal(token), 'gets the token (rule 5)');
  const { addSeats, extendEndDate } = await act(admin, redemptionOptions(token, 5, 3));
  check('a token adds users or time', addSeats.users === 10 && extendEndDate?.months === 15);
  const { cloud } = await act(admin, redeem(token), 'has redeemed it (rule 5)');
  const lasts = Date.parse(cloud?.redeemedUntil ?? '') - Date.parse(cloud?.redeemedAt ?? '');
  check('redeemed, it runs for a year of its own (rule 5)', lasts === year);
};
