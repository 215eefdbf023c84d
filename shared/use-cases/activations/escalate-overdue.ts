// Sends the operators one mail when an activation is overdue. The activation continues.
import { runningStatuses } from '../../domain/activation.ts';
import { overdueEscalated } from '../../domain/activation-steps.ts';
import type { StepResult } from '../../domain/step-result.ts';
import { actOn } from './activation-act.ts';
import type { Step, StepDeps } from './activation-snapshot.ts';
import { mailCreates, planMails } from '../mail/plan-mail.ts';
import { toOperators } from '../mail/recipients.ts';

/** @returns what is next, with the mail to the operators */
export const escalateOverdue =
  (deps: StepDeps) =>
  (step: Step): Promise<StepResult> =>
    actOn(deps, step, { name: 'escalateOverdue' }, async (activation, { now }) => {
      if (activation.overdueToldAt !== undefined) return undefined;
      const { id, purchaseId, dueBy } = activation;
      const mails = planMails(deps.ids, {
        partnerId: step.partnerId,
        entity: `activation:${id}`,
        recipients: [toOperators],
        content: () => ({
          template: 'activation-overdue',
          params: { partnerId: step.partnerId, activationId: id, dueBy },
        }),
        reason: { purchaseId, activationId: id, while: runningStatuses },
        now,
      });
      const after = overdueEscalated(
        activation,
        mails.map((mail) => mail.id),
        now,
      );
      return { after, changes: mailCreates(mails) };
    });
