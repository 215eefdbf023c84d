// Port: a partner's partition. What must change together lives there and changes in one batch.
import type { AuditEntry } from '../domain/audit.ts';
import type { Entities, Kind } from '../domain/entity.ts';
import type { CommandId, PartnerId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';

/** An entity as it was read: a write names the version that it was decided on. */
export interface Stored<K extends Kind = Kind> {
  readonly kind: K;
  readonly value: Entities[K];
  /** Grows by one with every revision, without gaps. */
  readonly rev: number;
  readonly etag: string;
}

type ChangeOf<K extends Kind> =
  | { readonly op: 'create'; readonly kind: K; readonly value: Entities[K] }
  | { readonly op: 'replace'; readonly before: Stored<K>; readonly value: Entities[K] }
  | { readonly op: 'delete'; readonly before: Stored<K> };

/** One write within a batch. */
export type Change = { [K in Kind]: ChangeOf<K> }[Kind];

/**
 * How a batch ended. `conflict`: something else was written meanwhile, nothing is written.
 * `repeated`: the audit entry exists, the command has been done before. `unclear`: it may be
 * written or not; who reads the audit entry knows.
 */
export type CommitOutcome = 'committed' | 'conflict' | 'repeated' | 'unclear';

/** Where a due entity is, without its content. */
export interface DueEntity {
  readonly partnerId: PartnerId;
  /** The id within the kind. */
  readonly id: string;
  readonly dueAt: Instant;
}

export interface DueQuery {
  readonly kind: 'activation' | 'erasure' | 'mail' | 'purchase';
  readonly now: Instant;
  /** The last one of the page before. */
  readonly after?: DueEntity;
  readonly limit: number;
}

/** Which entries of a partner's audit, newest first. */
export interface AuditQuery {
  /** The last one of the page before. */
  readonly after?: { readonly at: Instant; readonly id: CommandId };
  readonly limit: number;
  /** As the API names things: `{type}:{id}`. */
  readonly entity?: string;
  /** The actor's id. */
  readonly actor?: string;
  /** Included. */
  readonly from?: Instant;
  /** Excluded. */
  readonly to?: Instant;
}

/** What is history and nothing else: the ledger of mail that is done with, and the audit. */
export interface OldQuery {
  readonly kind: 'audit' | 'mail';
  /** Older than this. */
  readonly before: Instant;
  readonly limit: number;
}

/** One entry of history. */
export interface OldEntry {
  readonly partnerId: PartnerId;
  /** As `forget` takes it. */
  readonly documentId: string;
  /** What has been written since is not forgotten. */
  readonly etag: string;
}

/** What is under way: due within some days, soonest first. */
export interface UnderwayQuery {
  readonly kind: 'activation' | 'mail';
  /** Due at this instant or before. */
  readonly until: Instant;
  readonly limit: number;
}

export interface Underway {
  readonly status: string;
  /** Since it was asked for, or planned. */
  readonly since: Instant;
  /** Of an activation. */
  readonly kind?: string;
  readonly dueBy?: Instant;
}

/** Every method throws StoreUnavailable when the store cannot be reached or refuses work for now. */
export interface PartnerStore {
  /** One point read. */
  read<K extends Kind>(partnerId: PartnerId, kind: K, id: string): Promise<Stored<K> | undefined>;
  /** The proof that a command was committed. */
  readAudit(partnerId: PartnerId, id: CommandId): Promise<AuditEntry | undefined>;
  /** What was changed, newest first. */
  audits(partnerId: PartnerId, query: AuditQuery): Promise<readonly AuditEntry[]>;
  /** Everything of these kinds that a partner has, in one query. */
  list<K extends Kind>(
    partnerId: PartnerId,
    kinds: readonly K[],
  ): Promise<{ [P in K]: Stored<P> }[K][]>;
  /** All changes with their audit entry, or none. */
  commit(
    partnerId: PartnerId,
    entry: Omit<AuditEntry, 'changes'>,
    changes: readonly Change[],
  ): Promise<CommitOutcome>;
  /** One ledger entry on its way to the provider; the ledger is its own history. */
  replaceMail(
    partnerId: PartnerId,
    before: Stored<'mail'>,
    value: Entities['mail'],
  ): Promise<'committed' | 'conflict' | 'unclear'>;
  /** What is due, oldest first, over all partners. */
  due(query: DueQuery): Promise<readonly DueEntity[]>;
  /** What is under way, over all partners. */
  underway(query: UnderwayQuery): Promise<readonly Underway[]>;
  /** Some entries that are that old, over all partners. */
  old(query: OldQuery): Promise<readonly OldEntry[]>;
  /** Deletes an entry of history; one that is gone already is fine. */
  forget(entry: OldEntry): Promise<void>;
  /** Registered partners in the order of their ids, from `after` on. */
  partners(page: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly Entities['partner'][]>;
}
