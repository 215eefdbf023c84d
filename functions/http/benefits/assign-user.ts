// PUT benefits/{benefitId}/assignments/{userId}: assigns a benefit to a person. Knows no rule of
// seats.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { assignmentSchema, assignmentView } from '../views/assignment.ts';
import { acknowledgeRefundForfeit } from '../views/fields.ts';

export const assignUser = route(
  {
    name: 'assign-user',
    method: 'PUT',
    path: 'api/v1/benefits/{benefitId}/assignments/{userId}',
    action: 'assign',
    tag: 'benefits',
    summary: 'Give a benefit to a person; 200 when the person has it already',
    body: documented(z.strictObject({ acknowledgeRefundForfeit }), {}),
    answers: { 200: assignmentSchema, 201: assignmentSchema },
    refuses: [
      'NotFound',
      'UserNotFound',
      'NoSeatAvailable',
      'ReassignCooldown',
      'ReassignLimitReached',
      'CreditAlreadyHeld',
      'EmailDomainNotAllowed',
      'NotAssignable',
      'RefundForfeitNotAcknowledged',
      'BenefitExpired',
      'PurchaseNotActive',
      'ProgramNotMigrated',
    ],
  },
  ({ assignUser: assign, policy }: UseCases<'assignUser' | 'policy'>) =>
    async ({ caller, command, path, body: { acknowledgeRefundForfeit: acknowledged } }) => {
      const done = await assign({ caller, command, ...path, acknowledged });
      if (!done.ok) return done;
      const { seat, user, isNew } = done.value;
      const view = assignmentView(seat, () => user?.displayName ?? seat.userId, policy);
      return isNew ? { status: 201, body: view } : shown(view);
    },
);
