// Takes a benefit from some users and assigns it to others, in one batch: all of it or nothing.
import type { Command } from '../../domain/audit.ts';
import type { BenefitRecord, Seat } from '../../domain/benefit.ts';
import { codeOf, type FailureOf, type FieldError } from '../../domain/failure.ts';
import type { BenefitId, UserId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { assignSeat, removeSeat, type SeatFailure } from '../../domain/seat.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { loadBenefit } from './load-benefit.ts';
import { givenChanges } from './given-changes.ts';
import { candidateOf, readPeople } from './seat-changes.ts';
import { useOf } from './use-of.ts';

export interface ChangeAssignments {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
  readonly assign: readonly UserId[];
  readonly remove: readonly UserId[];
  /** The caller accepts that the right to a refund may end. */
  readonly acknowledged: boolean;
}

export type ChangeAssignmentsFailure =
  | SeatFailure
  | FailureOf<
      | 'refundForfeitNotAcknowledged'
      | 'notFound'
      | 'programNotMigrated'
      | 'concurrentChange'
      | 'idempotencyKeyReused'
    >;

const isHeldBy = ({ seats }: BenefitRecord, userId: UserId): boolean =>
  seats.some((seat) => seat.userId === userId);

/** The first refusal, with the users that it and any others are about. */
const together = (found: readonly (readonly [at: number, SeatFailure])[]) => {
  const [first] = found;
  if (first === undefined) return undefined;
  const errors: FieldError[] = found.map(([at, failure]) => ({
    pointer: `/assign/${at}`,
    code: codeOf(failure.kind),
  }));
  return { ...first[1], errors };
};

/**
 * @returns the users who have the benefit afterwards; or the first rule that refuses the change,
 * with all users concerned
 */
export const changeAssignments =
  (deps: Deps) =>
  async (
    request: ChangeAssignments,
  ): Promise<Result<readonly Seat[], ChangeAssignmentsFailure>> => {
    const { caller, command, benefitId, assign, remove, acknowledged } = request;
    const { partnerId, partner } = caller;
    const { now } = command;

    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, { record: true });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit } = loaded;
      const people = await readPeople(deps, partnerId, benefit, [...remove, ...assign], now);
      const by = caller.userId;
      let record = benefit.record;
      for (const userId of remove) record = removeSeat(record, userId, by, now);
      const failures: (readonly [number, SeatFailure])[] = [];
      for (const [at, userId] of assign.entries()) {
        const candidate = candidateOf(people, userId);
        const given = assignSeat({ ...benefit, record }, candidate, by, deps.policy, now);
        if (given.ok) record = given.value;
        else failures.push([at, given.failure]);
      }
      const failure = together(failures);
      if (failure !== undefined) return refuse(failure);
      const hadAll = assign.every((userId) => isHeldBy(benefit.record, userId));
      const used = hadAll ? ok([]) : useOf(deps, loaded, 'assign', { caller, acknowledged, now });
      if (!used.ok) return used;
      const changes = [
        ...givenChanges(deps, { caller, command, loaded, after: record, people }),
        ...used.value,
      ];
      return ok({ value: record.seats, action: 'changeAssignments', changes });
    };
    const done = await execute<readonly Seat[], ChangeAssignmentsFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    return done.ok ? ok(done.value.value) : done;
  };
