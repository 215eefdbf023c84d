// The write protocol: load, decide, and write one batch with its audit entry; decide again after a
// conflict. When the answer of a write is lost, look for the audit entry before taking the write as
// failed.
import type { AuditEntry, Command } from '../../domain/audit.ts';
import type { FailureOf } from '../../domain/failure.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';

/** The decision of a command: changes with the name of the act, or no changes. */
export interface Decision<T> {
  readonly value: T;
  readonly action: string;
  /** Empty: the state is already as requested, and the command writes no changes. */
  readonly changes: readonly Change[];
  /** Writes an audit entry even without changes: the entity acted on, `{type}:{id}`. */
  readonly about?: string;
  readonly reason?: string;
  /** Kept in the audit entry: what a repeat needs to find its answer. */
  readonly answer?: string;
}

export interface Executed<T> {
  readonly value: T;
  /** True when an earlier execution did the command: this one changed nothing. */
  readonly replayed: boolean;
}

/** The ports that every command needs. */
export interface Writing {
  readonly store: PartnerStore;
  /** Waits before the next attempt: longer after each attempt, by a random part. */
  readonly backOff: (attempt: number) => Promise<void>;
}

/** What can stop a command besides its own rules. */
export type ExecuteFailure = FailureOf<'concurrentChange' | 'idempotencyKeyReused'>;

export interface Execution<T, F> {
  readonly partnerId: PartnerId;
  readonly command: Command;
  /** Reads the current state and decides. Called again after a conflict. */
  readonly decide: () => Promise<Result<Decision<T>, F>>;
  /** Returns the answer of an earlier execution; absent: the command id never comes twice. */
  readonly replay?: (entry: AuditEntry) => Promise<Result<T, F>>;
}

const attempts = 8;
/** A write whose answer was lost may still be on its way, or a replica may be behind. */
const looks = 4;

type Outcome<T, F> = Result<Executed<T>, F | ExecuteFailure>;

/** What happens when there is no audit entry. */
type Otherwise = 'try again' | 'nothing to do' | 'refuse';

/** The outcome of a command that was done before, or by an attempt whose answer was lost. */
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
    /** An attempt to write this value got no answer. */
    isLost: (value: T): void => {
      lost = { value };
    },
    /** The store refused to create the audit entry: it exists already. */
    isThere: (value: T): void => {
      there = { value };
    },
    find: async (otherwise: Otherwise): Promise<Outcome<T, F> | undefined> => {
      // Without a replay only this call has the id, so the entry proves one of its own attempts.
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
 * Executes a command at most once.
 * @returns `concurrentChange` after repeated conflicts with concurrent commands
 * @throws StoreUnavailable when the outcome of a write is unknown; a repeat finds out
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
