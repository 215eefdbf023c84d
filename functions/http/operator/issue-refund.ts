// POST operator/purchases/{partnerId}/{purchaseId}/refund-issued: an operator has issued the
// refund. Knows no rule of refunds.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { words } from '../views/fields.ts';
import { operatorPurchaseSchema, purchaseView } from '../views/purchase.ts';

export const issueRefund = route(
  {
    name: 'issue-refund',
    method: 'POST',
    path: 'api/v1/operator/purchases/{partnerId}/{purchaseId}/refund-issued',
    action: 'operate',
    tag: 'operators',
    summary: 'Say that a refund has been issued; a repeat with the same reference answers 200',
    body: documented(z.strictObject({ reference: words(100) }), { reference: 'refund-4711' }),
    answers: { 200: operatorPurchaseSchema },
    refuses: ['NotFound', 'NoRefundDue'],
  },
  ({ issueRefund: issue, policy }: UseCases<'issueRefund' | 'policy'>) =>
    async ({ command, path, body: { reference } }) => {
      const done = await issue({ command, ...path, reference });
      if (!done.ok) return done;
      const view = purchaseView(done.value, policy, command.now);
      return shown({ ...view, partnerId: path.partnerId });
    },
);
