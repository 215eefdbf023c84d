// Giving a benefit to a person: the benefit's record and the person change in one batch, so that
// neither the last seat nor a person's holds can be counted wrong by two rivals.
import type { Command } from '../domain/audit.ts';
import type { BenefitRecord, Seat } from '../domain/benefit.ts';
import type { FailureOf } from '../domain/failure.ts';
import type { BenefitId, UserId } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { assignSeat } from '../domain/seat.ts';
import { holding, type User } from '../domain/user.ts';
import type { Change, Stored } from '../ports/partner-store.ts';
import type { Asking, Deps } from './deps.ts';
import { execute } from './execute.ts';
import { loadBenefit } from './load-benefit.ts';

export interface AssignUser {
  readonly asking: Asking;
  readonly command: Command;
  readonly benefitId: BenefitId;
  readonly userId: UserId;
}

export type AssignFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notAssignable'
  | 'userNotFound'
  | 'noSeatAvailable'
  | 'reassignCooldown'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

export interface Assigned {
  readonly seat: Seat;
  readonly user: User;
  /** False when the person had the seat already. */
  readonly isNew: boolean;
}

/** The write of a benefit's record: its first revision, or the next. */
export const recordChange = (before: Stored<'benefit'> | undefined, value: BenefitRecord): Change =>
  before === undefined
    ? { op: 'create', kind: 'benefit', value }
    : { op: 'replace', before, value };

/** @returns the seat, new or held already; or the first rule against it */
export const assignUser =
  (deps: Deps) =>
  async ({
    asking,
    command,
    benefitId,
    userId,
  }: AssignUser): Promise<Result<Assigned, AssignFailure>> => {
    const { partnerId, partner } = asking;
    const decide = async () => {
      const [loaded, user] = await Promise.all([
        loadBenefit(deps, partnerId, benefitId, { record: true }),
        deps.store.read(partnerId, 'user', userId),
      ]);
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit } = loaded;
      const given = assignSeat(benefit, userId, asking.userId, deps.policy, command.now);
      if (!given.ok) return given;
      if (user === undefined) return refuse({ kind: 'userNotFound' });
      const seat = given.value.seats.find((held) => held.userId === userId) as Seat;
      const isNew = given.value !== benefit.record;
      const changes: Change[] = isNew
        ? [
            recordChange(loaded.record, given.value),
            { op: 'replace', before: user, value: holding(user.value, benefitId) },
          ]
        : [];
      return ok({ value: { seat, user: user.value, isNew }, action: 'assign', changes });
    };
    const done = await execute<Assigned, AssignFailure>(deps, { partnerId, command, decide });
    return done.ok ? ok(done.value.value) : done;
  };
