// What stays of a ledger entry in every state, by table.
import { mailIdFrom } from '../../../shared/domain/ids.ts';
import {
  isUndelivered,
  ledgerOf,
  mailStatuses,
  unaddressed,
  undeliveredStatuses,
  type Mail,
} from '../../../shared/domain/mail.ts';
import { parseInstant } from '../../../shared/domain/time.ts';

const at = parseInstant('2027-03-01T08:00:00.000Z')!;
const entry = {
  id: mailIdFrom(new Uint8Array(32)),
  template: 'purchase-confirmed',
  params: { package: 'Action Pack' },
  to: 'somebody@northbeam.example',
  language: 'en',
  entity: 'purchase:p',
  reason: {},
  plannedAt: at,
  resend: 0,
  attempts: 1,
  trace: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const sent = { ...entry, operationId: 'o' };
const accepted = { ...sent, acceptedAt: at };

const everyState = [
  { ...entry, status: 'planned', nextActionAt: at },
  { ...sent, status: 'sending', post: 1, sentBy: 's', sendingAt: at, nextActionAt: at },
  { ...accepted, status: 'accepted' },
  { ...accepted, status: 'delivered', deliveredAt: at },
  { ...accepted, status: 'bounced', error: 'bounced' },
  { ...entry, status: 'failed', error: 'refused' },
  { ...sent, status: 'unknown', error: 'unknown' },
  { ...entry, status: 'voided', voidedAt: at },
] as const satisfies readonly Mail[];

test.each(everyState.map((mail) => [mail.status, mail] as const))(
  'a mail that is %s keeps every field that is not of its state, and none that is',
  (_status, mail) => {
    expect(ledgerOf(mail)).toEqual(entry);
  },
);

test('every state has its status', () => {
  expect(everyState.map(({ status }) => status)).toEqual(mailStatuses);
});

test('what nobody gets is told from what somebody may get', () => {
  const undelivered = everyState.filter((mail) => isUndelivered(mail));
  expect(undelivered.map(({ status }) => status)).toEqual(undeliveredStatuses);
});

const { to, ...nowhere } = entry;
const addressee = { kind: 'account' } as const;

test('before it goes out again, a mail to somebody has no address', () => {
  const mail: Mail = { ...sent, addressee, person: 'ann' as never, status: 'unknown', error: 'e' };
  expect(unaddressed(mail)).toEqual({ ...nowhere, addressee });
});

test('a mail that an earlier release planned has no addressee and keeps its address', () => {
  expect(unaddressed({ ...sent, status: 'unknown', error: 'e' })).toEqual({ ...nowhere, to });
});
