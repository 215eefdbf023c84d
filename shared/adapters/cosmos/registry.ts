// The registry container behind the port Registry: one document for each identifier. Because
// document ids are unique, the created document proves that the identifier is unique.
import type { Container, Database } from '@azure/cosmos';
import type { PartnerId } from '../../domain/ids.ts';
import type { IdentifierOwner, LinkTarget, Registered, Registry } from '../../ports/registry.ts';
import { StoreUnavailable } from '../../ports/store-unavailable.ts';
import { createNamed, readNamed, replaceNamed } from './named-documents.ts';

/**
 * What is registered under an id that exists.
 * @throws StoreUnavailable when the database does not show it: nobody knows whose it is
 */
const registered = async <T>(container: Container, id: string): Promise<Registered<T>> => {
  const found = await readNamed<T>(container, id);
  if (found === undefined) throw new StoreUnavailable('the database shows no registration');
  return found;
};

const sameOwner = (one: IdentifierOwner, other: IdentifierOwner): boolean =>
  one.partnerId === other.partnerId && one.activationId === other.activationId;

export const createRegistry = (database: Database): Registry => {
  const container = database.container('registry');
  return {
    async register(kind, identifier, owner) {
      const id = `${kind}:${identifier}`;
      if ((await createNamed(container, { id, ...owner })) === 'created') return {};
      const taken = await registered<IdentifierOwner>(container, id);
      return sameOwner(taken.value, owner) ? {} : { taken };
    },

    takeOver: (kind, identifier, before, owner) =>
      replaceNamed(container, { id: `${kind}:${identifier}`, ...owner }, before.etag),

    async namePayment(paymentId, partnerId) {
      const id = `payment:${paymentId}`;
      await createNamed(container, { id, partnerId });
      const { value, etag } = await registered<{ partnerId: PartnerId }>(container, id);
      return { value: value.partnerId, etag };
    },

    takeOverPayment: (paymentId, before, partnerId) =>
      replaceNamed(container, { id: `payment:${paymentId}`, partnerId }, before.etag),

    async nameOperation(operationId, mail) {
      await createNamed(container, { id: `mailop:${operationId}`, ...mail });
    },

    async findOperation(operationId) {
      const found = await readNamed<Pick<LinkTarget, 'partnerId' | 'mailId'>>(
        container,
        `mailop:${operationId}`,
      );
      return found && { partnerId: found.value.partnerId, mailId: found.value.mailId };
    },

    async nameLink(hash, target) {
      await createNamed(container, { id: `link:${hash}`, ...target });
    },

    async findLink(hash) {
      const found = await readNamed<LinkTarget>(container, `link:${hash}`);
      if (found === undefined) return undefined;
      const { partnerId, mailId, resend } = found.value;
      return { partnerId, mailId, resend };
    },

    async nameKey(keyId, poolId) {
      const id = `key:${keyId}`;
      if ((await createNamed(container, { id, poolId })) === 'created') return poolId;
      return (await registered<{ poolId: string }>(container, id)).value.poolId;
    },
  };
};
