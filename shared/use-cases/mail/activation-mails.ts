// Mail about an activation: to its requester, to the partner's account, and to the marketing
// contact. This file has no wording; the wording belongs to the templates.
import type { Activation } from '../../domain/activation.ts';
import { wordsOf, type ItemWords } from '../../domain/catalog.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { MailReason, PlannedMail } from '../../domain/mail.ts';
import type { MarketingContact } from '../../domain/marketing-contact.ts';
import type { Purchase } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { PlannedContent } from '../../mail/render-mail.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';
import { planMails } from './plan-mail.ts';
import { partnerRecipients, toContact } from './recipients.ts';

export interface MailingDeps {
  readonly store: Pick<PartnerStore, 'read'>;
  readonly ids: Pick<Identifiers, 'digest'>;
  readonly catalog: CatalogSource;
}

/** The activation that the mail is about, its partner and its purchase. */
export interface Subject {
  readonly partnerId: PartnerId;
  readonly activation: Pick<Activation, 'id' | 'itemId' | 'purchaseId' | 'requestedBy'>;
  readonly purchase: Pick<Purchase, 'packageId' | 'catalogVersion'>;
}

export interface Message {
  /** The content of the mail, with the item's words in the reader's language. */
  readonly content: (words: ItemWords, partnerName: string) => PlannedContent;
  /** Distinguishes repeated mails of one activation; absent when it can be sent only once. */
  readonly occurrence?: string;
  /** What must still hold when the mail is sent, besides the activation being the same attempt. */
  readonly reason: Pick<MailReason, 'while' | 'afterPurchase' | 'contactRevision'>;
  readonly now: Instant;
  /** When the sweep may first dispatch it; before that, an orchestration dispatches it. */
  readonly dispatchFrom?: Instant;
}

/** The item's words in a language; its id if the catalogue no longer has the item. */
export const wordsFor = (
  { catalog }: Pick<MailingDeps, 'catalog'>,
  { activation, purchase }: Subject,
  language: string,
): ItemWords => {
  const item = catalog
    .package(purchase.packageId, purchase.catalogVersion)
    ?.items.find(({ id }) => id === activation.itemId);
  return item === undefined
    ? { name: activation.itemId, instructions: '' }
    : wordsOf(item, language);
};

const planOf = (
  deps: MailingDeps,
  subject: Subject,
  { content, reason, ...when }: Message,
  partnerName: string,
) => ({
  partnerId: subject.partnerId,
  entity: `activation:${subject.activation.id}`,
  content: (language: string) => content(wordsFor(deps, subject, language), partnerName),
  reason: {
    purchaseId: subject.activation.purchaseId,
    activationId: subject.activation.id,
    ...reason,
  },
  ...when,
});

/** Plans mail to the requester of the activation, and to the partner's account. */
export const mailsToAskers = async (
  deps: MailingDeps,
  subject: Subject,
  message: Message,
): Promise<PlannedMail[]> => {
  const { partnerId, activation } = subject;
  const partner = await deps.store.read(partnerId, 'partner', 'partner');
  if (partner === undefined) return [];
  const recipients = await partnerRecipients(deps.store, partner.value, activation.requestedBy);
  return planMails(deps.ids, {
    ...planOf(deps, subject, message, partner.value.name),
    recipients,
  });
};

/** Plans mail to the marketing contact only. */
export const mailToContact = async (
  deps: MailingDeps,
  subject: Subject,
  contact: MarketingContact,
  message: Message,
): Promise<PlannedMail[]> => {
  const partner = await deps.store.read(subject.partnerId, 'partner', 'partner');
  return planMails(deps.ids, {
    ...planOf(deps, subject, message, partner?.value.name ?? ''),
    recipients: [toContact(contact)],
  });
};
