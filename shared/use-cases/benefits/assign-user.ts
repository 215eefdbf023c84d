// Assigns a benefit to a user.
import type { Command } from '../../domain/audit.ts';
import type { Seat } from '../../domain/benefit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { BenefitId, UserId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { assignSeat, type SeatFailure } from '../../domain/seat.ts';
import type { User } from '../../domain/user.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { loadBenefit } from './load-benefit.ts';
import { givenChanges } from './given-changes.ts';
import { candidateOf, readPeople } from './seat-changes.ts';
import { useOf } from './use-of.ts';

export interface AssignUser {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
  readonly userId: UserId;
  /** The caller accepts that the right to a refund may end. */
  readonly acknowledged: boolean;
}

export type AssignFailure =
  | SeatFailure
  | FailureOf<
      | 'refundForfeitNotAcknowledged'
      | 'notFound'
      | 'programNotMigrated'
      | 'concurrentChange'
      | 'idempotencyKeyReused'
    >;

export interface Assigned {
  readonly seat: Seat;
  /** Absent: the user is no longer in the directory. */
  readonly user: User | undefined;
  /** False when the user had the seat already. */
  readonly isNew: boolean;
}

/** @returns the seat, new or existing; or the first rule that refuses it */
export const assignUser =
  (deps: Deps) =>
  async ({
    caller,
    command,
    benefitId,
    userId,
    acknowledged,
  }: AssignUser): Promise<Result<Assigned, AssignFailure>> => {
    const { partnerId, partner } = caller;
    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, { record: true });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit } = loaded;
      const people = await readPeople(deps, partnerId, benefit, [userId], command.now);
      const candidate = candidateOf(people, userId);
      const given = assignSeat(benefit, candidate, caller.userId, deps.policy, command.now);
      if (!given.ok) return given;
      const seat = given.value.seats.find((held) => held.userId === userId) as Seat;
      const isNew = given.value !== benefit.record;
      const value = { seat, user: candidate.user, isNew };
      if (!isNew) return ok({ value, action: 'assign', changes: [] });
      const used = useOf(deps, loaded, 'assign', { caller, acknowledged, now: command.now });
      if (!used.ok) return used;
      const changes = givenChanges(deps, { caller, command, loaded, after: given.value, people });
      return ok({ value, action: 'assign', changes: [...changes, ...used.value] });
    };
    const done = await execute<Assigned, AssignFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(done.value.value) : done;
  };
