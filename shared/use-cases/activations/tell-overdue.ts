// The operators hear, once, that an activation is past its day. It goes on.
import { runningStatuses } from '../../domain/activation.ts';
import { toldOverdue } from '../../domain/activation-steps.ts';
import type { StepResult } from '../../domain/step-result.ts';
import { actOn } from './activation-act.ts';
import type { Step, StepDeps } from './activation-truth.ts';
import { mailCreates, planMails } from '../mail/plan-mail.ts';

interface TellDeps extends StepDeps {
  /** Where operators read their mail. */
  readonly operatorsEmail: string;
}

/** @returns what is next, with the mail to the operators */
export const tellOverdue =
  (deps: TellDeps) =>
  (step: Step): Promise<StepResult> =>
    actOn(deps, step, { name: 'tellOverdue' }, async (activation, { now }) => {
      if (activation.overdueToldAt !== undefined) return undefined;
      const { id, purchaseId, dueBy } = activation;
      const mails = planMails(deps.ids, {
        partnerId: step.partnerId,
        entity: `activation:${id}`,
        recipients: [{ role: 'operators', to: deps.operatorsEmail, language: 'en' }],
        content: () => ({
          template: 'activation-overdue',
          params: { partnerId: step.partnerId, activationId: id, dueBy },
        }),
        reason: { purchaseId, activationId: id, while: runningStatuses },
        now,
      });
      const after = toldOverdue(
        activation,
        mails.map((mail) => mail.id),
        now,
      );
      return { after, changes: mailCreates(mails) };
    });
