// Why a mail did not reach its reader, in one word: from its status and what the ledger keeps. Pure.
import type { Mail } from './mail.ts';
import { undeliverable } from './mail-delivery.ts';

export const mailCauses = [
  ...undeliverable,
  /** The provider refused the POST for good. */
  'refused',
  /** The provider accepted it, and says that it failed. */
  'notSent',
  /** It was not posted: the address has bounced, or the provider does not send there. */
  'addressUnreachable',
  'unknown',
  'reasonGone',
  'recipientGone',
  'unsubscribed',
] as const;
export type MailCause = (typeof mailCauses)[number];

const named = (error: string, otherwise: MailCause): MailCause =>
  mailCauses.find((cause) => cause === error) ?? otherwise;

/** @returns undefined for a mail that is on its way, or arrived */
export const causeOf = (mail: Mail): MailCause | undefined => {
  switch (mail.status) {
    case 'bounced':
      return named(mail.error, 'notDelivered');
    case 'failed':
      return named(mail.error, 'refused');
    case 'unknown':
      return 'unknown';
    case 'voided':
      return mail.because ?? 'reasonGone';
    case 'planned':
    case 'sending':
    case 'accepted':
    case 'delivered':
      return undefined;
    default:
      return mail satisfies never;
  }
};
