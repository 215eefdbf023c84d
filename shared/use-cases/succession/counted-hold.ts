// Checks whether a user's hold still counts. It names the first term of a membership; the terms that
// are in force decide, by their record of who has a seat.
import { benefitIdOf, splitBenefitId, type BenefitId, type PartnerId } from '../../domain/ids.ts';
import { isInForce } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { User } from '../../domain/user.ts';
import { readFollowers, type Reading } from './read-followers.ts';

const isSeated = async (
  { store }: Reading,
  partnerId: PartnerId,
  benefitId: BenefitId,
  { id }: User,
): Promise<boolean> => {
  const record = await store.read(partnerId, 'benefit', benefitId);
  return record?.value.seats.some(({ userId }) => userId === id) ?? false;
};

/**
 * Whether the user has a seat of this benefit in some term that is in force.
 * @param user as their document was read: whoever gives them a seat meanwhile writes it too
 */
export const holdCounts = async (
  deps: Reading,
  partnerId: PartnerId,
  user: User,
  held: string,
  now: Instant,
): Promise<boolean> => {
  const named = splitBenefitId(held);
  const first = named && (await deps.store.read(partnerId, 'purchase', named.purchaseId));
  if (named === undefined || first === undefined) return false;
  const terms = [first.value, ...(await readFollowers(deps, partnerId, first.value))];
  const seated = await Promise.all(
    terms
      .filter((term) => isInForce(term, now))
      .map(({ id }) => isSeated(deps, partnerId, benefitIdOf(id, named.itemId), user)),
  );
  return seated.includes(true);
};

/** Whether any of the user's holds counts. */
export const someHoldCounts = async (
  deps: Reading,
  partnerId: PartnerId,
  user: User,
  now: Instant,
): Promise<boolean> => {
  const counting = await Promise.all(
    user.holds.map((held) => holdCounts(deps, partnerId, user, held, now)),
  );
  return counting.includes(true);
};
