// Port: identifiers that must be unique across partners, or by which documents are found. The
// document of an identifier can be created only once, which proves that it is unique.
import type { ActivationId, MailId, PartnerId, PaymentId } from '../domain/ids.ts';

/** The owner of an identifier. */
export interface IdentifierOwner {
  readonly partnerId: PartnerId;
  /**
   * The activation that an Access ID belongs to; of a Contract ID, which belongs to the whole partner,
   * the one that was to get it last.
   */
  readonly activationId?: ActivationId;
}

export interface Registered<T> {
  readonly value: T;
  readonly etag: string;
}

/** Every method throws StoreUnavailable when the store cannot be reached. */
export interface Registry {
  /** @returns the existing owner, when the identifier is registered already */
  register(
    kind: 'access' | 'contract',
    identifier: string,
    owner: IdentifierOwner,
  ): Promise<{ readonly taken?: Registered<IdentifierOwner> }>;
  /**
   * Takes an identifier over from an owner that can no longer use it. False: another command was
   * faster.
   */
  takeOver(
    kind: 'access' | 'contract',
    identifier: string,
    before: Registered<IdentifierOwner>,
    owner: IdentifierOwner,
  ): Promise<boolean>;
  /**
   * Records which company may use a bank reference, unless one is recorded.
   * @returns the company that is recorded
   */
  namePayment(paymentId: PaymentId, partnerId: PartnerId): Promise<Registered<PartnerId>>;
  /** Records another company, or the same one anew. False: another command was faster. */
  takeOverPayment(
    paymentId: PaymentId,
    before: Registered<PartnerId>,
    partnerId: PartnerId,
  ): Promise<boolean>;
  /** Records which mail an operation id of the provider belongs to. Can be repeated. */
  nameOperation(operationId: string, mail: { partnerId: PartnerId; mailId: MailId }): Promise<void>;
  /** The mail of a provider's operation, if this application sent it. */
  findOperation(
    operationId: string,
  ): Promise<{ readonly partnerId: PartnerId; readonly mailId: MailId } | undefined>;
  /** Records which mail a link belongs to. Can be repeated. */
  nameLink(hash: string, target: LinkTarget): Promise<void>;
  /** The mail of a link, if the link exists. */
  findLink(hash: string): Promise<LinkTarget | undefined>;
  /**
   * Records which pool a key belongs to; the first pool that registers it keeps it.
   * @param keyId a keyed digest of the key
   * @returns the pool that owns the key
   */
  nameKey(keyId: string, poolId: string): Promise<string>;
}

/** The mail that contains a link, and the number of its sending. */
export interface LinkTarget {
  readonly partnerId: PartnerId;
  readonly mailId: MailId;
  readonly resend: number;
}
