// The audit entry: history, proof that a change was committed, and idempotency record in one.
import type { CommandId } from './ids.ts';
import type { Instant } from './time.ts';

export type Actor =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'operator'; readonly id: string }
  | { readonly kind: 'recipient' }
  | { readonly kind: 'system' };

export const system: Actor = { kind: 'system' };

/** A change on its way: who, when, and the id under which it can happen once. */
export interface Command {
  readonly id: CommandId;
  readonly now: Instant;
  readonly actor: Actor;
  /** Of a keyed request: tells a repeat from another request under the same key. */
  readonly requestHash?: string;
}

/** One revision of one entity that a command made; the names of fields, never their values. */
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
  /** What was acted on where nothing was changed: `{type}:{id}`. */
  readonly about?: string;
  readonly changes: readonly AuditedChange[];
  readonly requestHash?: string;
  /** What a repeat of the command needs to answer as the first did: ids only. */
  readonly answer?: string;
}
