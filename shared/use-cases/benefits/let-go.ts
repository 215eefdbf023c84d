// Letting many people of a benefit go. Who has a seat is what the benefit's record says; that people's own
// documents name it as well is tidied up after the batch that ends it, which could not hold them all.
import type { BenefitId, PartnerId, UserId } from '../../domain/ids.ts';
import { portionsOf } from '../../domain/portions.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { notHolding } from '../../domain/user.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Change } from '../../ports/partner-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { systemCommand } from '../commands/command-id.ts';
import { execute, type Writing } from '../commands/execute.ts';

/** So many people are let go in the batch of the fact itself: each may take two changes. */
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

/** Whoever has no seat does not hold the benefit any more. */
const changesFor = async (
  { store }: LetGoDeps,
  { partnerId, holdId, benefitId }: LetGo,
  userIds: readonly UserId[],
): Promise<Change[]> => {
  const [record, users] = await Promise.all([
    store.read(partnerId, 'benefit', benefitId),
    store.readMany(partnerId, 'user', userIds),
  ]);
  const seated = new Set(record?.value.seats.map(({ userId }) => userId));
  return users
    .filter(({ value }) => value.holds.includes(holdId) && !seated.has(value.id))
    .map((before) => ({ op: 'replace', before, value: notHolding(before.value, holdId) }));
};

/**
 * What an outage leaves undone harms nobody: a hold without a seat does not count, and is gone when the
 * membership is.
 */
export const letGo = async (deps: LetGoDeps, request: LetGo): Promise<void> => {
  const { partnerId, benefitId, userIds, now } = request;
  const action = 'letGo';
  try {
    for (const portion of portionsOf(userIds, letGoAtOnce))
      await execute<void, never>(deps, {
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
