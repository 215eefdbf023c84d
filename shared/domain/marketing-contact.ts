// The person who gets the instructions of Go-To-Market offers; a partner has one. Another person or
// another address makes a new revision, and links and mails belong to the revision for which they were made.
import { sameAddress } from './address.ts';
import type { UserId } from './ids.ts';
import type { Policy } from './policy.ts';
import { plusDays, type Instant } from './time.ts';

/** The data needed to reach the contact. */
export interface ContactDetails {
  readonly userId: UserId;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  /** A language that mails support. */
  readonly preferredLanguage: string;
}

export interface MarketingContact extends ContactDetails {
  /** 1 for the first contact; every other person and every other address adds one. */
  readonly revision: number;
  readonly updatedAt: Instant;
  readonly updatedBy: UserId;
  /**
   * When the contact was changed in the last 24 hours, oldest first; setting the first contact does
   * not count.
   */
  readonly changes: readonly Instant[];
}

/** What is kept of a contact who was removed: a later one continues it, so that old links stay void. */
export type RemovedContact = Pick<MarketingContact, 'revision' | 'changes'>;

export const remainderOf = (
  { revision, changes }: MarketingContact,
  now: Instant,
): RemovedContact => ({ revision, changes: [...changes, now] });

/** A partner has only one contact, so the key needs no id. */
export const contactKey = 'marketing-contact';

const sameDetails = (one: ContactDetails, other: ContactDetails): boolean =>
  one.userId === other.userId &&
  one.email === other.email &&
  one.phone === other.phone &&
  one.preferredLanguage === other.preferredLanguage;

/** The same person at the same address: what they were sent stays valid. */
export const isSameReader = (
  one: Pick<ContactDetails, 'userId' | 'email'>,
  other: Pick<ContactDetails, 'userId' | 'email'>,
): boolean => one.userId === other.userId && sameAddress(one.email, other.email);

/**
 * The contact after it was set.
 * @param before the contact, or what is kept of one who was removed
 * @returns the contact itself when the details are the same; `waitUntil` when it was changed too
 * often within 24 hours
 */
export const setContact = (
  before: MarketingContact | RemovedContact | undefined,
  details: ContactDetails,
  by: UserId,
  policy: Pick<Policy, 'contactChangesPerDay'>,
  now: Instant,
): MarketingContact | { readonly waitUntil: Instant } => {
  const set = { ...details, updatedAt: now, updatedBy: by };
  if (before === undefined) return { ...set, revision: 1, changes: [] };
  if ('userId' in before && sameDetails(before, details)) return before;
  const recent = before.changes.filter((at) => now < plusDays(at, 1));
  const oldest = recent.at(-policy.contactChangesPerDay);
  if (oldest !== undefined) return { waitUntil: plusDays(oldest, 1) };
  const isReader = 'userId' in before && isSameReader(before, details);
  const revision = isReader ? before.revision : before.revision + 1;
  return { ...set, revision, changes: [...recent, now] };
};
