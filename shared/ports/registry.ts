// Port: what must be unique, or found, across partners. The created document is the proof.
import type { ActivationId, MailId, PartnerId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';

/** Who an identifier belongs to. */
export interface IdentifierOwner {
  readonly partnerId: PartnerId;
  /** Of an Access ID; a Contract ID belongs to the partner as a whole. */
  readonly activationId?: ActivationId;
}

export interface Registered<T> {
  readonly value: T;
  readonly etag: string;
}

/** Every method throws StoreUnavailable when the store cannot be reached. */
export interface Registry {
  /** @returns the owner there is, when it is there already */
  register(
    kind: 'access' | 'contract',
    identifier: string,
    owner: IdentifierOwner,
  ): Promise<{ readonly taken?: Registered<IdentifierOwner> }>;
  /** Takes an identifier over from an owner who cannot write it any more. False: somebody was faster. */
  takeOver(
    kind: 'access' | 'contract',
    identifier: string,
    before: Registered<IdentifierOwner>,
    owner: IdentifierOwner,
  ): Promise<boolean>;
  /** Names the mail behind an operation of the provider. Repeats are harmless. */
  nameOperation(operationId: string, mail: { partnerId: PartnerId; mailId: MailId }): Promise<void>;
  /** The mail behind an operation of the provider, if it is ours. */
  findOperation(
    operationId: string,
  ): Promise<{ readonly partnerId: PartnerId; readonly mailId: MailId } | undefined>;
  /** Names the mail behind a link. Repeats are harmless. */
  nameLink(hash: string, target: LinkTarget): Promise<void>;
  /** The mail behind a link, if there is such a link. */
  findLink(hash: string): Promise<LinkTarget | undefined>;
  /**
   * Names the pool that a key belongs to; who names it first keeps it.
   * @param keyId a keyed digest of the key
   * @returns the pool that has it
   */
  nameKey(keyId: string, poolId: string): Promise<string>;
  /** Takes a slot of the provider's quota for a partner. */
  takeMailSlot(partnerId: PartnerId, now: Instant, limits: MailLimits): Promise<MailSlot>;
}

/** Which mail a link came in, and in which sending of it. */
export interface LinkTarget {
  readonly partnerId: PartnerId;
  readonly mailId: MailId;
  readonly resend: number;
}

export interface MailLimits {
  readonly perMinute: number;
  readonly perHour: number;
  readonly perPartnerPerHour: number;
}

/** A slot, or when to ask again. */
export type MailSlot =
  | { readonly taken: true }
  | { readonly taken: false; readonly retryAt: Instant };
