// Removes the holds of many users of a benefit from their documents. The benefit's record decides
// who has a seat; the users' documents follow after the batch that ends the seats, because one batch
// cannot contain them all.
import type { BenefitId, PartnerId, UserId } from '../../domain/ids.ts';
import { portionsOf } from '../../domain/portions.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { notHolding } from '../../domain/user.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Change } from '../../ports/partner-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { systemCommand } from '../commands/command-id.ts';
import { carryOut } from '../commands/carry-out.ts';
import type { Writing } from '../commands/execute.ts';

/** The most users that the batch of the fact itself can include: each may need two changes. */
export const letGoAtOnce = 40;

export interface LetGo {
  readonly partnerId: PartnerId;
  /** What the people's documents name. */
  readonly holdId: BenefitId;
  /** Whose record says who has a seat now. */
  readonly benefitId: BenefitId;
  readonly userIds: readonly UserId[];
  readonly now: Instant;
}

interface LetGoDeps extends Writing {
  readonly ids: Pick<Identifiers, 'digest'>;
}

/** Removes the hold from each user who has no seat. */
const changesFor = async (
  { store }: LetGoDeps,
  { partnerId, holdId, benefitId }: LetGo,
  userIds: readonly UserId[],
): Promise<Change[]> => {
  // Users first: one who gets a seat after that fails the write, one who got it before is seated.
  const users = await store.readMany(partnerId, 'user', userIds);
  const record = await store.read(partnerId, 'benefit', benefitId);
  const seated = new Set(record?.value.seats.map(({ userId }) => userId));
  return users
    .filter(({ value }) => value.holds.includes(holdId) && !seated.has(value.id))
    .map((before) => ({ op: 'replace', before, value: notHolding(before.value, holdId) }));
};

/**
 * Removes the holds in portions. What an outage leaves undone does no harm: a hold without a seat
 * does not count, and the sweep removes it when the membership ends.
 */
export const letGo = async (deps: LetGoDeps, request: LetGo): Promise<void> => {
  const { partnerId, benefitId, userIds, now } = request;
  const action = 'letGo';
  try {
    for (const portion of portionsOf(userIds, letGoAtOnce))
      await carryOut<void>(deps, {
        partnerId,
        command: systemCommand(deps.ids, now, action, benefitId, now, ...portion),
        replay: async () => ok(undefined),
        decide: async () =>
          ok({ value: undefined, action, changes: await changesFor(deps, request, portion) }),
      });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
};
