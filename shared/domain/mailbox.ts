// What is known of a reader of mail besides the directory: that an address takes no mail, and which reminders a
// person does not want. Found by a keyed digest of the address or the person, so it names nobody. Pure.
import type { Mail } from './mail.ts';
import type { DeliveryStatus } from './mail-delivery.ts';
import type { Instant } from './time.ts';

/** The mails that a reader can do without; all others are about something that happened. */
export const reminders = [
  'instructions-reminder',
  'membership-reminder',
  'offer-follow-up',
] as const;
export type Reminder = (typeof reminders)[number];

export const reminderOf = ({ template }: Pick<Mail, 'template'>): Reminder | undefined =>
  reminders.find((one) => one === template);

/** The reports after which a further mail to the address would only be refused again. */
const forGood: readonly DeliveryStatus[] = ['bounced', 'suppressed'];

export interface Mailbox {
  readonly id: string;
  /** No mail is sent to the address until a person says that it works. */
  readonly unreachable?: { readonly since: Instant; readonly because: DeliveryStatus };
  /** The reminders that are not wanted, and since when. */
  readonly unsubscribed?: { readonly [Kind in Reminder]?: Instant };
}

/** Why the address of the mail is not written to again; undefined: nothing is known against it. */
export const unreachableBy = ({ status, addressee, ...mail }: Mail): DeliveryStatus | undefined =>
  // The operators' address is configuration; nobody could say here that it works again.
  status === 'bounced' && addressee?.kind !== 'operators' && 'error' in mail
    ? forGood.find((one) => one === mail.error)
    : undefined;

/** @returns undefined: nothing is left that is worth keeping */
export const reachable = ({ id, unsubscribed: unwanted }: Mailbox): Mailbox | undefined =>
  unwanted === undefined ? undefined : { id, unsubscribed: unwanted };

/** @returns the mailbox itself when the reminder was not wanted before */
export const unsubscribed = (mailbox: Mailbox, kind: Reminder, now: Instant): Mailbox =>
  mailbox.unsubscribed?.[kind] === undefined
    ? { ...mailbox, unsubscribed: { ...mailbox.unsubscribed, [kind]: now } }
    : mailbox;
