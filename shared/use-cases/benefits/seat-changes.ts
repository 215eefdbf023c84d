// The changes when a benefit is assigned or taken away: its record, each user concerned, and the
// credit claims; all in one batch, so that neither the seats nor a user's holds are miscounted.
import type { Benefit, BenefitRecord } from '../../domain/benefit.ts';
import { answers } from '../../domain/catalog.ts';
import { paged } from '../../domain/former-seats.ts';
import type { PartnerId, UserId } from '../../domain/ids.ts';
import { holdIdOf } from '../../domain/renewal.ts';
import type { Policy } from '../../domain/policy.ts';
import { reassignableAt, type Candidate } from '../../domain/seat.ts';
import type { Instant } from '../../domain/time.ts';
import { holding, notHolding } from '../../domain/user.ts';
import type { Change, PartnerStore, Stored } from '../../ports/partner-store.ts';
import { claimCredit, creditHolding, type CreditHolding } from './credit-claim.ts';
import type { LoadedBenefit } from './load-benefit.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read'>;
}

/** A user as read for a change of this benefit. */
interface Person {
  readonly user: Stored<'user'> | undefined;
  readonly credit: CreditHolding | undefined;
}

export type People = ReadonlyMap<UserId, Person>;

const isCredit = ({ item }: Benefit): boolean => answers(item, 'given', 'credit');

/** Reads the users whom a change concerns. */
export const readPeople = async (
  deps: Reading,
  partnerId: PartnerId,
  benefit: Benefit,
  userIds: readonly UserId[],
  now: Instant,
): Promise<People> => {
  const read = async (userId: UserId) => {
    const [user, credit] = await Promise.all([
      deps.store.read(partnerId, 'user', userId),
      isCredit(benefit) ? creditHolding(deps, partnerId, benefit.id, userId, now) : undefined,
    ]);
    return [userId, { user, credit }] as const;
  };
  return new Map(await Promise.all(userIds.map((userId) => read(userId))));
};

export const candidateOf = (people: People, userId: UserId): Candidate => {
  const { user, credit } = people.get(userId) ?? {};
  return {
    userId,
    ...(user !== undefined && { user: user.value }),
    hasOtherCredit: credit?.heldElsewhere ?? false,
  };
};

/** The write of a benefit's record: creates it, or replaces the one that was read. */
export const recordChange = (before: Stored<'benefit'> | undefined, value: BenefitRecord): Change =>
  before === undefined
    ? { op: 'create', kind: 'benefit', value }
    : { op: 'replace', before, value };

const creditChange = (
  { id }: Benefit,
  userId: UserId,
  credit: CreditHolding | undefined,
  has: boolean,
): Change[] => {
  if (credit === undefined) return [];
  if (has) return [claimCredit(credit, id, userId)];
  return credit.claim?.value.holder === id ? [{ op: 'delete', before: credit.claim }] : [];
};

/** Under which policy the history of seats is kept, and when. */
export interface Keeping {
  readonly policy: Pick<Policy, 'reassignCooldownDays'>;
  readonly now: Instant;
}

/** The write of a record whose seats change, with the pages that its history has filled. */
export const recordChanges = (
  before: Stored<'benefit'> | undefined,
  value: BenefitRecord,
  { policy, now }: Keeping,
): Change[] => {
  const { record, pages } = paged(value, (seat) => reassignableAt(seat, policy), now);
  return [
    recordChange(before, record),
    ...pages.map((page): Change => ({ op: 'create', kind: 'former-seats', value: page })),
  ];
};

/** From the record as it was read to the record after; none when nothing changes. */
export const seatChanges = (
  { benefit, purchase, record }: LoadedBenefit,
  after: BenefitRecord,
  people: People,
  keeping: Keeping,
): Change[] => {
  const before = benefit.record;
  if (after === before) return [];
  const holdId = holdIdOf(purchase, benefit.item.id);
  const ofPeople = [...people].flatMap(([userId, { user, credit }]): Change[] => {
    const had = before.seats.some((seat) => seat.userId === userId);
    const has = after.seats.some((seat) => seat.userId === userId);
    if (had === has) return [];
    const change = has ? holding : notHolding;
    return [
      ...(user === undefined
        ? []
        : [{ op: 'replace' as const, before: user, value: change(user.value, holdId) }]),
      ...creditChange(benefit, userId, credit, has),
    ];
  });
  return [...recordChanges(record, after, keeping), ...ofPeople];
};
