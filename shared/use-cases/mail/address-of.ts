// The address of whom a mail is for, read when the mail goes out: a person may have changed theirs, a contact may be
// another person, and whoever has left gets nothing.
import type { PartnerId, UserId } from '../../domain/ids.ts';
import { userIdOf } from '../../domain/ids.ts';
import type { Addressee } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { emailClaimId } from '../people/email-claim.ts';
import { personOf } from '../people/person.ts';

export interface AddressDeps {
  readonly store: Pick<PartnerStore, 'read'>;
  readonly ids: Pick<Identifiers, 'sign'>;
  /** The e-mail address of the operators. */
  readonly operatorsEmail: string;
}

export interface Reached {
  readonly to: string;
  /** The person of the directory who reads mail at this address; absent: nobody who is known there. */
  readonly person?: UserId;
}

/** @returns undefined when there is no such recipient any more */
export const addressOf = async (
  { store, ids, operatorsEmail }: AddressDeps,
  partnerId: PartnerId,
  addressee: Addressee,
): Promise<Reached | undefined> => {
  switch (addressee.kind) {
    case 'operators':
      return { to: operatorsEmail };
    case 'user': {
      const user = await personOf({ store }, partnerId, addressee.userId);
      return user && { to: user.value.email, person: user.value.id };
    }
    case 'contact': {
      const contact = await store.read(partnerId, 'marketing-contact', contactKey);
      return contact && { to: contact.value.email, person: contact.value.userId };
    }
    case 'account': {
      const partner = await store.read(partnerId, 'partner', 'partner');
      if (partner === undefined) return undefined;
      const to = partner.value.accountEmail;
      const holder = await store.read(partnerId, 'claim', emailClaimId(ids, to));
      return { to, ...(holder && { person: userIdOf(holder.value.holder) }) };
    }
    default:
      return addressee satisfies never;
  }
};
