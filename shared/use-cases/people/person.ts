// The person whom an id means: the user of that id, or the one into whom that user was merged because the id was
// wrong.
import type { Claim } from '../../domain/entity.ts';
import { userIdOf, type PartnerId, type UserId } from '../../domain/ids.ts';
import type { PartnerStore, Stored } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read'>;
}

/** Remembers into whom a user was merged. */
export const mergeClaim = (from: UserId, into: UserId): Claim => ({
  id: `merged:${from}`,
  holder: into,
});

/** A wrong id can be replaced by another wrong one, but not without end. */
const longestChain = 5;

/** @returns undefined when the person is not in the directory */
export const personOf = async (
  { store }: Reading,
  partnerId: PartnerId,
  userId: UserId,
  left = longestChain,
): Promise<Stored<'user'> | undefined> => {
  const user = await store.read(partnerId, 'user', userId);
  if (user !== undefined || left === 0) return user;
  const merged = await store.read(partnerId, 'claim', mergeClaim(userId, userId).id);
  return merged && personOf({ store }, partnerId, userIdOf(merged.value.holder), left - 1);
};
