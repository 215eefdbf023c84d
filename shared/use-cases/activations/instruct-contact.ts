// Plans the instructions of a Go-To-Market offer: one mail to one revision of the marketing
// contact.
import type { ActiveActivation, Instructions } from '../../domain/activation.ts';
import { newInstructions } from '../../domain/go-to-market-steps.ts';
import { runningStatuses } from '../../domain/activation.ts';
import type { PlannedMail } from '../../domain/mail.ts';
import type { MarketingContact } from '../../domain/marketing-contact.ts';
import type { Policy } from '../../domain/policy.ts';
import { plusDays, type Instant } from '../../domain/time.ts';
import { mailToContact, type MailingDeps, type Subject } from '../mail/activation-mails.ts';

export interface InstructingDeps extends MailingDeps {
  readonly policy: Policy;
}

export interface Instructing {
  readonly instructions: Instructions;
  readonly mails: readonly PlannedMail[];
}

const instructingBy = (
  mails: readonly PlannedMail[],
  { revision }: MarketingContact,
  now: Instant,
): Instructing => {
  const [mail] = mails;
  if (mail === undefined) throw new Error('a mail to one recipient is one mail');
  return { instructions: newInstructions(mail.id, revision, now), mails };
};

/** Plans the instructions of an offer that is active, for a contact who comes to it only now. */
export const instructOfActive = async (
  deps: MailingDeps,
  subject: Subject & { readonly activation: ActiveActivation },
  contact: MarketingContact,
  now: Instant,
): Promise<Instructing> => {
  const { expiresAt } = subject.activation;
  const mails = await mailToContact(deps, subject, contact, {
    content: ({ name, steps = [] }, partner) => ({
      template: 'instructions-active',
      params: { offer: name, partner, steps: [...steps], expiresAt },
    }),
    occurrence: String(contact.revision),
    reason: { while: ['active'], contactRevision: contact.revision },
    now,
  });
  return instructingBy(mails, contact, now);
};

/**
 * Plans the instructions.
 * @param requestedAt when the activation was requested: the offer's first day counts from then
 */
export const instructContact = async (
  deps: InstructingDeps,
  subject: Subject & { readonly activation: { readonly requestedAt: Instant } },
  contact: MarketingContact,
  when: { readonly now: Instant; readonly dispatchFrom?: Instant },
): Promise<Instructing> => {
  const { goToMarket } = deps.policy;
  const mails = await mailToContact(deps, subject, contact, {
    content: ({ name, steps = [] }, partner) => ({
      template: 'instructions',
      params: {
        offer: name,
        partner,
        steps: [...steps],
        notBefore: plusDays(subject.activation.requestedAt, goToMarket.notBeforeDays),
        ...(goToMarket.activateWithoutConfirmation
          ? { confirmBy: plusDays(when.now, goToMarket.confirmWithinDays) }
          : {}),
      },
    }),
    occurrence: String(contact.revision),
    reason: { while: runningStatuses, contactRevision: contact.revision },
    ...when,
  });
  return instructingBy(mails, contact, when.now);
};
