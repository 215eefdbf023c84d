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
    ['three offers became active', count(active, { kind: 'goToMarket' }) === 3],
    ['two were declined', count(activations, { status: 'declined' }) === 2],
    ['two were cancelled', count(activations, { status: 'cancelled' }) === 2],
  ];
};

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
    ['two people hear of every active offer', sent('offer-active') === 6],
    ['two people hear of the mail that came back', sent('offer-attention') === 2],
    ['one mail came back', count(mails, { status: 'bounced' }) === 1],
    ['five instructions, and one more after the change', sent('instructions') === 6],
    [
      'instructions are in the language of the contact',
      count(mails, { template: 'instructions', language: 'zh-Hans' }) === 5,
    ],
    ['the contact hears of the offer that was given up', sent('offer-cancelled') === 1],
    ['each offer was followed up twice, outage or not', sent('offer-follow-up') === 6],
    ['every expiry was told to two people', sent('benefit-expired') === 12],
    // Of three memberships both reminders, of a fourth the first.
    ['every reminder went to two people', sent('membership-reminder') === 14],
    ['one membership ended, another was renewed', sent('membership-ended') === 2],
    ['six purchases were confirmed', sent('purchase-confirmed') >= 12],
  ];
};

/** Everything about the end of the story that is not as the rules demand. */
export const problemsOf = (data: DemoData): string[] =>
  [
    ...ofActivations(data),
    ...ofMails(data),
    ['one refund, paid back once', data.refunds.length === 1] as const,
    ['it has been paid back', data.refunds.every(({ status }) => status === 'issued')] as const,
    ...ofKeys(data),
  ].flatMap(([rule, holds]) => (holds ? [] : [rule]));
