// The demo's year's end: the Action Pack is renewed and its people stay, Silver is not and ends.
import { randomUUID } from 'node:crypto';
import type { Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import { activate, buy, statusOf, userIdOf } from './moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const everyone = 'northbeam-user';
const seats = 'visual-studio-professional';
const credit = 'azure-credit';
const token = 'intune';

/** What Northbeam has bought in the first days. */
export interface Bought {
  readonly actionPack: Purchase;
  readonly silver: Purchase;
}

/** Who has been given what before the year's end. */
const holders: Readonly<Record<string, readonly string[]>> = {
  [seats]: ['northbeam-adminAgent', 'northbeam-userAdmin', 'northbeam-mpnPartnerAdmin'],
  [credit]: ['northbeam-user'],
};

const areHolders = (itemId: string, found: readonly { readonly userId: string }[]): boolean =>
  found
    .map(({ userId }) => userId)
    .toSorted()
    .join() === (holders[itemId] ?? []).map(userIdOf).toSorted().join();

const renew = <const Status extends 201 | 409>(
  teller: Teller,
  words: string,
  { id }: Purchase,
  expect: Status,
) =>
  teller.act(admin, words, expect, (as) =>
    api.renewPurchase(
      randomUUID(),
      id,
      { payment: { method: 'card', reference: 'demo-card' } },
      {},
      as,
    ),
  );

const previewOf = (teller: Teller, words: string, { id }: Purchase, change: 'renewal' | 'expiry') =>
  teller.act(admin, words, 200, (as) => api.previewChange(id, change, {}, as));

const benefitsOf = async (teller: Teller, words: string, { id: purchaseId }: Purchase) =>
  (await teller.act(everyone, words, 200, (as) => api.listBenefits({ purchaseId }, as))).value;

/** Day 351: too early, but not for looking. */
const beforeTheWindow = async (teller: Teller, actionPack: Purchase): Promise<void> => {
  const early = await renew(teller, 'wants to renew before the anniversary', actionPack, 409);
  teller.check(
    'the renewal window opens the day after the anniversary',
    early.code === 'RenewalWindowClosed' &&
      early.opensAt === actionPack.dates?.renewalOpens.at &&
      early.closesAt === actionPack.dates?.benefitsEnd.at,
  );
  const renewal = await previewOf(
    teller,
    'looks what a renewal would bring',
    actionPack,
    'renewal',
  );
  teller.check(
    'a renewal loses nothing and nobody',
    renewal.lost.length === 0 &&
      renewal.toReassign.length === 0 &&
      renewal.continues.map(({ itemId }) => itemId).join() === token &&
      Object.keys(holders).every((itemId) =>
        areHolders(
          itemId,
          renewal.carriedOver.filter((one) => one.itemId === itemId),
        ),
      ),
  );
  const expiry = await previewOf(teller, 'looks what else would be lost', actionPack, 'expiry');
  teller.check(
    'without it all is lost but what was redeemed',
    expiry.lost.length === 40 && expiry.lost.every(({ itemId }) => itemId !== token),
  );
};

/** Day 366.5: in the window; whoever has something keeps it. */
const renewal = async (teller: Teller, actionPack: Purchase): Promise<Purchase> => {
  const renewed = await renew(teller, 'renews the Action Pack by card', actionPack, 201);
  teller.check(
    'a renewed term follows on the one before',
    renewed.previousPurchaseId === actionPack.id &&
      Date.parse(renewed.dates?.membershipEnd.at ?? '') -
        Date.parse(actionPack.dates?.membershipEnd.at ?? '') ===
        365 * 24 * 3_600_000,
  );
  for (const itemId of Object.keys(holders)) {
    const { value } = await teller.act(everyone, `looks who has ${itemId}`, 200, (as) =>
      api.listAssignments(`${renewed.id}-${itemId}`, {}, as),
    );
    teller.check(`whoever had ${itemId} keeps it (rule 6)`, areHolders(itemId, value));
  }
  const twice = await renew(teller, 'renews it once more', actionPack, 409);
  teller.check('a term is renewed once', twice.code === 'PurchaseNotActive');
  return renewed;
};

/** Day 396.5: the old terms are over, the new one goes on. */
const whatIsLeft = async (
  teller: Teller,
  { actionPack, silver }: Bought,
  renewed: Purchase,
): Promise<void> => {
  const old = await benefitsOf(teller, 'looks at the Action Pack of last year', actionPack);
  teller.check(
    'of a term that is over nothing can be used, but what was redeemed',
    old.every(({ itemId, status }) => status === (itemId === token ? 'active' : 'expired')),
  );
  const gone = await benefitsOf(teller, 'looks at Silver, which nobody renewed', silver);
  teller.check(
    'nothing of a membership that is over reads as usable',
    gone.length > 0 && gone.every(({ status }) => status === 'expired'),
  );
  const { value: mine } = await teller.act(
    'northbeam-adminAgent',
    'looks what is theirs',
    200,
    (as) => api.listMyAssignments({}, as),
  );
  teller.check(
    'a seat outlives the term that it was given in (rule 6)',
    mine.map(({ benefitId }) => benefitId).join() === `${renewed.id}-${seats}`,
  );
};

/** Day 400: what was not renewed in time can only be bought anew. */
const tooLateForSilver = async (teller: Teller, silver: Purchase): Promise<void> => {
  const late = await renew(teller, 'wants to renew Silver, too late', silver, 409);
  teller.check('the window closes with the benefits', late.code === 'RenewalWindowClosed');
  await buy(teller, admin, 'silver');
};

/** Days 181 to 400: offers end, one membership is renewed and another ends. */
export const yearsEnd = async (teller: Teller, bought: Bought): Promise<void> => {
  for (const day of [181, 197, 280, 351]) await teller.day(day);
  await beforeTheWindow(teller, bought.actionPack);
  await teller.day(366.5);
  const renewed = await renewal(teller, bought.actionPack);
  const support = await activate(teller, admin, renewed, 'product-support-incidents');
  await teller.day(372);
  teller.check(
    'support goes on without a gap (rule 7)',
    (await statusOf(teller, everyone, support)) === 'active',
  );
  for (const day of [389, 396.5]) await teller.day(day);
  await whatIsLeft(teller, bought, renewed);
  await teller.day(400);
  await tooLateForSilver(teller, bought.silver);
};
