// An activation of each kind in each of its states, requested on the start day.
import type { ActivationKind } from '../../../shared/domain/activation-kind.ts';
import type {
  ActiveActivation,
  AttentionNeededActivation,
  CancelledActivation,
  DeclinedActivation,
  InProgressActivation,
  RequestedActivation,
} from '../../../shared/domain/activation.ts';
import {
  activated,
  cancelled,
  declined,
  requested,
  submitted,
} from '../../../shared/domain/activation-steps.ts';
import { newInstructions } from '../../../shared/domain/go-to-market-steps.ts';
import { benefitIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { day, start } from './instants.ts';
import { ann, bob, mailId, purchaseId } from './people.ts';

const itemIds = { technical: 'hours', goToMarket: 'offer' } as const;

export const askedFor = (kind: ActivationKind = 'technical') => ({
  benefitId: benefitIdOf(purchaseId, itemIds[kind]),
  purchaseId,
  itemId: itemIds[kind],
  kind,
  attempt: 1,
  requestedBy: ann,
  mails: kind === 'goToMarket' ? [mailId] : [],
  ...(kind === 'goToMarket' && { instructions: newInstructions(mailId, 1, start) }),
});

export const aRequested = (kind: ActivationKind = 'technical'): RequestedActivation =>
  requested(askedFor(kind), defaultPolicy, start);

export const anInProgress = (kind: ActivationKind = 'technical'): InProgressActivation =>
  submitted(aRequested(kind), start);

/** The activation of an offer whose instructions bounced on day 1. */
export const anAttentionNeeded = (): AttentionNeededActivation => ({
  ...anInProgress('goToMarket'),
  status: 'attentionNeeded',
  attention: { code: 'mailBounced', since: day(1) },
});

/** Active since day 3, until day 100. */
export const anActive = (
  changes: Partial<ActiveActivation> = {},
  kind: ActivationKind = 'technical',
): ActiveActivation => ({
  ...activated(
    anInProgress(kind),
    { expiresAt: day(100), accessId: 'A-1', contractId: 'C-1', mails: [] },
    day(3),
  ),
  ...changes,
});

export const aDeclined = (): DeclinedActivation =>
  declined(anInProgress(), { reason: 'No.', mails: [], by: bob }, day(2));

export const aCancelled = (): CancelledActivation =>
  cancelled(anInProgress(), { reason: 'No need.' }, day(2));
