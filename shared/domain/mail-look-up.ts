// What a look-up at the provider says of a mail, and what is to be done then. A provider remembers a send for
// a limited time: after that, "unknown" proves nothing, and people decide. Pure.
import { ledgerOf, type AcceptedMail, type Mail, type SendingMail } from './mail.ts';
import { plusHours, plusMinutes, type Instant } from './time.ts';

/**
 * `running`: the provider has the mail and is not done with it. `sent`: it has handed it on. `failed`: it has
 * the mail and will never send it. `unknown`: it knows no such send, or no longer. `unclear`: it did not say.
 */
export const lookUps = ['running', 'sent', 'failed', 'unknown', 'unclear'] as const;
export type LookUp = (typeof lookUps)[number];

/** Minutes after which the provider is asked about a POST without an answer. */
export const lookUpAfterMinutes = 10;

/** Hours for which the provider remembers a send, and for which a look-up without an answer is repeated. */
export const remembersForHours = 24;

/** Minutes after acceptance at which the provider is asked about instructions, unless a report came. */
export const checkAfterMinutes = 60;

/** An offer waits for these to be read, so that they must not get lost without notice. */
const checked: ReadonlySet<string> = new Set(['instructions', 'instructions-active']);

/** The provider has the mail; instructions are looked up later. */
export const acceptedAt = (mail: SendingMail, now: Instant): AcceptedMail => ({
  ...ledgerOf(mail),
  status: 'accepted',
  operationId: mail.operationId,
  acceptedAt: now,
  ...(checked.has(mail.template) && { nextActionAt: plusMinutes(now, checkAfterMinutes) }),
});

/** `learned`: the mail has another status. `wait`: only its next date changes. */
export type AfterLookUp =
  | { readonly kind: 'learned'; readonly mail: Mail }
  | { readonly kind: 'wait'; readonly mail: Mail }
  | { readonly kind: 'postAgain' };

const failed = (mail: SendingMail | AcceptedMail): AfterLookUp => ({
  kind: 'learned',
  mail: {
    ...ledgerOf(mail),
    status: 'failed',
    operationId: mail.operationId,
    error: 'notSent',
  },
});

/** The mail once nobody can tell whether it arrives. */
export const givenUp = (mail: SendingMail, error: string): Mail => ({
  ...ledgerOf(mail),
  status: 'unknown',
  operationId: mail.operationId,
  error,
});

const ofSending = (mail: SendingMail, found: LookUp, now: Instant): AfterLookUp => {
  const isForgotten = now >= plusHours(mail.sendingAt, remembersForHours);
  const unknown = (error: string): AfterLookUp => ({ kind: 'learned', mail: givenUp(mail, error) });
  switch (found) {
    case 'running':
      return { kind: 'learned', mail: acceptedAt(mail, now) };
    case 'sent': {
      const { nextActionAt: _, ...mailNow } = acceptedAt(mail, now);
      return { kind: 'learned', mail: mailNow };
    }
    case 'failed':
      return failed(mail);
    case 'unknown':
      if (mail.post === 1 && !isForgotten) return { kind: 'postAgain' };
      return unknown('The provider does not know whether it took this mail.');
    case 'unclear':
      return isForgotten
        ? unknown('The provider did not say whether it took this mail.')
        : { kind: 'wait', mail: { ...mail, nextActionAt: plusMinutes(now, lookUpAfterMinutes) } };
    default:
      return found satisfies never;
  }
};

const ofAccepted = (mail: AcceptedMail, found: LookUp, now: Instant): AfterLookUp => {
  if (found === 'failed') return failed(mail);
  const isOver =
    found === 'sent' || found === 'unknown' || now >= plusHours(mail.acceptedAt, remembersForHours);
  const { nextActionAt: _, ...settled } = mail;
  const next = isOver ? settled : { ...mail, nextActionAt: plusMinutes(now, checkAfterMinutes) };
  return { kind: 'wait', mail: next };
};

/** What a look-up means for a mail that is on its way. */
export const afterLookUp = (
  mail: SendingMail | AcceptedMail,
  found: LookUp,
  now: Instant,
): AfterLookUp =>
  mail.status === 'sending' ? ofSending(mail, found, now) : ofAccepted(mail, found, now);
