// A person in a partner's directory, and the benefits that they hold.
import type { BenefitId, UserId } from './ids.ts';
import { defaultLanguage } from './language.ts';
import type { DirectoryRole } from './partner.ts';
import type { Instant } from './time.ts';

export interface User {
  readonly id: UserId;
  readonly email: string;
  readonly displayName: string;
  readonly preferredLanguage?: string;
  readonly createdAt: Instant;
  /**
   * Benefits of which this person has a seat, each named by the first term of its renewals. A hold
   * does not count once the last of these terms is over.
   */
  readonly holds: readonly BenefitId[];
  /** Their roles, if the company's list had no room for them. */
  readonly roles?: readonly DirectoryRole[];
  /** Wrong ids under which this person was in the directory before. */
  readonly formerIds?: readonly UserId[];
  /** True while this person is the marketing contact. */
  readonly isContact?: boolean;
}

/** The language of mail to this person. */
export const languageOfUser = ({ preferredLanguage }: Pick<User, 'preferredLanguage'>): string =>
  preferredLanguage ?? defaultLanguage;

export const holding = (user: User, benefitId: BenefitId): User => ({
  ...user,
  holds: [...user.holds.filter((held) => held !== benefitId), benefitId].toSorted(),
});

export const notHolding = (user: User, benefitId: BenefitId): User => ({
  ...user,
  holds: user.holds.filter((held) => held !== benefitId),
});

export const withContact = (user: User): User => ({ ...user, isContact: true });

export const withoutContact = (user: User): User => {
  const { isContact: _, ...rest } = user;
  return rest;
};
