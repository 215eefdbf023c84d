// The mails to the requester of an activation and the partner's account, by its kind. This file has
// no wording; the wording belongs to the templates.
import type { ActivationKind } from '../../domain/activation-kind.ts';
import type { Instant } from '../../domain/time.ts';
import type { PlannedContent } from '../../mail/render-mail.ts';

/** `name`: the name of the item, in the reader's language. */
interface KindMails {
  /** Mail that confirms the request; absent: the contact gets instructions instead. */
  readonly received?: (name: string, expectedBy: Instant) => PlannedContent;
  readonly ready: (name: string, expiresAt: Instant) => PlannedContent;
  readonly declined: (name: string, reason: string) => PlannedContent;
}

export const kindMails: Readonly<Record<ActivationKind, KindMails>> = {
  technical: {
    received: (benefit, expectedBy) => ({
      template: 'technical-received',
      params: { benefit, expectedBy },
    }),
    ready: (benefit, expiresAt) => ({
      template: 'technical-ready',
      params: { benefit, expiresAt },
    }),
    declined: (benefit, reason) => ({
      template: 'technical-declined',
      params: { benefit, reason },
    }),
  },
  goToMarket: {
    ready: (offer, expiresAt) => ({ template: 'offer-active', params: { offer, expiresAt } }),
    declined: (offer, reason) => ({ template: 'offer-declined', params: { offer, reason } }),
  },
};
