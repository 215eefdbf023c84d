// The registry container behind the port Registry: one document for each identifier. Because
// document ids are unique, the created document proves that the identifier is unique.
import type { Container, Database } from '@azure/cosmos';
import type { PartnerId } from '../../domain/ids.ts';
import { plusSeconds } from '../../domain/time.ts';
import type { IdentifierOwner, LinkTarget, Registered, Registry } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { asked } from './database.ts';
import { isStatus, isUnclear, writeFailure } from './errors.ts';
import { pointRead } from './point-read.ts';
import { takeSlot, type MailQuota } from './mail-quota.ts';

const read = async <T>(container: Container, id: string): Promise<Registered<T> | undefined> => {
  const value = await pointRead<T & { _etag: string }>(container, id, id);
  return value && { value, etag: value._etag };
};

/**
 * What is registered under an id that exists.
 * @throws StoreUnavailable when the database does not show it: nobody knows whose it is
 */
const registered = async <T>(container: Container, id: string): Promise<Registered<T>> => {
  const found = await read<T>(container, id);
  if (found === undefined) throw new StoreUnavailable('the database shows no registration');
  return found;
};

/** Returns `exists` also when an earlier attempt, whose answer was lost, created the document. */
const create = async (
  container: Container,
  document: { id: string; [field: string]: unknown },
): Promise<'created' | 'exists'> => {
  try {
    await asked(() => container.items.create(document));
    return 'created';
  } catch (error) {
    if (isStatus(error, 409)) return 'exists';
    if (!isUnclear(error)) throw writeFailure(error);
    if ((await read(container, document.id)) !== undefined) return 'exists';
    throw new StoreUnavailable('the database did not answer a registration', { cause: error });
  }
};

const replace = async (
  container: Container,
  document: { id: string; [field: string]: unknown },
  etag: string,
): Promise<boolean> => {
  try {
    await asked(() =>
      container
        .item(document.id, document.id)
        .replace(document, { accessCondition: { type: 'IfMatch', condition: etag } }),
    );
    return true;
  } catch (error) {
    if (isStatus(error, 404, 412)) return false;
    if (!isUnclear(error)) throw writeFailure(error);
    throw new StoreUnavailable('the database did not answer a registration', { cause: error });
  }
};

const sameOwner = (one: IdentifierOwner, other: IdentifierOwner): boolean =>
  one.partnerId === other.partnerId && one.activationId === other.activationId;

export const createRegistry = (database: Database): Registry => {
  const container = database.container('registry');
  return {
    async register(kind, identifier, owner) {
      const id = `${kind}:${identifier}`;
      if ((await create(container, { id, ...owner })) === 'created') return {};
      const taken = await registered<IdentifierOwner>(container, id);
      return sameOwner(taken.value, owner) ? {} : { taken };
    },

    takeOver: (kind, identifier, before, owner) =>
      replace(container, { id: `${kind}:${identifier}`, ...owner }, before.etag),

    async namePayment(paymentId, partnerId) {
      const id = `payment:${paymentId}`;
      await create(container, { id, partnerId });
      const { value, etag } = await registered<{ partnerId: PartnerId }>(container, id);
      return { value: value.partnerId, etag };
    },

    takeOverPayment: (paymentId, before, partnerId) =>
      replace(container, { id: `payment:${paymentId}`, partnerId }, before.etag),

    async nameOperation(operationId, mail) {
      await create(container, { id: `mailop:${operationId}`, ...mail });
    },

    async findOperation(operationId) {
      const found = await read<Pick<LinkTarget, 'partnerId' | 'mailId'>>(
        container,
        `mailop:${operationId}`,
      );
      return found && { partnerId: found.value.partnerId, mailId: found.value.mailId };
    },

    async nameLink(hash, target) {
      await create(container, { id: `link:${hash}`, ...target });
    },

    async findLink(hash) {
      const found = await read<LinkTarget>(container, `link:${hash}`);
      if (found === undefined) return undefined;
      const { partnerId, mailId, resend } = found.value;
      return { partnerId, mailId, resend };
    },

    async nameKey(keyId, poolId) {
      const id = `key:${keyId}`;
      if ((await create(container, { id, poolId })) === 'created') return poolId;
      return (await registered<{ poolId: string }>(container, id)).value.poolId;
    },

    async takeMailSlot(partnerId, now, limits) {
      const id = 'mail-quota';
      // Concurrent sends update the same document; after four conflicts the mail stays in the
      // outbox.
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const before = await read<MailQuota>(container, id);
        const { slot, quota } = takeSlot(before?.value, partnerId, limits, now);
        if (!slot.taken) return slot;
        const written =
          before === undefined
            ? (await create(container, { id, ...quota })) === 'created'
            : await replace(container, { id, ...quota }, before.etag);
        if (written) return slot;
      }
      return { taken: false, retryAt: plusSeconds(now, 30) };
    },
  };
};
