// Taking a benefit from some people and giving it to others, in one batch: all of it or nothing.
import type { Command } from '../domain/audit.ts';
import type { BenefitRecord, Seat } from '../domain/benefit.ts';
import { codeOf, type FailureOf, type FieldError } from '../domain/failure.ts';
import type { BenefitId, UserId } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { assignSeat, removeSeat, type SeatFailure } from '../domain/seat.ts';
import { holding, notHolding } from '../domain/user.ts';
import type { Change, Stored } from '../ports/partner-store.ts';
import { recordChange } from './assign-user.ts';
import type { Asking, Deps } from './deps.ts';
import { execute } from './execute.ts';
import { loadBenefit } from './load-benefit.ts';

export interface ChangeAssignments {
  readonly asking: Asking;
  readonly command: Command;
  readonly benefitId: BenefitId;
  readonly assign: readonly UserId[];
  readonly remove: readonly UserId[];
}

export type ChangeAssignmentsFailure =
  | SeatFailure
  | FailureOf<
      | 'notFound'
      | 'programNotMigrated'
      | 'userNotFound'
      | 'concurrentChange'
      | 'idempotencyKeyReused'
    >;

type People = ReadonlyMap<UserId, Stored<'user'>>;

type OneFailure = SeatFailure | FailureOf<'userNotFound'>;

/** The first refusal, and which people it and the others are about. */
const together = (found: readonly (readonly [at: number, OneFailure])[]) => {
  const [first] = found;
  if (first === undefined) return undefined;
  const errors: FieldError[] = found.map(([at, failure]) => ({
    pointer: `/assign/${at}`,
    code: codeOf(failure.kind),
  }));
  return { ...first[1], errors };
};

const userChanges = (
  people: People,
  benefitId: BenefitId,
  before: BenefitRecord,
  after: BenefitRecord,
): Change[] =>
  [...people].flatMap(([userId, person]): Change[] => {
    const had = before.seats.some((seat) => seat.userId === userId);
    const has = after.seats.some((seat) => seat.userId === userId);
    if (had === has) return [];
    const value = has ? holding(person.value, benefitId) : notHolding(person.value, benefitId);
    return [{ op: 'replace', before: person, value }];
  });

/** @returns who has the benefit afterwards; or the first rule against it, naming everyone concerned */
export const changeAssignments =
  (deps: Deps) =>
  async (
    request: ChangeAssignments,
  ): Promise<Result<readonly Seat[], ChangeAssignmentsFailure>> => {
    const { asking, command, benefitId, assign, remove } = request;
    const { partnerId, partner } = asking;
    const { now } = command;

    const peopleOf = async (): Promise<People> => {
      const ids = [...remove, ...assign];
      const found = await Promise.all(ids.map((id) => deps.store.read(partnerId, 'user', id)));
      return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.value.id, one]])));
    };

    const decide = async () => {
      const [loaded, people] = await Promise.all([
        loadBenefit(deps, partnerId, benefitId, { record: true }),
        peopleOf(),
      ]);
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      if (partner.program !== 'partnerCenter') return refuse({ kind: 'programNotMigrated' });
      const { benefit } = loaded;
      const by = asking.userId;
      let record = benefit.record;
      for (const userId of remove) record = removeSeat(record, userId, by, now);
      const failures: (readonly [number, OneFailure])[] = [];
      for (const [at, userId] of assign.entries()) {
        const given = assignSeat({ ...benefit, record }, userId, by, deps.policy, now);
        if (!given.ok) failures.push([at, given.failure]);
        else if (!people.has(userId)) failures.push([at, { kind: 'userNotFound' }]);
        else record = given.value;
      }
      const failure = together(failures);
      if (failure !== undefined) return refuse(failure);
      const changes: Change[] =
        record === benefit.record
          ? []
          : [
              recordChange(loaded.record, record),
              ...userChanges(people, benefitId, benefit.record, record),
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
