// Activations for tests of rules: requested, running, in need of attention.
import type { AttentionNeededActivation } from '../../shared/domain/activation.ts';
import { requested, submitted } from '../../shared/domain/activation-steps.ts';
import { benefitIdOf } from '../../shared/domain/ids.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { aPurchase, boughtAt, offerItem, someUser } from './benefit-parts.ts';

const purchaseId = aPurchase().id;

/** The activation of an offer, requested on the day of its purchase. */
export const asked = requested(
  {
    benefitId: benefitIdOf(purchaseId, offerItem.id),
    purchaseId,
    itemId: offerItem.id,
    kind: 'goToMarket',
    attempt: 1,
    requestedBy: someUser,
    mails: [],
  },
  defaultPolicy,
  boughtAt,
);
export const begun = submitted(asked, boughtAt);
export const attentionNeeded: AttentionNeededActivation = {
  ...begun,
  status: 'attentionNeeded',
  attention: { code: 'mailBounced', since: boughtAt },
};
