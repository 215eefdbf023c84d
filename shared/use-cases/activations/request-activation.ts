// Requests the activation of a benefit. The batch with the activation and its mail is committed
// first; only then is the orchestration started. If that start is lost, the reconciler starts it.
import { runningStatuses, type Activation, type Instructions } from '../../domain/activation.ts';
import { earlier } from '../../domain/activation-life.ts';
import { activationRequest } from '../../domain/activation-request.ts';
import { requested } from '../../domain/activation-steps.ts';
import type { Command } from '../../domain/audit.ts';
import { activationOf } from '../../domain/category.ts';
import type { FailureOf } from '../../domain/failure.ts';
import { activationIdOf, type BenefitId } from '../../domain/ids.ts';
import type { PlannedMail } from '../../domain/mail.ts';
import { contactKey, type MarketingContact } from '../../domain/marketing-contact.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { plusDays, plusMinutes, type Instant } from '../../domain/time.ts';
import type { Activations } from '../../ports/activations.ts';
import type { Change } from '../../ports/partner-store.ts';
import { mailsToAskers, type Subject } from '../mail/activation-mails.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { execute } from '../commands/execute.ts';
import { instructContact } from './instruct-contact.ts';
import { kindMails } from './kind-mails.ts';
import type { WatchedActivation } from './list-activations.ts';
import { loadBenefit } from '../benefits/load-benefit.ts';
import { recordChange } from '../benefits/seat-changes.ts';
import { useOf } from '../benefits/use-of.ts';
import { mailCreates } from '../mail/plan-mail.ts';

export interface RequestActivation {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
  /** The caller accepts that the right to a refund may end. */
  readonly acknowledged: boolean;
}

export type RequestFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notActivatable'
  | 'tooLateToActivate'
  | 'marketingContactRequired'
  | 'refundForfeitNotAcknowledged'
  | 'concurrentChange'
  | 'idempotencyKeyReused'
>;

interface ActivationDeps extends Deps {
  readonly activations: Activations;
}

/** The mail that confirms the request to the requester, or the instructions to the contact. */
const firstMails = async (
  deps: Deps,
  subject: Subject & { readonly activation: Pick<Activation, 'kind' | 'requestedAt'> },
  contact: MarketingContact | undefined,
  now: Instant,
): Promise<{ readonly instructions?: Instructions; readonly mails: readonly PlannedMail[] }> => {
  // The orchestration dispatches these mails itself; if it has not, the outbox sweep does.
  const when = { now, dispatchFrom: plusMinutes(now, 2) };
  if (contact !== undefined) return instructContact(deps, subject, contact, when);
  const { kind } = subject.activation;
  const { received } = kindMails[kind];
  if (received === undefined) return { mails: [] };
  const expectedBy = plusDays(now, deps.policy[kind].expectedDays);
  const mails = await mailsToAskers(deps, subject, {
    content: ({ name }) => received(name, expectedBy),
    reason: { while: runningStatuses },
    ...when,
  });
  return { mails };
};

/** @returns the activation: a new attempt, or the one that is already running or active */
export const requestActivation =
  (deps: ActivationDeps) =>
  async (request: RequestActivation): Promise<Result<WatchedActivation, RequestFailure>> => {
    const { caller, command, benefitId, acknowledged } = request;
    const { partnerId, partner } = caller;
    const { now } = command;

    const decide = async () => {
      const loaded = await loadBenefit(deps, partnerId, benefitId, {
        record: true,
        activation: true,
      });
      if (loaded === undefined) return refuse({ kind: 'notFound' });
      const { benefit, purchase, activation: before } = loaded;
      const { item } = benefit;
      if (partner.program !== 'partnerCenter')
        return refuse({
          kind: 'programNotMigrated',
          technical: activationOf(item)?.frontline === true,
        });
      const contact =
        activationOf(item)?.instructsContact === true
          ? (await deps.store.read(partnerId, 'marketing-contact', contactKey))?.value
          : undefined;
      const asking = activationRequest(benefit, contact !== undefined, deps.policy, now);
      if (!asking.ok) return asking;
      const action = 'requestActivation';
      const { kind, there } = asking.value;
      if (there !== undefined)
        return ok({ value: { activation: there, purchase }, action, changes: [] });
      const used = useOf(deps, loaded, 'activate', { caller, acknowledged, now });
      if (!used.ok) return used;

      const attempt = (before?.value.attempt ?? 0) + 1;
      const asked = {
        benefitId,
        purchaseId: purchase.id,
        itemId: item.id,
        kind,
        attempt,
        requestedBy: caller.userId,
      };
      const named = { ...asked, id: activationIdOf(benefitId, attempt), requestedAt: now };
      const subject = { partnerId, activation: named, purchase };
      const { mails, instructions } = await firstMails(deps, subject, contact, now);
      const activation = requested(
        {
          ...asked,
          mails: mails.map((mail) => mail.id),
          ...(instructions === undefined ? {} : { instructions }),
        },
        deps.policy,
        now,
        purchase.benefitsEndAt,
      );
      const changes: Change[] =
        before === undefined
          ? [{ op: 'create', kind: 'activation', value: activation }]
          : [
              { op: 'replace', before, value: activation },
              { op: 'create', kind: 'past-activation', value: earlier(before.value) },
            ];
      changes.push(
        recordChange(loaded.record, { ...benefit.record, attempt }),
        ...used.value,
        ...mailCreates(mails),
      );
      return ok({ value: { activation, purchase }, action, changes });
    };

    const done = await execute<WatchedActivation, RequestFailure>(deps, {
      partnerId,
      command,
      decide,
    });
    if (!done.ok) return done;
    const { value } = done.value;
    if (value.activation.status === 'requested' && value.activation.requestedAt === now)
      await deps.activations.start(partnerId, value.activation);
    return ok(value);
  };
