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

interface Execution<T, F> {
  readonly partnerId: PartnerId;
  readonly command: Command;
  /** Reads what it needs afresh and decides. Called again after a conflict. */
  readonly decide: () => Promise<Result<Decision<T>, F>>;
  /** The answer of a command that was done before; absent: its id can never come twice. */
  readonly replay?: (entry: AuditEntry) => Promise<Result<T, F>>;
}

const attempts = 8;

/**
 * Carries a command out at most once.
 * @returns `concurrentChange` when others kept changing the same thing
 * @throws StoreUnavailable when it cannot be known whether it happened; a repeat will tell
 */
export const execute = async <T, F>(
  { store, backOff }: Writing,
  { partnerId, command, decide, replay }: Execution<T, F>,
): Promise<Result<Executed<T>, F | ExecuteFailure>> => {
  const proven = async (): Promise<Result<Executed<T>, F | ExecuteFailure> | undefined> => {
    if (replay === undefined) return undefined;
    const entry = await store.readAudit(partnerId, command.id);
    if (entry === undefined) return undefined;
    if (entry.requestHash !== command.requestHash) return refuse({ kind: 'idempotencyKeyReused' });
    const answer = await replay(entry);
    return answer.ok ? ok({ value: answer.value, replayed: true }) : answer;
  };

  let unclear = 0;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const decided = await decide();
    if (!decided.ok) return (await proven()) ?? decided;
    const { value, action, changes, about, reason, answer } = decided.value;
    if (changes.length === 0 && about === undefined)
      return (await proven()) ?? ok({ value, replayed: false });
    const { id, now: at, actor, requestHash } = command;
    const entry = {
      id,
      at,
      actor,
      action,
      ...(reason === undefined ? {} : { reason }),
      ...(about === undefined ? {} : { about }),
      ...(requestHash === undefined ? {} : { requestHash }),
      ...(answer === undefined ? {} : { answer }),
    };
    const outcome = await store.commit(partnerId, entry, changes);
    if (outcome === 'committed') return ok({ value, replayed: false });
    if (outcome === 'unclear') {
      unclear += 1;
      const done = await store.readAudit(partnerId, id);
      // Without a replay the id is ours alone, so the entry proves this very attempt.
      if (done !== undefined && replay === undefined) return ok({ value, replayed: false });
    }
    const before = await proven();
    if (before !== undefined) return before;
    if (unclear >= 3) throw new StoreUnavailable('the database does not answer writes');
    await backOff(attempt);
  }
  return refuse({ kind: 'concurrentChange' });
};
