// The rules that must hold at the end of the demo. Pure: data in, problems out.
import type { DemoData } from './data.ts';
import type { Json } from './teller.ts';

const day = 24 * 3_600_000;

/** Rules by their words, and whether they hold. */
type Demands = Readonly<Record<string, boolean>>;

const count = (list: readonly Json[], fields: Json): number =>
  list.filter((one) => Object.entries(fields).every(([name, value]) => one[name] === value)).length;

/** How long an activation took, in ms. */
const took = ({ activatedAt, requestedAt }: Json): number =>
  Date.parse(String(activatedAt)) - Date.parse(String(requestedAt));

const ofActive = (one: Json): Demands => {
  const name = String(one['id']);
  if (one['kind'] !== 'technical') return { [`${name} took a day at least`]: took(one) >= day };
  return {
    [`${name} has both ids`]: 'accessId' in one && 'contractId' in one,
    [`${name} took more than two days`]: took(one) > 2 * day,
  };
};

const ofActivations = ({ activations }: DemoData): Demands => {
  const active = activations.filter(({ status }) => status === 'active');
  const accessIds = activations.flatMap(({ accessId }) => (accessId ? [accessId] : []));
  return {
    ...Object.assign({}, ...active.map((one) => ofActive(one))),
    'every active one has an expiry': active.every((one) => 'expiresAt' in one),
    'no two activations share an Access ID': new Set(accessIds).size === accessIds.length,
    'four technical ones became active': count(active, { kind: 'technical' }) === 4,
    'five offers became active': count(active, { kind: 'goToMarket' }) === 5,
    'two were declined': count(activations, { status: 'declined' }) === 2,
    'three were cancelled': count(activations, { status: 'cancelled' }) === 3,
  };
};

const ofPurchases = ({ purchases }: DemoData): Demands => {
  const renewals = purchases.filter((one) => 'renewedBy' in one);
  const [next] = renewals.map(({ id, renewedBy }) => ({ id: renewedBy, previousPurchaseId: id }));
  const isNamed = renewals.length === 1 && count(purchases, next ?? {}) === 1;
  return {
    'five memberships are in force': count(purchases, { status: 'active' }) === 5,
    'two ended with their time': count(purchases, { endedBecause: 'expired' }) === 2,
    'one was exchanged for a higher one': count(purchases, { endedBecause: 'upgraded' }) === 1,
    'one was cancelled': count(purchases, { status: 'cancelled' }) === 1,
    'one order was given up': count(purchases, { status: 'lapsed' }) === 1,
    'a renewal and what it renews name each other': isNamed,
  };
};

const ofSeats = ({ seats }: DemoData): Demands => {
  const heldOf = (item: string) => seats.filter(({ benefitId }) => benefitId.endsWith(item));
  const held = (item: string) =>
    heldOf(item)
      .flatMap((one) => one.held || [])
      .join();
  const studio = held('-visual-studio-professional');
  return {
    'three people have a seat, in the renewed term alone': studio === '3',
    'one person has the credit, in the renewed term alone': held('-azure-credit') === '1',
  };
};

const ofRequests = ({ requests }: DemoData): Demands => {
  const open = (type: string) => count(requests, { type, status: 'open' });
  const hours = requests.reduce((sum, one) => sum + Number(one['hours'] ?? 0), 0);
  const areOpen = open('advisoryHours') === 2 && open('onPremisesSupport') === 1;
  const replaced = { type: 'keyReplacement', status: 'closed', outcome: 'approved' };
  return {
    'one purchase was cancelled on request': count(requests, { type: 'cancellation' }) === 1,
    'one key was replaced': count(requests, replaced) === 1,
    'five hours of advice were asked for, no more': hours === 5,
    'three requests for help are open': areOpen,
  };
};

const settledMail = new Set(['accepted', 'delivered', 'bounced', 'voided']);

/** An address whose mail came back is not written to again. */
const isSparedMail = ({ status, error }: Json): boolean =>
  status === 'failed' && error === 'addressUnreachable';

const ofMails = ({ mails }: DemoData): Demands => {
  const sent = (template: string, more: Json = {}) => count(mails, { template, ...more });
  return {
    'no mail is left unsent': mails.every(
      (mail) => settledMail.has(String(mail['status'])) || isSparedMail(mail),
    ),
    'an address that does not work is written to no more': mails.filter(isSparedMail).length === 1,
    'two people hear of every identifier': sent('technical-ready') === 8,
    'two people hear of every active offer': sent('offer-active') === 10,
    'two people hear of the mail that came back': sent('offer-attention') === 2,
    'one mail came back': count(mails, { status: 'bounced' }) === 1,
    'eight instructions, and one more after the change': sent('instructions') === 9,
    'instructions are in the language of the contact':
      sent('instructions', { language: 'zh-Hans' }) === 5,
    'contacts hear of the offers that were given up': sent('offer-cancelled') === 2,
    // The offer that ended with Silver gets no further mail.
    'each of four offers was followed up twice, outage or not': sent('offer-follow-up') === 8,
    // The offer that was active in the next term gets one.
    'every expiry was told to two people': sent('benefit-expired') === 10,
    // Two of three memberships got both reminders; the renewed one got only the first.
    'every reminder went to two people': sent('membership-reminder') === 16,
    'one membership ended, another was renewed': sent('membership-ended') === 2,
    'nine purchases were confirmed': sent('purchase-confirmed') === 18,
  };
};

const ofRefundsAndKeys = ({ refunds, keys }: DemoData): Demands => ({
  'one refund, paid back once': refunds.length === 1,
  'it has been paid back': refunds.every(({ status }) => status === 'issued'),
  'three keys were given out': keys.revealed === 3,
  'the others are free': keys.free === 1 && keys.claimed === 0,
});

const demands = [ofPurchases, ofActivations, ofSeats, ofRequests, ofMails, ofRefundsAndKeys];

/** The rules that do not hold at the end of the story. */
export const problemsOf = (data: DemoData): string[] =>
  demands
    .flatMap((of) => Object.entries(of(data)))
    .flatMap(([rule, holds]) => (holds ? [] : [rule]));
