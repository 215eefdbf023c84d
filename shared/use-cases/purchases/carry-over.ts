// Carries the users of a membership over into its next term: seats and credits, by item. The users'
// documents stay unchanged, because their holds name the first term. Only the documents of users
// for whom the next term has no room change.
import { answers, type Package } from '../../domain/catalog.ts';
import { benefitIdOf, type PartnerId, type UserId } from '../../domain/ids.ts';
import type { ActivePurchase } from '../../domain/purchase.ts';
import { carriedOver, holdIdOf, roomIn } from '../../domain/renewal.ts';
import type { Instant } from '../../domain/time.ts';
import { notHolding } from '../../domain/user.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';
import { claimCredit, releaseCredit } from '../benefits/credit-claim.ts';
import { letGoAtOnce, type LetGo } from '../benefits/let-go.ts';
import { recordChange, recordChanges, type Keeping } from '../benefits/seat-changes.ts';
import type { GivenBenefit } from './given-benefits.ts';

interface CarryDeps {
  readonly store: Pick<PartnerStore, 'read'>;
  readonly policy: Keeping['policy'];
}

export interface CarryOver {
  readonly partnerId: PartnerId;
  readonly before: ActivePurchase;
  readonly after: ActivePurchase;
  readonly offered: Package;
  /** Of the old purchase: an item that is not offered any more has no next item. */
  readonly given: readonly GivenBenefit[];
  readonly by: UserId;
  readonly now: Instant;
}

const changesOfItem = async (
  { store, policy }: CarryDeps,
  { benefit, stored }: GivenBenefit,
  { partnerId, after, offered, by, now }: CarryOver,
): Promise<{ readonly changes: Change[]; readonly dropped: readonly UserId[] }> => {
  const { item, id: oldId } = benefit;
  const next = offered.items.find(({ id }) => id === item.id);
  const newId = benefitIdOf(after.id, item.id);
  const moved = carriedOver(benefit.record, newId, roomIn(next, after.designations), by, now);
  const changes = recordChanges(stored, moved.from, { policy, now });
  if (moved.to !== undefined) changes.push(recordChange(undefined, moved.to));
  if (answers(item, 'given', 'credit')) {
    for (const { userId } of moved.kept) {
      const claim = await store.read(partnerId, 'claim', `credit:${userId}`);
      changes.push(claimCredit(claim === undefined ? {} : { claim }, newId, userId));
    }
    for (const { userId } of moved.dropped)
      changes.push(
        ...(await releaseCredit({ store }, partnerId, (holder) => holder === oldId, userId)),
      );
  }
  return { changes, dropped: moved.dropped.map(({ userId }) => userId) };
};

export interface CarriedPeople {
  readonly changes: readonly Change[];
  /** People who find no room, and for whom the batch has none: to be let go behind it. */
  readonly left: readonly LetGo[];
}

/** All that a renewal writes about people; one write for each benefit that is given to people. */
export const carryOver = async (deps: CarryDeps, request: CarryOver): Promise<CarriedPeople> => {
  const { partnerId, before, after, given, now } = request;
  const parts = await Promise.all(given.map((each) => changesOfItem(deps, each, request)));
  const losses = parts.flatMap(({ dropped }, at) => {
    const item = given[at]?.benefit.item;
    return item === undefined ? [] : dropped.map((userId) => ({ userId, item }));
  });
  const byUser = [...Map.groupBy(losses, ({ userId }) => userId)];
  const people = await Promise.all(
    byUser.slice(0, letGoAtOnce).map(async ([userId, lost]): Promise<Change[]> => {
      const user = await deps.store.read(partnerId, 'user', userId);
      if (user === undefined) return [];
      const value = lost.reduce(
        (left, { item }) => notHolding(left, holdIdOf(before, item.id)),
        user.value,
      );
      return [{ op: 'replace', before: user, value }];
    }),
  );
  const behind = byUser.slice(letGoAtOnce).flatMap(([, lost]) => lost);
  const left = [...Map.groupBy(behind, ({ item }) => item)].map(([item, those]) => ({
    partnerId,
    holdId: holdIdOf(before, item.id),
    benefitId: benefitIdOf(after.id, item.id),
    userIds: those.map(({ userId }) => userId),
    now,
  }));
  return { changes: [...parts.flatMap(({ changes }) => changes), ...people.flat()], left };
};
