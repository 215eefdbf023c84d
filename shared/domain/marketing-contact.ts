// The person who gets the instructions of Go-To-Market offers. One per partner.
// Every change makes a new revision: links and mails are bound to the one they were made for.
import type { UserId } from './ids.ts';
import type { Policy } from './policy.ts';
import { plusDays, type Instant } from './time.ts';

/** How the contact is reached. */
export interface ContactDetails {
  readonly userId: UserId;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  /** A language that mails are written in. */
  readonly preferredLanguage: string;
}

export interface MarketingContact extends ContactDetails {
  /** 1 for the first contact; one more with every change. */
  readonly revision: number;
  readonly updatedAt: Instant;
  readonly updatedBy: UserId;
  /** The changes of the last 24 hours, oldest first; setting the first contact is none. */
  readonly changes: readonly Instant[];
}

/** Only the partner's own contact is stored, so its key says no more. */
export const contactKey = 'marketing-contact';

const sameDetails = (one: ContactDetails, other: ContactDetails): boolean =>
  one.userId === other.userId &&
  one.email === other.email &&
  one.phone === other.phone &&
  one.preferredLanguage === other.preferredLanguage;

/**
 * The contact after having been set.
 * @returns the contact itself when nothing is different; `waitUntil` when it has been changed too
 * often within 24 hours
 */
export const setContact = (
  before: MarketingContact | undefined,
  details: ContactDetails,
  by: UserId,
  policy: Pick<Policy, 'contactChangesPerDay'>,
  now: Instant,
): MarketingContact | { readonly waitUntil: Instant } => {
  const set = { ...details, updatedAt: now, updatedBy: by };
  if (before === undefined) return { ...set, revision: 1, changes: [] };
  if (sameDetails(before, details)) return before;
  const recent = before.changes.filter((at) => now < plusDays(at, 1));
  const oldest = recent.at(-policy.contactChangesPerDay);
  if (oldest !== undefined) return { waitUntil: plusDays(oldest, 1) };
  return { ...set, revision: before.revision + 1, changes: [...recent, now] };
};
