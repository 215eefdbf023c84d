// The write protocol: load, decide, one batch with its audit entry; decide again when somebody was
// faster; and never believe that a write did not happen before having asked for its proof.
import type { AuditEntry, Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

/** What a command comes to: changes with the name of the act, or nothing to change. */
export interface Decision<T> {
  readonly value: T;
  readonly action: string;
  /** None: the state is already as asked for, nothing is written. */
  readonly changes: readonly Change[];
  /** Written down even if nothing changes: what was acted on, `{type}:{id}`. */
  readonly about?: string;
  readonly reason?: string;
  /** Kept with the proof: what a repeat needs to find its answer. */
  readonly answer?: string;
}

export interface Executed<T> {
  readonly value: T;
  /** True when the command had been done before: nothing happened this time. */
  readonly replayed: boolean;
}

/** Ports that every command needs. */
export interface Writing {
  readonly store: PartnerStore;
  /** Waits before the next attempt, a little longer and a little differently each time. */
  readonly backOff: (attempt: number) => Promise<void>;
}

/** What can stop a command besides its own rules. */
export type ExecuteFailure = FailureOf<'concurrentChange' | 'idempotencyKeyReused'>;

export interface Execution<T, F> {
  readonly partnerId: PartnerId;
  readonly command: Command;
  /** Reads what it needs afresh and decides. Called again after a conflict. */
  readonly decide: () => Promise<Result<Decision<T>, F>>;
  /** The answer of a command that was done before; absent: its id can never come twice. */
  readonly replay?: (entry: AuditEntry) => Promise<Result<T, F>>;
}

const attempts = 8;
/** A write whose answer was lost may be on its way, or a replica behind. */
const looks = 4;

type Outcome<T, F> = Result<Executed<T>, F | ExecuteFailure>;

/** What is done if there is no proof. */
type Otherwise = 'try again' | 'nothing to do' | 'refuse';

/** What becomes of a command that has been done: before, or by an attempt that heard no answer. */
const proofOf = <T, F>(
  { store, backOff }: Writing,
  { partnerId, command, replay }: Execution<T, F>,
) => {
  let lost: { readonly value: T } | undefined;
  let there: { readonly value: T } | undefined;

  const look = async (patience: number): Promise<AuditEntry | undefined> => {
    for (let time = 1; ; time += 1) {
      const entry = await store.readAudit(partnerId, command.id);
      if (entry !== undefined || time >= patience) return entry;
      await backOff(time);
    }
  };

  return {
    /** An attempt at this has had no answer. */
    isLost: (value: T): void => {
      lost = { value };
    },
    /** The store would not write the entry a second time. */
    isThere: (value: T): void => {
      there = { value };
    },
    find: async (otherwise: Otherwise): Promise<Outcome<T, F> | undefined> => {
      // Without a replay the id is ours alone: the entry proves an attempt of this very call.
      const own = lost ?? (otherwise === 'refuse' ? there : undefined);
      if (replay === undefined && own === undefined) return undefined;
      const isLikely = there !== undefined || (lost !== undefined && otherwise !== 'try again');
      const entry = await look(isLikely ? looks : 1);
      if (entry === undefined) return undefined;
      if (replay === undefined) return own && ok({ value: own.value, replayed: false });
      if (entry.requestHash !== command.requestHash)
        return refuse({ kind: 'idempotencyKeyReused' });
      const answer = await replay(entry);
      return answer.ok ? ok({ value: answer.value, replayed: true }) : answer;
    },
  };
};

const entryOf = <T>(command: Command, decision: Decision<T>): Omit<AuditEntry, 'changes'> => {
  const { id, now: at, actor, requestHash } = command;
  const { action, about, reason, answer } = decision;
  return {
    id,
    at,
    actor,
    action,
    ...(reason === undefined ? {} : { reason }),
    ...(about === undefined ? {} : { about }),
    ...(requestHash === undefined ? {} : { requestHash }),
    ...(answer === undefined ? {} : { answer }),
  };
};

/**
 * Carries a command out at most once.
 * @returns `concurrentChange` when others kept changing the same thing
 * @throws StoreUnavailable when it cannot be known whether it happened; a repeat will tell
 */
export const execute = async <T, F>(
  writing: Writing,
  execution: Execution<T, F>,
): Promise<Outcome<T, F>> => {
  const { partnerId, command, decide } = execution;
  const proof = proofOf(writing, execution);
  let unclear = 0;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const decided = await decide();
    if (!decided.ok) return (await proof.find('refuse')) ?? decided;
    const { value, changes, about } = decided.value;
    const done = ok({ value, replayed: false });
    if (changes.length === 0 && about === undefined)
      return (await proof.find('nothing to do')) ?? done;
    const entry = entryOf(command, decided.value);
    const outcome = await writing.store.commit(partnerId, entry, changes);
    if (outcome === 'committed') return done;
    if (outcome === 'repeated') proof.isThere(value);
    if (outcome === 'unclear') {
      unclear += 1;
      proof.isLost(value);
    }
    const before = await proof.find('try again');
    if (before !== undefined) return before;
    if (unclear >= 3) throw new StoreUnavailable('the database does not answer writes');
    await writing.backOff(attempt);
  }
  return (await proof.find('refuse')) ?? refuse({ kind: 'concurrentChange' });
};
