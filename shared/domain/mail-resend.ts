// A person sends a mail again: the same entry of the ledger, with another operation and another link. Pure.
import type { FailureOf } from './failure.ts';
import { isUndelivered, unaddressed, type Mail, type PlannedMail } from './mail.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';

/** What speaks against it. `onItsWay` and `arrived` are about its status. */
export const resendObstacles = [
  'onItsWay',
  'arrived',
  'voided',
  'reasonGone',
  'addressUnreachable',
] as const;
export type ResendObstacle = (typeof resendObstacles)[number];

export type NotResendable = FailureOf<'mailNotResendable'>;

export const notResendable = (because: ResendObstacle): NotResendable => ({
  kind: 'mailNotResendable',
  because,
});

/** Whether a person asked for it already, and it waits or is being sent. */
export const isResent = ({ status, resend }: Mail): boolean =>
  resend > 0 && (status === 'planned' || status === 'sending');

/** The mail, to be sent again: the link of the sending before leads nowhere from now on. */
export const plannedAgain = (mail: Mail, now: Instant): Result<PlannedMail, NotResendable> => {
  if (isUndelivered(mail))
    return ok({
      ...unaddressed(mail),
      status: 'planned',
      resend: mail.resend + 1,
      nextActionAt: now,
    });
  if (mail.status === 'voided') return refuse(notResendable('voided'));
  const isOnItsWay = mail.status === 'planned' || mail.status === 'sending';
  return refuse(notResendable(isOnItsWay ? 'onItsWay' : 'arrived'));
};
