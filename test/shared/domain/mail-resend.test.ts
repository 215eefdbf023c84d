// Which mail a person can send again, and what is left of the sending before.
import { isResent, plannedAgain } from '../../../shared/domain/mail-resend.ts';
import type { Mail } from '../../../shared/domain/mail.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { start } from '../../support/domain/instants.ts';
import { plannedMail } from '../../support/domain/mails.ts';

const { nextActionAt: _, ...waiting } = plannedMail;
const entry = { ...waiting, addressee: { kind: 'account' } } as const;
const sent = { ...entry, operationId: 'o' } as const;
const accepted = { ...sent, acceptedAt: start } as const;
const now = plusMinutes(start, 5);

const bounced = (error: string): Mail => ({ ...accepted, status: 'bounced', error });
const failed = (error: string): Mail => ({ ...entry, status: 'failed', error });
const voided: Mail = { ...entry, status: 'voided', voidedAt: start };
const sending: Mail = {
  ...sent,
  status: 'sending',
  post: 1,
  sentBy: 'w',
  sendingAt: start,
};

test.each<[Mail, string]>([
  [bounced('bounced'), 'planned'],
  [failed('The provider answered 400.'), 'planned'],
  [{ ...sent, status: 'unknown', error: 'e' }, 'planned'],
  [plannedMail, 'onItsWay'],
  [sending, 'onItsWay'],
  [{ ...accepted, status: 'accepted' }, 'arrived'],
  [{ ...accepted, status: 'delivered', deliveredAt: start }, 'arrived'],
  [voided, 'voided'],
])('%j: %s', (mail, outcome) => {
  const again = plannedAgain(mail, now);
  expect(again.ok ? again.value.status : again.failure.because).toBe(outcome);
});

test('the mail has its id, a number more, and nothing of the sending before', () => {
  const again = plannedAgain(bounced('bounced'), now);
  const { to: _to, ...kept } = entry;
  expect(again).toEqual({
    ok: true,
    value: { ...kept, status: 'planned', resend: 1, nextActionAt: now },
  });
});

test('it counts as sent again only while it waits or is being sent', () => {
  expect(isResent(plannedMail)).toBe(false);
  expect(isResent({ ...plannedMail, resend: 1 })).toBe(true);
  expect(isResent({ ...sending, resend: 1 })).toBe(true);
  expect(isResent({ ...bounced('bounced'), resend: 1 })).toBe(false);
});
