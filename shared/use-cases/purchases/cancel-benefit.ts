// Cancels one benefit for good: it reads as revoked, its users are released, its running activation
// is ended; no money is refunded. One batch writes all of it.
import type { Command } from '../../domain/audit.ts';
import { isRunning, type Activation, type RunningActivation } from '../../domain/activation.ts';
import { revoked } from '../../domain/activation-life.ts';
import type { BenefitRecord } from '../../domain/benefit.ts';
import { cancelRefusal } from '../../domain/cancellation.ts';
import { activationOf } from '../../domain/category.ts';
import { splitBenefitId, type BenefitId, type PurchaseId, type UserId } from '../../domain/ids.ts';
import { holdIdOf } from '../../domain/renewal.ts';
import { refundEligibility } from '../../domain/refund.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { removeSeat } from '../../domain/seat.ts';
import type { ServiceRequest } from '../../domain/service-request.ts';
import type { Change, Stored } from '../../ports/partner-store.ts';
import type { WakingDeps } from '../activations/activation-snapshot.ts';
import { cancelRunning } from '../activations/cancel-running.ts';
import { endToAskers, endToContact } from '../activations/tell-the-end.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import type { CancelFailure } from './cancel-purchase.ts';
import type { Caller } from '../commands/deps.ts';
import { approved, requestOfProof } from '../service-requests/closed-request.ts';
import { execute, type Executed } from '../commands/execute.ts';
import { loadBenefit, type LoadedBenefit } from '../benefits/load-benefit.ts';
import { letGo, letGoAtOnce } from '../benefits/let-go.ts';
import { readPeople, recordChange, seatChanges } from '../benefits/seat-changes.ts';

export interface CancelBenefit {
  readonly caller: Caller;
  readonly command: Command;
  readonly purchaseId: PurchaseId;
  readonly benefitId: BenefitId;
  readonly reason: string;
  readonly withoutRefund: boolean;
}

interface Ended {
  readonly changes: readonly Change[];
  /** The activation that was running: its orchestration needs a wake-up. */
  readonly woken?: Activation;
}

/** How the cancellation changes the benefit's activation. */
const endActivation = async (
  deps: WakingDeps,
  { caller: { partnerId, userId }, command: { now }, reason }: CancelBenefit,
  before: Stored<'activation'> | undefined,
): Promise<Ended> => {
  if (before === undefined) return { changes: [] };
  const { value } = before;
  if (isRunning(value)) {
    const running: RunningActivation = value;
    const act = await cancelRunning(deps, partnerId, running, { reason, by: userId }, now);
    return {
      changes: [{ op: 'replace', before, value: act.after }, ...act.changes],
      woken: act.after,
    };
  }
  if (value.status !== 'active') return { changes: [] };
  const mails = [
    ...(await endToContact(deps, partnerId, value, 'offer-ended', now)),
    // Of what has expired they were told at its date.
    ...(now < value.expiresAt ? await endToAskers(deps, partnerId, value, now) : []),
  ];
  return {
    changes: [{ op: 'replace', before, value: revoked(value, now) }, ...mailCreates(mails)],
  };
};

interface Released {
  readonly changes: readonly Change[];
  /** Whom the batch has no room for. */
  readonly left: readonly UserId[];
}

/** The record without its people, revoked. */
const releaseAll = async (
  deps: WakingDeps,
  { caller: { partnerId, userId }, command: { now } }: CancelBenefit,
  loaded: LoadedBenefit,
): Promise<Released> => {
  const { benefit } = loaded;
  const holders = benefit.record.seats.map((seat) => seat.userId);
  const atOnce = holders.slice(0, letGoAtOnce);
  const people = await readPeople(deps, partnerId, benefit, atOnce, now);
  const empty = holders.reduce<BenefitRecord>(
    (record, holder) => removeSeat(record, holder, userId, now),
    benefit.record,
  );
  const after = { ...empty, revoked: { at: now, by: userId } };
  const changes =
    holders.length === 0
      ? [recordChange(loaded.record, after)]
      : seatChanges(loaded, after, people, { policy: deps.policy, now });
  return { changes, left: holders.slice(letGoAtOnce) };
};

/** @returns the closed service request; a repeat of the command gets the same one */
export const cancelBenefit =
  (deps: WakingDeps) =>
  async (request: CancelBenefit): Promise<Result<Executed<ServiceRequest>, CancelFailure>> => {
    const { caller, command, purchaseId, benefitId, reason, withoutRefund } = request;
    const { partnerId, partner } = caller;
    const { now } = command;
    let woken: Activation | undefined;
    let left: readonly UserId[] = [];
    let holdId = benefitId;

    const decide = async () => {
      const parts = { record: true, activation: true };
      const isOfIt = splitBenefitId(benefitId)?.purchaseId === purchaseId;
      const loaded = isOfIt ? await loadBenefit(deps, partnerId, benefitId, parts) : undefined;
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      const { benefit, purchase } = loaded;
      if (partner.program !== 'partnerCenter')
        return refuse({
          kind: 'programNotMigrated',
          technical: activationOf(benefit.item)?.frontline === true,
        });
      const refused = cancelRefusal(benefit, now);
      if (refused !== undefined) return refuse(refused);
      const { eligible, blockers } = refundEligibility(purchase, deps.policy, now);
      if (!withoutRefund && !eligible) return refuse({ kind: 'refundNotAvailable', blockers });
      const ended = await endActivation(deps, request, loaded.activation);
      woken = ended.woken;
      const released = await releaseAll(deps, request, loaded);
      left = released.left;
      holdId = holdIdOf(purchase, benefit.item.id);
      const asked: ServiceRequest = {
        ...approved(deps, caller.userId, now),
        type: 'cancellation',
        purchaseId,
        benefitId,
        reason,
      };
      return ok({
        value: asked,
        action: 'cancelBenefit',
        reason,
        answer: asked.id,
        changes: [
          ...released.changes,
          ...ended.changes,
          { op: 'create', kind: 'request', value: asked } as const,
        ],
      });
    };

    const done = await execute<ServiceRequest, CancelFailure>(deps, {
      partnerId,
      command,
      decide,
      replay: requestOfProof(deps, partnerId),
    });
    if (!done.ok || done.value.replayed) return done;
    if (woken !== undefined) await deps.activations.wake(woken);
    await letGo(deps, { partnerId, holdId, benefitId, userIds: left, now });
    return done;
  };
