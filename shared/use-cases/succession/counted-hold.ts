// Checks whether a user's hold still counts. It names the first term of a membership; the terms that
// are in force decide, by their record of who has a seat. However many holds there are, each kind of
// document is one query for a hundred of them.
import { benefitIdOf, splitBenefitId, type PartnerId } from '../../domain/ids.ts';
import { isInForce } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { User } from '../../domain/user.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { readLines } from './read-followers.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'readMany'>;
}

/**
 * Whether the person has a seat of one of these benefits in some term that is in force.
 * @param holds of the person, as their document was read: whoever gives them a seat meanwhile writes
 * it too
 */
const anyCounts = async (
  deps: Reading,
  partnerId: PartnerId,
  { id }: Pick<User, 'id'>,
  holds: readonly string[],
  now: Instant,
): Promise<boolean> => {
  const named = holds.flatMap((held) => splitBenefitId(held) ?? []);
  const lines = await readLines(
    deps,
    partnerId,
    named.map(({ purchaseId }) => purchaseId),
  );
  const inForce = named.flatMap(({ purchaseId, itemId }) =>
    (lines.get(purchaseId) ?? [])
      .filter((term) => isInForce(term, now))
      .map((term) => benefitIdOf(term.id, itemId)),
  );
  const records = await deps.store.readMany(partnerId, 'benefit', inForce);
  return records.some(({ value }) => value.seats.some(({ userId }) => userId === id));
};

/** Whether the user has a seat of this benefit in some term that is in force. */
export const holdCounts = (
  deps: Reading,
  partnerId: PartnerId,
  user: User,
  held: string,
  now: Instant,
): Promise<boolean> => anyCounts(deps, partnerId, user, [held], now);

/** Whether any of the user's holds counts. */
export const someHoldCounts = (
  deps: Reading,
  partnerId: PartnerId,
  user: User,
  now: Instant,
): Promise<boolean> => anyCounts(deps, partnerId, user, user.holds, now);
