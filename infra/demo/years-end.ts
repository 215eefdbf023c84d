// The demo's year's end: the Action Pack is renewed and keeps its people; Silver ends.
import type { Purchase } from '../clients/typescript/api.ts';
import { activate, benefitIn, benefits, buy, holdersOf } from '../clients/local/moves.ts';
import { myBenefits, preview, renew, userIdOf } from '../clients/local/moves.ts';
import type { Teller } from './teller.ts';

const admin = 'northbeam-globalAdmin';
const everyone = 'northbeam-user';
const seats = 'visual-studio-professional';
const token = 'intune';
const year = 365 * 24 * 3_600_000;

/** Northbeam's purchases of the first days. */
export type Bought = Readonly<Record<'actionPack' | 'silver', Purchase>>;

/** The people that each item was assigned to before the year's end. */
const given: readonly (readonly [item: string, labels: readonly string[]])[] = [
  [seats, ['northbeam-adminAgent', 'northbeam-userAdmin', 'northbeam-mpnPartnerAdmin']],
  ['azure-credit', ['northbeam-user']],
];

const areHolders = (labels: readonly string[], found: readonly { userId: string }[]): boolean => {
  const wanted = labels.map((label) => userIdOf(label)).toSorted();
  const people = found.map(({ userId }) => userId).toSorted();
  return people.join() === wanted.join();
};

/** Day 351: too early for a renewal, but a preview is possible. */
const beforeTheWindow = async ({ act, check, tryTo }: Teller, pack: Purchase) => {
  const words = 'wants to renew before the anniversary';
  const early = await tryTo(admin, renew(pack), 'RenewalWindowClosed', words);
  const { renewalOpens, benefitsEnd } = pack.dates ?? {};
  const isTold = early.opensAt === renewalOpens?.at && early.closesAt === benefitsEnd?.at;
  check('the renewal window opens the day after the anniversary', isTold);

  const next = await act(admin, preview(pack, 'renewal'), 'looks what a renewal would bring');
  check('a renewal loses nothing and nobody', [...next.lost, ...next.toReassign].length === 0);
  for (const [item, labels] of given) {
    const stay = next.carriedOver.filter(({ itemId }) => itemId === item);
    check(`whoever has ${item} would keep it`, areHolders(labels, stay));
  }
  const runOn = next.continues.map(({ itemId }) => itemId).join();
  check('what was redeemed runs on', runOn === token);
  const expiry = await act(admin, preview(pack, 'expiry'), 'looks what else would be lost');
  const isKept = expiry.lost.every(({ itemId }) => itemId !== token);
  check('without it all is lost but what was redeemed', expiry.lost.length === 40 && isKept);
};

/** Day 366.5: a renewal in its window; people keep their seats and credits. */
const renewal = async ({ act, check, tryTo }: Teller, pack: Purchase): Promise<Purchase> => {
  const renewed = await act(admin, renew(pack), 'renews the Action Pack by card');
  const endOf = ({ dates }: Purchase): number => Date.parse(dates?.membershipEnd.at ?? '');
  const follows = endOf(renewed) - endOf(pack) === year;
  const rule = 'a renewed term follows on the one before';
  check(rule, follows && renewed.previousPurchaseId === pack.id);
  for (const [item, labels] of given) {
    const holders = holdersOf(benefitIn(renewed, item));
    const { value } = await act(everyone, holders, `looks who has ${item}`);
    check(`whoever had ${item} keeps it (rule 6)`, areHolders(labels, value));
  }
  await tryTo(admin, renew(pack), 'PurchaseNotActive', 'renews it once more');
  return renewed;
};

/** Day 396.5: the old terms have ended; the new one continues. */
const whatIsLeft = async (teller: Teller, { actionPack, silver }: Bought, renewed: Purchase) => {
  const { act, check } = teller;
  const looksAt = async ({ id: purchaseId }: Purchase, words: string) =>
    (await act(everyone, benefits({ purchaseId }), `looks at ${words}`)).value;
  const old = await looksAt(actionPack, 'the Action Pack of last year');
  const statusNow = (itemId: string) => (itemId === token ? 'active' : 'expired');
  const isAsTold = old.every(({ itemId, status }) => status === statusNow(itemId));
  check('of a term that is over nothing can be used, but what was redeemed', isAsTold);
  const over = await looksAt(silver, 'Silver, which nobody renewed');
  const isOver = over.every(({ status }) => status === 'expired');
  check('nothing of a membership that is over reads as usable', over.length > 0 && isOver);
  const { value } = await act('northbeam-adminAgent', myBenefits);
  const held = value.map(({ benefitId }) => benefitId).join();
  const rule = 'a seat outlives the term that it was given in (rule 6)';
  check(rule, held === benefitIn(renewed, seats));
};

/** Days 181 to 400: offers end, one membership is renewed and another ends. */
export const yearsEnd = async (teller: Teller, bought: Bought) => {
  const { act, day, see, tryTo } = teller;
  for (const next of [181, 197, 280, 351]) await day(next);
  await beforeTheWindow(teller, bought.actionPack);
  await day(366.5);
  const renewed = await renewal(teller, bought.actionPack);
  const support = await act(admin, activate(renewed, 'product-support-incidents'));
  await day(372);
  await see(everyone, support, 'active', 'support goes on without a gap (rule 7)');
  for (const next of [389, 396.5]) await day(next);
  await whatIsLeft(teller, bought, renewed);
  await day(400);
  const late = 'wants to renew Silver, too late';
  await tryTo(admin, renew(bought.silver), 'RenewalWindowClosed', late);
  await act(admin, buy('silver'));
};
