// The translation of the provider's events into our words, by table.
import { readDeliveryReport } from '../../../shared/adapters/email/delivery-report.ts';
import { deliveryStatuses } from '../../../shared/domain/mail-delivery.ts';

const operationId = '0b5e7a10-0000-4000-8000-000000000001';
const at = '2027-03-01T08:00:00.000Z';
const event = (data: object = {}, fields: object = {}) => ({
  eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
  data: {
    messageId: operationId,
    status: 'Delivered',
    recipient: 'secret@northbeam.example',
    deliveryAttemptTimestamp: at,
    ...data,
  },
  ...fields,
});

const words = [
  ['Delivered', 'delivered'],
  ['Expanded', 'passedOn'],
  ['Bounced', 'bounced'],
  ['Suppressed', 'suppressed'],
  ['FilteredSpam', 'filteredAsSpam'],
  ['Quarantined', 'quarantined'],
  ['Failed', 'notDelivered'],
] as const;

test.each(words)("the provider's %s is our %s", (status, ours) => {
  expect(readDeliveryReport(event({ status }))).toEqual({
    ok: true,
    value: { operationId, status: ours, at },
  });
});

test('the provider has a word for every word of ours', () => {
  expect(words.map(([, ours]) => ours)).toEqual(deliveryStatuses);
});

test.each([
  ['another type', event({}, { eventType: 'Other' }), ['eventType']],
  ['a status nobody knows', event({ status: 'Lost' }), ['data.status']],
  ['a status in our words', event({ status: 'delivered' }), ['data.status']],
  ['a name that is no operation', event({ messageId: '../x' }), ['data.messageId']],
  [
    'a time that is no instant',
    event({ deliveryAttemptTimestamp: 'soon' }),
    ['data.deliveryAttemptTimestamp'],
  ],
  ['nothing in it', {}, ['eventType', 'data']],
  ['no form at all', 'secret@northbeam.example', ['']],
])('an event with %s is refused by where it is wrong, without its values', (_what, sent, wrong) => {
  expect(readDeliveryReport(sent)).toEqual({ ok: false, failure: wrong });
});
