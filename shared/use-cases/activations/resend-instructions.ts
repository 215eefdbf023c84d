// After a change of the marketing contact: each running or active offer sends its instructions to the
// new contact, and the old links become void. An activation that was requested while the contact
// was being changed needs this, too.
import {
  activationStatusAt,
  isRunning,
  type Activation,
  type ActiveActivation,
  type RunningActivation,
} from '../../domain/activation.ts';
import {
  activeInstructionsReplaced,
  isForOlderContact,
  instructionsReplaced,
} from '../../domain/go-to-market-steps.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { MarketingContact } from '../../domain/marketing-contact.ts';
import type { Purchase } from '../../domain/purchase.ts';
import { isInForce } from '../../domain/purchase.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';
import type { Act } from './activation-act.ts';
import { instructContact, instructOfActive, type InstructingDeps } from './instruct-contact.ts';
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

/** The new contact of an active offer gets its instructions and a link of their own. */
const instructNewContact = async (
  deps: ResendDeps,
  partnerId: PartnerId,
  activation: ActiveActivation,
  purchase: Purchase,
  contact: MarketingContact,
  now: Instant,
): Promise<Act> => {
  const subject = { partnerId, activation, purchase };
  const { instructions, mails } = await instructOfActive(deps, subject, contact, now);
  const old = activation.instructions === undefined ? [] : [activation.instructions.mailId];
  const voided = await voidPlanned(deps.store, partnerId, old, now);
  return {
    after: activeInstructionsReplaced(activation, instructions, now),
    changes: [...voided, ...mailCreates(mails)],
  };
};

/** @returns undefined for an activation that the change does not concern */
const actFor = async (
  deps: ResendDeps,
  partnerId: PartnerId,
  activation: Activation,
  purchase: Purchase,
  contact: MarketingContact,
  now: Instant,
): Promise<Act | undefined> => {
  if (isRunning(activation))
    return isInForce(purchase, now) &&
      isForOlderContact(activation, contact.revision, deps.policy, now)
      ? replaceInstructions(deps, partnerId, activation, purchase, contact, now)
      : undefined;
  const isActive = activationStatusAt(activation, purchase, now) === 'active';
  return activation.status === 'active' && activation.instructions !== undefined && isActive
    ? instructNewContact(deps, partnerId, activation, purchase, contact, now)
    : undefined;
};

/** The part of a change of contact that concerns running and active offers: as many as fit into a batch. */
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
    if (one.kind !== 'activation') continue;
    const purchase = purchases.get(one.value.purchaseId);
    const act = purchase && (await actFor(deps, partnerId, one.value, purchase, contact, now));
    if (act === undefined) continue;
    if (changes.length + 1 + act.changes.length > room)
      return { changes, activations, isAll: false };
    changes.push({ op: 'replace', before: one, value: act.after }, ...act.changes);
    if (isRunning(act.after)) activations.push(act.after);
  }
  return { changes, activations, isAll: true };
};
