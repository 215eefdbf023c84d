// After a change of the marketing contact: each running activation sends its instructions to the
// new contact, and the old links become void. An activation that was requested while the contact
// was being changed needs this, too.
import { isRunning, type Activation, type RunningActivation } from '../../domain/activation.ts';
import { isForOlderContact, instructionsReplaced } from '../../domain/go-to-market-steps.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { MarketingContact } from '../../domain/marketing-contact.ts';
import type { Purchase } from '../../domain/purchase.ts';
import { isInForce } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';
import type { Act } from './activation-act.ts';
import { instructContact, type InstructingDeps } from './instruct-contact.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import { voidPlanned } from '../mail/void-mail.ts';

interface ResendDeps extends InstructingDeps {
  readonly store: Pick<PartnerStore, 'read' | 'list'>;
}

/** Plans new instructions in the place of the old ones. */
export const replaceInstructions = async (
  deps: InstructingDeps,
  partnerId: PartnerId,
  activation: RunningActivation,
  purchase: Purchase,
  contact: MarketingContact,
  now: Instant,
): Promise<Act> => {
  const { instructions, mails } = await instructContact(
    deps,
    { partnerId, activation, purchase },
    contact,
    { now },
  );
  const old = activation.instructions === undefined ? [] : [activation.instructions.mailId];
  const voided = await voidPlanned(deps.store, partnerId, [...activation.mails, ...old], now);
  return {
    after: {
      ...instructionsReplaced(activation, instructions, now),
      mails: mails.map(({ id }) => id),
    },
    changes: [...voided, ...mailCreates(mails)],
  };
};

/** So many changes fit into one batch, with those of the contact beside them. */
const room = 90;

export interface Resent {
  /** For one batch. */
  readonly changes: readonly Change[];
  /** To be woken after it. */
  readonly activations: readonly Activation[];
  /** False: for more of them the batch has no room. */
  readonly isAll: boolean;
}

/** The part of a change of contact that concerns running activations: as many as fit into a batch. */
export const resendToNewContact = async (
  deps: ResendDeps,
  partnerId: PartnerId,
  contact: MarketingContact,
  now: Instant,
): Promise<Resent> => {
  const found = await deps.store.list(partnerId, ['activation', 'purchase']);
  const purchases = new Map(
    found.flatMap((one) => (one.kind === 'purchase' ? [[one.value.id, one.value] as const] : [])),
  );
  const changes: Change[] = [];
  const activations: Activation[] = [];
  for (const one of found) {
    if (one.kind !== 'activation' || !isRunning(one.value)) continue;
    const purchase = purchases.get(one.value.purchaseId);
    if (purchase === undefined || !isInForce(purchase, now)) continue;
    if (!isForOlderContact(one.value, contact.revision, deps.policy, now)) continue;
    const act = await replaceInstructions(deps, partnerId, one.value, purchase, contact, now);
    if (changes.length + 1 + act.changes.length > room)
      return { changes, activations, isAll: false };
    changes.push({ op: 'replace', before: one, value: act.after }, ...act.changes);
    activations.push(act.after);
  }
  return { changes, activations, isAll: true };
};
