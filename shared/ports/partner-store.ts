// Port: a partner's partition. Entities that must change together are in it and change in one
// batch.
import type { AuditEntry } from '../domain/audit.ts';
import type { Entities, Kind } from '../domain/entity.ts';
import type { CommandId, PartnerId, UserId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';

/** An entity as it was read: a write names the version on which it was decided. */
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

/** The most changes of one batch; the audit entry is one more. */
export const mostChanges = 99;

/**
 * The outcome of a batch. `conflict`: an entity was changed meanwhile, and nothing was written.
 * `repeated`: the audit entry exists, so the command was committed before. `unclear`: the batch may
 * have been written; reading the audit entry shows whether.
 */
export type CommitOutcome = 'committed' | 'conflict' | 'repeated' | 'unclear';

/** Identifies a due entity, without its content. */
export interface DueEntity {
  readonly partnerId: PartnerId;
  /** The id, unique within the kind. */
  readonly id: string;
  readonly dueAt: Instant;
  /** How often it has failed in a row; absent: it has not. */
  readonly failures?: number;
}

export interface DueQuery {
  readonly kind: 'activation' | 'erasure' | 'mail' | 'purchase';
  readonly now: Instant;
  /** The last item of the previous page. */
  readonly after?: DueEntity;
  readonly limit: number;
}

/** A mail that is due. */
export interface WaitingMail extends DueEntity {
  readonly template: string;
  readonly status: string;
}

/** Selects mails that are due, of all partners. */
export interface WaitingQuery {
  readonly now: Instant;
  readonly limit: number;
  /** Absent: planned ones and those whose sending has begun. */
  readonly status?: 'planned' | 'sending' | 'accepted';
  /** Only mails of these templates. */
  readonly templates?: readonly string[];
  /** No mails of these templates. */
  readonly noTemplates?: readonly string[];
  /** No mails of these partners. */
  readonly noPartners?: readonly PartnerId[];
  /**
   * Absent: the oldest first. Otherwise partner by partner, of each the oldest first; only with `status`.
   * `after`: only partners behind this one; `upTo`: none behind this one; `only`: no other.
   */
  readonly inTurn?: {
    readonly after?: PartnerId;
    readonly upTo?: PartnerId;
    readonly only?: PartnerId;
  };
}

/** Selects entries of a partner's audit, newest first. */
export interface AuditQuery {
  /** The last entry of the previous page. */
  readonly after?: { readonly at: Instant; readonly id: CommandId };
  readonly limit: number;
  /** An entity as the API names it: `{type}:{id}`. */
  readonly entity?: string;
  /** The actor's id. */
  readonly actor?: string;
  /** Inclusive. */
  readonly from?: Instant;
  /** Exclusive. */
  readonly to?: Instant;
}

/** Selects people of a directory, oldest first. */
export interface UserQuery {
  /** The last one of the previous page. */
  readonly after?: { readonly createdAt: string; readonly id: string };
  readonly limit: number;
}

/** Selects history: finished mails of the ledger, and audit entries. */
export interface OldQuery {
  readonly kind: 'audit' | 'mail';
  /** Only entries older than this. */
  readonly before: Instant;
  /** The last entry of the previous page. */
  readonly after?: OldEntry;
  readonly limit: number;
}

/** One entry of history. */
export interface OldEntry {
  readonly partnerId: PartnerId;
  /** The document id that `forget` takes. */
  readonly documentId: string;
  /** When it was written or planned. */
  readonly since: Instant;
  /** The entry is not deleted if it was changed since it was read. */
  readonly etag: string;
}

/** Selects activations and mails that are under way: due by an instant, soonest first. */
export interface UnderwayQuery {
  readonly kind: 'activation' | 'mail';
  /** Due at or before this instant. */
  readonly until: Instant;
  readonly limit: number;
}

export interface Underway {
  readonly status: string;
  /** When it was requested or planned. */
  readonly since: Instant;
  /** The kind of an activation. */
  readonly kind?: string;
  readonly dueBy?: Instant;
}

/** Selects activations of all partners, oldest `dueBy` first. */
export interface ActivationQuery {
  /** As they are stored; absent: all. */
  readonly statuses?: readonly string[];
  /** Only those that were to be done by then. */
  readonly dueUpTo?: Instant;
  /** The last one of the previous page. */
  readonly after?: { readonly dueBy: string; readonly benefitId: string };
  readonly limit: number;
}

/** Selects orders that wait for money and refunds that wait to be paid, of all partners, oldest first. */
export interface OpenPurchaseQuery {
  /** Absent: both. */
  readonly matter?: 'pendingPayment' | 'refundRequested';
  /** The last one of the previous page. */
  readonly after?: { readonly orderedAt: string; readonly id: string };
  readonly limit: number;
}

/** Selects money that pays for nothing, of all partners, oldest first. */
export interface UnappliedPaymentQuery {
  /** Absent: all. */
  readonly status?: 'toGiveBack' | 'givenBack';
  /** The last one of the previous page. */
  readonly after?: { readonly recordedAt: string; readonly id: string };
  readonly limit: number;
}

/** Selects mails of the ledgers of all partners, oldest first. */
export interface MailQuery {
  /** Absent: all. */
  readonly status?: Entities['mail']['status'];
  /** The last one of the previous page. */
  readonly after?: { readonly plannedAt: string; readonly id: string };
  readonly limit: number;
}

/** An entity of some partner. */
export interface Owned<K extends Kind> {
  readonly partnerId: PartnerId;
  readonly value: Entities[K];
}

/** Every method throws StoreUnavailable when the store cannot be reached or is throttling. */
export interface PartnerStore {
  /** Costs one point read. */
  read<K extends Kind>(partnerId: PartnerId, kind: K, id: string): Promise<Stored<K> | undefined>;
  /**
   * Entities by their ids, in no order; one that is missing is left out. Of many ids a hundred cost one
   * query.
   */
  readMany<K extends Kind>(
    partnerId: PartnerId,
    kind: K,
    ids: readonly string[],
  ): Promise<readonly Stored<K>[]>;
  /** The audit entry exists exactly when the command was committed. */
  readAudit(partnerId: PartnerId, id: CommandId): Promise<AuditEntry | undefined>;
  /** The audit entries, newest first. */
  audits(partnerId: PartnerId, query: AuditQuery): Promise<readonly AuditEntry[]>;
  /** All entities of these kinds that a partner has, in one query. */
  list<K extends Kind>(
    partnerId: PartnerId,
    kinds: readonly K[],
  ): Promise<{ [P in K]: Stored<P> }[K][]>;
  /**
   * The mails of the ledger that name a person by one of their ids, or that went to the address, whatever
   * its case; in one query.
   */
  mailsOf(
    partnerId: PartnerId,
    person: { readonly userIds?: readonly UserId[]; readonly email: string },
  ): Promise<readonly Stored<'mail'>[]>;
  /** A page of the people in a partner's directory, in one query. */
  users(partnerId: PartnerId, query: UserQuery): Promise<readonly Entities['user'][]>;
  /**
   * Writes all changes together with their audit entry, or nothing.
   * @throws RangeError when there are more than `mostChanges`
   */
  commit(
    partnerId: PartnerId,
    entry: Omit<AuditEntry, 'changes'>,
    changes: readonly Change[],
  ): Promise<CommitOutcome>;
  /**
   * Replaces one entry of the mail ledger during its delivery; no audit entry, because the ledger
   * records its own history.
   */
  replaceMail(
    partnerId: PartnerId,
    before: Stored<'mail'>,
    value: Entities['mail'],
  ): Promise<'committed' | 'conflict' | 'unclear'>;
  /** The latest attempts of all partners, in one query. */
  activations(query: ActivationQuery): Promise<readonly Owned<'activation'>[]>;
  /** In one query. */
  openPurchases(query: OpenPurchaseQuery): Promise<readonly Owned<'purchase'>[]>;
  /** In one query. */
  unappliedPayments(query: UnappliedPaymentQuery): Promise<readonly Owned<'unapplied-payment'>[]>;
  /** In one query. */
  mails(query: MailQuery): Promise<readonly Owned<'mail'>[]>;
  /** Purchases by their ids, of whatever partner, in one query; missing ones are left out. */
  purchasesOf(ids: readonly string[]): Promise<readonly Owned<'purchase'>[]>;
  /** What is due, oldest first, from all partners. */
  due(query: DueQuery): Promise<readonly DueEntity[]>;
  /** Mails that are due, in one query. */
  waitingMails(query: WaitingQuery): Promise<readonly WaitingMail[]>;
  /** How many of each kind have failed so often in a row, from all partners. */
  failing(times: number): Promise<Readonly<Record<DueQuery['kind'], number>>>;
  /** The statuses of mails that were planned since then and have one of these, from all partners; a thousand at most. */
  mailStatuses(statuses: readonly string[], since: Instant): Promise<readonly string[]>;
  /** What is under way, from all partners. */
  underway(query: UnderwayQuery): Promise<readonly Underway[]>;
  /** A page of history older than the limit, oldest first, from all partners. */
  old(query: OldQuery): Promise<readonly OldEntry[]>;
  /** Deletes an entry of history; it is no failure when the entry is gone already. */
  forget(entry: OldEntry): Promise<void>;
  /** Registered partners, sorted by id, starting after `after`. */
  partners(page: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly Entities['partner'][]>;
}
