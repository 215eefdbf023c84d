// Requests the activation of a benefit. The batch with the activation and its mail is committed
// first; only then is the orchestration started. If that start is lost, the reconciler starts it.
import {
  activationStatusAt,
  isRunningStatus,
  runningStatuses,
  type Activation,
  type Instructions,
} from '../../domain/activation.ts';
import { entailedBy } from '../../domain/activation-kind.ts';
import { requested } from '../../domain/activation-steps.ts';
import type { Command } from '../../domain/audit.ts';
import { whyAllOver } from '../../domain/benefit.ts';
import { activationOf, answerOf } from '../../domain/category.ts';
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
import { mailCreates } from '../mail/plan-mail.ts';

export interface RequestActivation {
  readonly caller: Caller;
  readonly command: Command;
  readonly benefitId: BenefitId;
}

export type RequestFailure = FailureOf<
  | 'notFound'
  | 'programNotMigrated'
  | 'purchaseNotActive'
  | 'benefitExpired'
  | 'notActivatable'
  | 'marketingContactRequired'
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
    const { caller, command, benefitId } = request;
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
      const kind = answerOf(item, 'activation');
      if (partner.program !== 'partnerCenter')
        return refuse({
          kind: 'programNotMigrated',
          technical: activationOf(item)?.frontline === true,
        });
      const over = whyAllOver(benefit, now);
      if (over !== undefined) return refuse(over);
      if (kind === 'none') return refuse({ kind: 'notActivatable' });
      const action = 'requestActivation';
      const status = before && activationStatusAt(before.value, purchase, now);
      if (before !== undefined && (isRunningStatus(status ?? '') || status === 'active'))
        return ok({ value: { activation: before.value, purchase }, action, changes: [] });
      const { instructsContact } = entailedBy(kind);
      const contact = instructsContact
        ? (await deps.store.read(partnerId, 'marketing-contact', contactKey))?.value
        : undefined;
      if (instructsContact && contact === undefined)
        return refuse({ kind: 'marketingContactRequired' });

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
      );
      const changes: Change[] =
        before === undefined
          ? [{ op: 'create', kind: 'activation', value: activation }]
          : [
              { op: 'replace', before, value: activation },
              { op: 'create', kind: 'past-activation', value: before.value },
            ];
      changes.push(
        recordChange(loaded.record, { ...benefit.record, attempt }),
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
