// POST benefits/{benefitId}/assignments/batch: changes the assignments of many people in one
// request. Knows no rule of seats.
import { z } from 'zod';
import { userIdOf } from '../../../shared/domain/ids.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import { entraId } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { assignmentSchema, assignmentView, namesOf } from '../views/assignment.ts';
import { example } from '../views/example.ts';
import { acknowledgeRefundForfeit } from '../views/fields.ts';

const most = 40;
const people = z.array(entraId.transform((userId) => userIdOf(userId))).max(most);

const body = documented(
  z
    .strictObject({
      assign: people.default([]),
      remove: people.default([]),
      acknowledgeRefundForfeit,
    })
    .superRefine(({ assign, remove }, context) => {
      const seen = new Set<string>();
      for (const [name, list] of Object.entries({ assign, remove }))
        for (const [at, userId] of list.entries()) {
          if (seen.has(userId))
            context.addIssue({ code: 'custom', path: [name, at], message: 'Name a person once.' });
          seen.add(userId);
        }
      if (seen.size === 0)
        context.addIssue({ code: 'custom', message: 'Name at least one person.' });
      if (assign.length + remove.length > most)
        context.addIssue({ code: 'custom', message: `Name at most ${most} people.` });
    }),
  { assign: [example.userId], remove: [example.adminId] },
);

const live = z.object({ value: z.array(assignmentSchema) });

export const changeAssignments = route(
  {
    name: 'change-assignments',
    method: 'POST',
    path: 'api/v1/benefits/{benefitId}/assignments/batch',
    action: 'assign',
    tag: 'benefits',
    summary: 'Take a benefit from some people, then give it to others: all of it or nothing',
    body,
    answers: { 200: live },
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
  (app: UseCases<'changeAssignments' | 'getUsers' | 'policy'>) =>
    async ({
      caller,
      command,
      path,
      body: { assign, remove, acknowledgeRefundForfeit: acknowledged },
    }) => {
      const done = await app.changeAssignments({
        caller,
        command,
        ...path,
        assign,
        remove,
        acknowledged,
      });
      if (!done.ok) return done;
      const seated = done.value.map(({ userId }) => userId);
      const nameOf = namesOf(await app.getUsers(caller.partnerId, seated));
      return shown({
        value: done.value.map((seat) => assignmentView(seat, nameOf, app.policy)),
      });
    },
);
