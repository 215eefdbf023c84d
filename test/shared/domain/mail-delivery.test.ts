// What a report makes of a mail, by table.
import { mailIdFrom } from '../../../shared/domain/ids.ts';
import type { Mail } from '../../../shared/domain/mail.ts';
import {
  deliveryStatuses,
  isAbout,
  reported,
  type DeliveryStatus,
} from '../../../shared/domain/mail-delivery.ts';
import { parseInstant, plusSeconds } from '../../../shared/domain/time.ts';

const at = parseInstant('2027-03-01T08:00:00.000Z')!;
const sooner = plusSeconds(at, -1);
const later = plusSeconds(at, 1);
const operationId = '0b5e7a10-0000-4000-8000-000000000001';
const planned = {
  id: mailIdFrom(new Uint8Array(32)),
  template: 'purchase-confirmed',
  params: {},
  to: 'somebody@northbeam.example',
  language: 'en',
  entity: 'purchase:p',
  reason: {},
  plannedAt: at,
  resend: 0,
  attempts: 1,
  status: 'planned',
} as const satisfies Mail;
const sent = { ...planned, operationId };
const sending = { ...sent, status: 'sending', post: 1, sentBy: 's', sendingAt: at } as const;
const unknown = { ...sent, status: 'unknown', error: 'No answer.' } as const;
const accepted = { ...sent, status: 'accepted', acceptedAt: at } as const;
const delivered = { ...accepted, status: 'delivered', deliveredAt: at } as const;
const bounced = (error: string) => ({ ...accepted, status: 'bounced', error }) as const;

test.each<[string, Mail, string, boolean]>([
  ['a report is about the mail whose sending it names', accepted, operationId, true],
  ['a report is not about another sending of the mail', accepted, 'other', false],
  ['a report is not about a mail that was never sent', planned, operationId, false],
])('%s', (_sentence, mail, named, is) => {
  expect(isAbout(mail, { operationId: named, status: 'delivered', at })).toBe(is);
});

type Sent = Parameters<typeof reported>[0];

test.each<[string, Sent, DeliveryStatus, object]>([
  ['a report of delivery delivers a mail that was taken', accepted, 'delivered', delivered],
  ['a report of delivery delivers a mail in doubt', unknown, 'delivered', delivered],
  ['a report that it went on to a list proves that it was taken', sending, 'passedOn', accepted],
  ['a report that it went on to a list ends a doubt', unknown, 'passedOn', accepted],
  ['a report of a bounce ends a mail that was taken', accepted, 'bounced', bounced('bounced')],
  ['a report of a bounce ends a mail that is being sent', sending, 'bounced', bounced('bounced')],
  ['a report of a bounce is more than delivery', delivered, 'bounced', bounced('bounced')],
  ['a suppressed address ends a mail', accepted, 'suppressed', bounced('suppressed')],
  ['a filter ends a mail', accepted, 'filteredAsSpam', bounced('filteredAsSpam')],
  ['a quarantine ends a mail', accepted, 'quarantined', bounced('quarantined')],
  ['a failed delivery ends a mail', accepted, 'notDelivered', bounced('notDelivered')],
  [
    'a stronger reason takes the place',
    bounced('notDelivered'),
    'suppressed',
    bounced('suppressed'),
  ],
  ['the strongest reason takes the place', bounced('suppressed'), 'bounced', bounced('bounced')],
])('%s', (_sentence, mail, status, after) => {
  const mailAfter = reported(mail, { operationId, status, at }, at);
  expect({ ...mailAfter, attempts: 1 }).toEqual(after);
});

test.each<[string, Sent, DeliveryStatus]>([
  ['a second report of the same delivery says nothing new', delivered, 'delivered'],
  ['a report that it went on to a list says nothing after delivery', delivered, 'passedOn'],
  ['a report that it went on to a list says nothing once it was taken', accepted, 'passedOn'],
  ['a delivery says nothing after a bounce', bounced('bounced'), 'delivered'],
  ['a list says nothing after a bounce', bounced('bounced'), 'passedOn'],
  ['the same reason says nothing new', bounced('suppressed'), 'suppressed'],
  ['a weaker reason says nothing new', bounced('bounced'), 'notDelivered'],
  ['no reason takes the place of one that we do not know', bounced('Bounced'), 'bounced'],
])('%s', (_sentence, mail, status) => {
  expect(reported(mail, { operationId, status, at }, later)).toBe(mail);
});

test.each([
  ['an earlier delivery is the one that counts', sooner, sooner],
  ['a later delivery does not count', later, at],
])('%s', (_sentence, reportedAt, deliveredAt) => {
  const report = { operationId, status: 'delivered', at: reportedAt } as const;
  expect(reported(delivered, report, later)).toEqual({ ...delivered, deliveredAt });
});

test('a mail of which nobody knew was taken when the report came', () => {
  const report = { operationId, status: 'passedOn', at } as const;
  expect(reported(sending, report, later)).toMatchObject({ acceptedAt: later });
});

test('every word for what became of a mail is there once', () => {
  expect(new Set(deliveryStatuses).size).toBe(deliveryStatuses.length);
});
