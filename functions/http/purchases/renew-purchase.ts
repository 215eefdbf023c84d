// POST purchases/{purchaseId}/renew: buys another term of the same package, or of another one of its
// family. Knows no rule of renewals.
import { z } from 'zod';
import { described, documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import { id } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { madeAnswer } from './bought.ts';
import { namesOf } from '../views/assignment.ts';
import { payment } from '../views/fields.ts';
import { purchaseSchema, purchaseView } from '../views/purchase.ts';
import { personSchema, personView } from './outlook.ts';

const renewedSchema = described(
  purchaseSchema.extend({
    toReassign: z.array(personSchema).meta({
      description: 'Who has not been taken over: the new term has no room, or another package.',
    }),
  }),
  { id: 'RenewedPurchase' },
);

export const renewPurchase = route(
  {
    name: 'renew-purchase',
    method: 'POST',
    path: 'api/v1/purchases/{purchaseId}/renew',
    action: 'purchase',
    tag: 'purchases',
    summary: 'Renew a purchase in its window; whoever has a seat keeps it in the same package',
    idempotencyKey: true,
    body: documented(
      z.strictObject({
        packageId: id
          .exactOptional()
          .meta({ description: 'Another package of the family; the same one unless given.' }),
        payment,
      }),
      { payment: { method: 'card', reference: 'order-4712' } },
    ),
    answers: { 201: renewedSchema },
    refuses: [
      'NotFound',
      'PackageNotFound',
      'ProgramNotMigrated',
      'PurchaseNotActive',
      'RenewalWindowClosed',
      'NotEligible',
      'PaymentMethodNotAllowed',
    ],
  },
  ({ renewPurchase: renew, getUsers, policy }: UseCases<'renewPurchase' | 'getUsers' | 'policy'>) =>
    async ({ caller, command, path, body }) => {
      const done = await renew({ caller, command, ...path, ...body });
      if (!done.ok) return done;
      const { value, replayed: isRepeat } = done.value;
      const { purchase, toReassign } = value;
      const nameOf = namesOf(
        await getUsers(
          caller.partnerId,
          toReassign.map(({ seat }) => seat.userId),
        ),
      );
      const view = {
        ...purchaseView(purchase, policy, command.now),
        toReassign: toReassign.map((each) => personView(each, nameOf)),
      };
      return madeAnswer(view, isRepeat);
    },
);
