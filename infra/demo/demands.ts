// What must hold at the end of the demo, whatever happened on the way. Pure: data in, problems out.
import type { DemoData } from './data.ts';
import type { Json } from './teller.ts';

const day = 24 * 3_600_000;

const count = (list: readonly Json[], fields: Json): number =>
  list.filter((one) => Object.entries(fields).every(([name, value]) => one[name] === value)).length;

/** How long an activation took, in ms. */
const took = ({ activatedAt, requestedAt }: Json): number =>
  Date.parse(String(activatedAt)) - Date.parse(String(requestedAt));

const ofActivations = ({ activations }: DemoData): readonly (readonly [string, boolean])[] => {
  const active = activations.filter(({ status }) => status === 'active');
  const accessIds = activations.flatMap(({ accessId }) => (accessId ? [accessId] : []));
  return [
    ...active.flatMap((one): (readonly [string, boolean])[] => {
      const name = String(one['id']);
      const hasExpiry = [`${name} has an expiry`, 'expiresAt' in one] as const;
      return one['kind'] === 'technical'
        ? [
            hasExpiry,
            [`${name} has both ids`, 'accessId' in one && 'contractId' in one],
            [`${name} took more than two days`, took(one) > 2 * day],
          ]
        : [hasExpiry, [`${name} took a day at least`, took(one) >= day]];
    }),
    ['no two activations share an Access ID', new Set(accessIds).size === accessIds.length],
    ['four technical ones became active', count(active, { kind: 'technical' }) === 4],
    ['five offers became active', count(active, { kind: 'goToMarket' }) === 5],
    ['two were declined', count(activations, { status: 'declined' }) === 2],
    ['three were cancelled', count(activations, { status: 'cancelled' }) === 3],
  ];
};

const ofPurchases = ({ purchases }: DemoData): readonly (readonly [string, boolean])[] => {
  const continued = purchases.filter((one) => 'renewedBy' in one);
  return [
    ['five memberships are in force', count(purchases, { status: 'active' }) === 5],
    ['two ended with their time', count(purchases, { endedBecause: 'expired' }) === 2],
    ['one was exchanged for a higher one', count(purchases, { endedBecause: 'upgraded' }) === 1],
    ['one was cancelled', count(purchases, { status: 'cancelled' }) === 1],
    ['one order was given up', count(purchases, { status: 'lapsed' }) === 1],
    [
      'a renewal and what it renews name each other',
      continued.length === 1 &&
        continued.every(
          ({ id, renewedBy }) => count(purchases, { id: renewedBy, previousPurchaseId: id }) === 1,
        ),
    ],
  ];
};

const ofSeats = ({ seats }: DemoData): readonly (readonly [string, boolean])[] => {
  const held = (item: string) =>
    seats
      .filter(({ benefitId }) => String(benefitId).endsWith(`-${item}`))
      .flatMap((one) => (one['held'] === 0 ? [] : [one['held']]));
  return [
    [
      'three people have a seat, in the renewed term alone',
      held('visual-studio-professional').join() === '3',
    ],
    ['one person has the credit, in the renewed term alone', held('azure-credit').join() === '1'],
  ];
};

const ofRequests = ({ requests }: DemoData): readonly (readonly [string, boolean])[] => [
  ['one purchase was cancelled on request', count(requests, { type: 'cancellation' }) === 1],
  [
    'one key was replaced',
    count(requests, { type: 'keyReplacement', status: 'closed', outcome: 'approved' }) === 1,
  ],
  [
    'five hours of advice were asked for, no more',
    requests.reduce((sum, { hours = 0 }) => sum + Number(hours), 0) === 5,
  ],
  [
    'three requests for help are open',
    count(requests, { type: 'advisoryHours', status: 'open' }) === 2 &&
      count(requests, { type: 'onPremisesSupport', status: 'open' }) === 1,
  ],
];

const ofKeys = ({ keys }: DemoData): readonly (readonly [string, boolean])[] => [
  ['three keys were given out', keys.revealed === 3],
  ['the others are free', keys.free === 1 && keys.claimed === 0],
];

const settledMail = new Set(['accepted', 'delivered', 'bounced', 'voided']);

const ofMails = ({ mails }: DemoData): readonly (readonly [string, boolean])[] => {
  const sent = (template: string) => count(mails, { template });
  return [
    ['no mail is left unsent', mails.every(({ status }) => settledMail.has(String(status)))],
    ['two people hear of every identifier', sent('technical-ready') === 8],
    ['two people hear of every active offer', sent('offer-active') === 10],
    ['two people hear of the mail that came back', sent('offer-attention') === 2],
    ['one mail came back', count(mails, { status: 'bounced' }) === 1],
    ['eight instructions, and one more after the change', sent('instructions') === 9],
    [
      'instructions are in the language of the contact',
      count(mails, { template: 'instructions', language: 'zh-Hans' }) === 5,
    ],
    ['contacts hear of the offers that were given up', sent('offer-cancelled') === 2],
    // Of the offer that ended with Silver nobody hears anything more.
    ['each of four offers was followed up twice, outage or not', sent('offer-follow-up') === 8],
    // But of the one that was active in the next term by then.
    ['every expiry was told to two people', sent('benefit-expired') === 10],
    // Of three memberships both reminders, of two the first: one was renewed in between.
    ['every reminder went to two people', sent('membership-reminder') === 16],
    ['one membership ended, another was renewed', sent('membership-ended') === 2],
    ['nine purchases were confirmed', sent('purchase-confirmed') === 18],
  ];
};

/** Everything about the end of the story that is not as the rules demand. */
export const problemsOf = (data: DemoData): string[] =>
  [
    ...ofPurchases(data),
    ...ofActivations(data),
    ...ofSeats(data),
    ...ofRequests(data),
    ...ofMails(data),
    ['one refund, paid back once', data.refunds.length === 1] as const,
    ['it has been paid back', data.refunds.every(({ status }) => status === 'issued')] as const,
    ...ofKeys(data),
  ].flatMap(([rule, holds]) => (holds ? [] : [rule]));
