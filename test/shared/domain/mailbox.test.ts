// What is known of a reader of mail: which reports close an address, and which reminders are not wanted.
import { deliveryStatuses } from '../../../shared/domain/mail-delivery.ts';
import {
  reachable,
  reminderOf,
  unreachableBy,
  unsubscribed,
  type Mailbox,
} from '../../../shared/domain/mailbox.ts';
import type { Addressee, BouncedMail, Mail } from '../../../shared/domain/mail.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { start } from '../../support/domain/instants.ts';
import { plannedMail } from '../../support/domain/mails.ts';

const bounced = (error: string, addressee: Addressee = { kind: 'account' }): BouncedMail => {
  const { nextActionAt: _, ...entry } = plannedMail;
  return { ...entry, addressee, status: 'bounced', operationId: 'o', acceptedAt: start, error };
};

test('a hard bounce and a suppression close an address, nothing else does', () => {
  expect(deliveryStatuses.filter((status) => unreachableBy(bounced(status)) === status)).toEqual([
    'bounced',
    'suppressed',
  ]);
});

test.each<[string, Mail]>([
  ['a mail that has not left', plannedMail],
  ['the operators’ address, which is configuration', bounced('bounced', { kind: 'operators' })],
])('nothing is closed by %s', (_what, mail) => {
  expect(unreachableBy(mail)).toBeUndefined();
});

test('reminders and follow-ups can be ended, mail about what happens cannot', () => {
  const can = ['instructions', 'membership-reminder', 'offer-follow-up', 'instructions-reminder']
    .concat('membership-ended', 'purchase-confirmed')
    .filter((template) => reminderOf({ template }) === template);
  expect(can).toEqual(['membership-reminder', 'offer-follow-up', 'instructions-reminder']);
});

test('an address that works again keeps what its reader does not want', () => {
  const unreachable = { since: start, because: 'bounced' } as const;
  const box: Mailbox = { id: 'b', unreachable };
  expect(reachable(box)).toBeUndefined();
  const both = unsubscribed(box, 'offer-follow-up', start);
  expect(reachable(both)).toEqual({ id: 'b', unsubscribed: { 'offer-follow-up': start } });
});

test('a reminder that is not wanted stays so since the first time; others are added', () => {
  const once = unsubscribed({ id: 'b' }, 'offer-follow-up', start);
  expect(unsubscribed(once, 'offer-follow-up', plusMinutes(start, 1))).toBe(once);
  expect(unsubscribed(once, 'membership-reminder', plusMinutes(start, 1)).unsubscribed).toEqual({
    'offer-follow-up': start,
    'membership-reminder': plusMinutes(start, 1),
  });
});
