// The mail ledger of a partner, without the mails to the operators. A mail that waits shows the address to which it
// would go now.
import type { PartnerId } from '../../domain/ids.ts';
import type { Addressee, Mail } from '../../domain/mail.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { addressOf, type AddressDeps } from './address-of.ts';

interface ListDeps extends AddressDeps {
  readonly store: Pick<PartnerStore, 'read' | 'list'>;
}

/** Reads each address once. */
const addressBook = (deps: ListDeps, partnerId: PartnerId) => {
  const known = new Map<string, Promise<string | undefined>>();
  return (addressee: Addressee): Promise<string | undefined> => {
    const key = addressee.kind === 'user' ? addressee.userId : addressee.kind;
    const address =
      known.get(key) ?? addressOf(deps, partnerId, addressee).then((reached) => reached?.to);
    known.set(key, address);
    return address;
  };
};

/** @returns all mails, in no particular order */
export const listMails =
  (deps: ListDeps) =>
  async (partnerId: PartnerId): Promise<readonly Mail[]> => {
    const addressTo = addressBook(deps, partnerId);
    const mails = (await deps.store.list(partnerId, ['mail'])).map(({ value }) => value);
    const shown = mails.filter(({ addressee }) => addressee?.kind !== 'operators');
    return Promise.all(
      shown.map(async (mail): Promise<Mail> => {
        if (mail.status !== 'planned' || mail.addressee === undefined) return mail;
        const to = await addressTo(mail.addressee);
        return to === undefined ? mail : { ...mail, to };
      }),
    );
  };
