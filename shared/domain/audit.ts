// The audit entry: a record of history, the proof that a change was committed, and the idempotency
// record, in one document.
import type { CommandId } from './ids.ts';
import type { Instant } from './time.ts';

export type Actor =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'operator'; readonly id: string }
  | { readonly kind: 'recipient' }
  | { readonly kind: 'system' };

export const system: Actor = { kind: 'system' };

/**
 * Identifies a command: the actor, the time, and the id under which it is executed at most once.
 */
export interface Command {
  readonly id: CommandId;
  readonly now: Instant;
  readonly actor: Actor;
  /**
   * For a request with an idempotency key: distinguishes a repeat from another request with the
   * same key.
   */
  readonly requestHash?: string;
}

/**
 * One revision of one entity that a command wrote: the names of the changed fields, never their
 * values.
 */
export interface AuditedChange {
  readonly entity: string;
  readonly rev: number;
  readonly fields: readonly string[];
}

export interface AuditEntry {
  readonly id: CommandId;
  readonly at: Instant;
  readonly actor: Actor;
  readonly action: string;
  readonly reason?: string;
  /** The target of a command that changed nothing: `{type}:{id}`. */
  readonly about?: string;
  readonly changes: readonly AuditedChange[];
  readonly requestHash?: string;
  /** What a repeat of the command needs to give the first answer again: ids only. */
  readonly answer?: string;
}
