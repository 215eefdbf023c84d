// Writes the status of a mail into the ledger. For current instructions, the same batch updates the
// activation: its deadlines begin, or it needs attention. For any other mail that never arrives, the same batch plans
// the mail to who can act.
import type { Activation } from '../../domain/activation.ts';
import { longestTimeline } from '../../domain/activation-steps.ts';
import { instructionsAccepted, instructionsFailed } from '../../domain/go-to-market-steps.ts';
import { splitActivationId, type PartnerId } from '../../domain/ids.ts';
import { isUndelivered, type Mail } from '../../domain/mail.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore, Stored } from '../../ports/partner-store.ts';
import { mailsToAskers, type MailingDeps } from './activation-mails.ts';
import { systemCommand } from '../commands/command-id.ts';
import { mailCreates } from './plan-mail.ts';
import { unreachableChanges, type MailboxDeps } from './mailbox.ts';
import { undeliveredNotice } from './undelivered.ts';

export interface MailStatusDeps extends MailingDeps {
  readonly store: PartnerStore;
  readonly ids: MailingDeps['ids'] & MailboxDeps['ids'];
  /** Waits before the next attempt, with the same back-off as commands. */
  readonly backOff: (attempt: number) => Promise<void>;
  readonly policy: Policy;
  /** Wakes a running orchestration. */
  readonly wake: (activation: Activation) => Promise<void>;
}

/** `conflict`: a concurrent write has changed the ledger entry, the caller reads it again. */
export type MailStatusRecorded = 'committed' | 'conflict' | 'unclear';

/** The activation after its instructions got this status. */
const learned = (activation: Activation, mail: Mail, policy: Policy, now: Instant): Activation => {
  switch (mail.status) {
    case 'accepted':
    case 'delivered':
      return instructionsAccepted(activation, mail.id, now);
    case 'bounced':
      return instructionsFailed(
        instructionsAccepted(activation, mail.id, now),
        mail.id,
        'mailBounced',
        policy,
        now,
      );
    case 'failed':
    case 'unknown':
      return instructionsFailed(activation, mail.id, 'mailNotAccepted', policy, now);
    case 'planned':
    case 'sending':
    case 'voided':
      return activation;
  }
};

/** Names the latest event of an activation: by its number, or in a timeline that is full by its time. */
const placeOf = ({ timeline }: Activation): string =>
  timeline.length < longestTimeline
    ? String(timeline.length)
    : `${timeline.length} ${timeline.at(-1)?.at}`;

/**
 * Mail to the requester and the partner's account that the contact cannot be reached; one for each
 * mail and cause.
 */
export const attentionMails = async (
  deps: MailingDeps,
  partnerId: PartnerId,
  activation: Activation,
  now: Instant,
) => {
  const purchase = await deps.store.read(partnerId, 'purchase', activation.purchaseId);
  const { instructions } = activation;
  if (activation.status !== 'attentionNeeded' || purchase === undefined || !instructions) return [];
  const { code } = activation.attention;
  return mailsToAskers(
    deps,
    { partnerId, activation, purchase: purchase.value },
    {
      content: ({ name }) => ({ template: 'offer-attention', params: { offer: name, code } }),
      occurrence: `${code} ${instructions.mailId} ${placeOf(activation)}`,
      reason: { while: ['attentionNeeded'] },
      now,
    },
  );
};

const withActivation = async (
  deps: MailStatusDeps,
  partnerId: PartnerId,
  before: Stored<'mail'>,
  after: Mail,
  now: Instant,
): Promise<MailStatusRecorded | 'activationChanged' | 'none' | 'unread'> => {
  const named = splitActivationId(after.reason.activationId ?? '');
  const stored = named && (await deps.store.read(partnerId, 'activation', named.benefitId));
  if (!stored || stored.value.id !== after.reason.activationId) return 'none';
  const value = learned(stored.value, after, deps.policy, now);
  if (value === stored.value) {
    const { instructions, confirmedAt } = value;
    return instructions?.mailId === after.id && confirmedAt === undefined ? 'unread' : 'none';
  }
  const mails =
    value.status === 'attentionNeeded' ? await attentionMails(deps, partnerId, value, now) : [];
  const command = systemCommand(deps.ids, now, after.id, 'note', String(before.rev), after.status);
  const { id: commandId, now: at, actor } = command;
  const outcome = await deps.store.commit(
    partnerId,
    { id: commandId, at, actor, action: 'recordMailStatus' },
    [
      { op: 'replace', before, value: after },
      { op: 'replace', before: stored, value },
      ...mailCreates(mails),
      ...(await unreachableChanges(deps, partnerId, after, now)),
    ],
  );
  if (outcome === 'unclear') return 'unclear';
  if (outcome === 'conflict') return 'activationChanged';
  // The proof of an earlier attempt: the caller reads the entry again and finds it recorded.
  if (outcome === 'repeated') return 'conflict';
  await deps.wake(value);
  return 'committed';
};

/** Records the status; of a mail that never arrives, with what follows from that. */
const alone = async (
  deps: MailStatusDeps,
  partnerId: PartnerId,
  before: Stored<'mail'>,
  after: Mail,
  now: Instant,
  isTold = true,
): Promise<MailStatusRecorded> => {
  const isNew = isUndelivered(after) && !isUndelivered(before.value);
  const beside = [
    ...(await unreachableChanges(deps, partnerId, after, now)),
    ...mailCreates(isNew && isTold ? await undeliveredNotice(deps, partnerId, after, now) : []),
  ];
  if (beside.length === 0) return deps.store.replaceMail(partnerId, before, after);
  const command = systemCommand(deps.ids, now, after.id, 'undelivered', String(before.rev));
  const { id, now: at, actor } = command;
  const outcome = await deps.store.commit(
    partnerId,
    { id, at, actor, action: 'recordMailStatus' },
    [{ op: 'replace', before, value: after }, ...beside],
  );
  // The proof of an earlier attempt: the caller reads the entry again and finds it recorded.
  return outcome === 'repeated' ? 'conflict' : outcome;
};

/** @param before the entry as it was read; the write fails if the entry has changed since */
export const recordMailStatus = async (
  deps: MailStatusDeps,
  partnerId: PartnerId,
  before: Stored<'mail'>,
  after: Mail,
  now: Instant,
): Promise<MailStatusRecorded> => {
  if (after.template !== 'instructions') return alone(deps, partnerId, before, after, now);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const noted = await withActivation(deps, partnerId, before, after, now);
    // Nobody waits for them any more.
    if (noted === 'none') return alone(deps, partnerId, before, after, now, false);
    // The activation knows already that its contact cannot be reached, or is active without them.
    if (noted === 'unread') return alone(deps, partnerId, before, after, now);
    if (noted !== 'activationChanged') return noted;
    const current = await deps.store.read(partnerId, 'mail', after.id);
    if (current?.etag !== before.etag) return 'conflict';
    await deps.backOff(attempt);
  }
  return 'conflict';
};
