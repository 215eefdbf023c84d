// Why a mail did not arrive, in one word; also for entries that an earlier release wrote.
import { causeOf, mailCauses, type MailCause } from '../../../shared/domain/mail-cause.ts';
import type { Mail } from '../../../shared/domain/mail.ts';
import { start } from '../../support/domain/instants.ts';
import { plannedMail } from '../../support/domain/mails.ts';

const { nextActionAt: _, ...entry } = plannedMail;
const accepted = { ...entry, operationId: 'o', acceptedAt: start } as const;
const bounced = (error: string): Mail => ({ ...accepted, status: 'bounced', error });
const failed = (error: string): Mail => ({ ...entry, status: 'failed', error });
const voided: Mail = { ...entry, status: 'voided', voidedAt: start };

test.each<[Mail, MailCause | undefined]>([
  [bounced('bounced'), 'bounced'],
  [bounced('suppressed'), 'suppressed'],
  [bounced('filteredAsSpam'), 'filteredAsSpam'],
  [bounced('quarantined'), 'quarantined'],
  [bounced('a word of an earlier release'), 'notDelivered'],
  [failed('The provider answered 400.'), 'refused'],
  [failed('notSent'), 'notSent'],
  [failed('addressUnreachable'), 'addressUnreachable'],
  [{ ...entry, operationId: 'o', status: 'unknown', error: 'e' }, 'unknown'],
  [voided, 'reasonGone'],
  [{ ...voided, because: 'recipientGone' }, 'recipientGone'],
  [{ ...voided, because: 'unsubscribed' }, 'unsubscribed'],
  [plannedMail, undefined],
  [{ ...accepted, status: 'accepted' }, undefined],
  [{ ...accepted, status: 'delivered', deliveredAt: start }, undefined],
])('%j: %s', (mail, cause) => {
  expect(causeOf(mail)).toBe(cause);
});

test('no word is there twice', () => {
  expect(new Set(mailCauses).size).toBe(mailCauses.length);
});
