// What of a mail's entry belongs to no state: it comes along whatever becomes of the mail.
import { ledgerOf, type Mail } from '../../../shared/domain/mail.ts';
import { day, start } from '../../support/domain/instants.ts';
import { mailId, purchaseId } from '../../support/domain/people.ts';

const ledger = {
  id: mailId,
  template: 'keysRevealed',
  params: { name: 'Ann' },
  to: 'ann@northbeam.example',
  language: 'en',
  entity: `purchase:${purchaseId}`,
  reason: { purchaseId },
  plannedAt: start,
  resend: 1,
  attempts: 2,
  trace: '00-1-2-01',
};
const sent = { operationId: 'o-1' };
const due = { nextActionAt: day(1) };

const mails: readonly Mail[] = [
  { ...ledger, ...due, status: 'planned' },
  { ...ledger, ...due, ...sent, status: 'sending', post: 1, sentBy: 'x', sendingAt: start },
  { ...ledger, ...sent, status: 'accepted', acceptedAt: start },
  { ...ledger, ...sent, status: 'delivered', acceptedAt: start, deliveredAt: start },
  { ...ledger, ...sent, status: 'bounced', acceptedAt: start, error: 'no such box' },
  { ...ledger, status: 'failed', error: 'refused' },
  { ...ledger, ...sent, status: 'unknown', error: 'timeout' },
  { ...ledger, status: 'voided', voidedAt: start },
];

test.each(mails.map((mail) => [mail.status, mail] as const))(
  'a mail that is %s keeps its ledger entry, without its state and without what is due',
  (_status, mail) => {
    expect(ledgerOf(mail)).toStrictEqual(ledger);
  },
);
