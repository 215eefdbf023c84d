// POST benefits/{benefitId}/redemptions: the partner reports that the token was redeemed. Knows no
// rule of redemption.
import { z } from 'zod';
import { shown } from '../../edge/definitions/answer.ts';
import { documented } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { sentInstant } from '../views/fields.ts';
import { benefitContext, type BenefitViewUseCases } from './benefit-context.ts';
import { benefitSchema, benefitView } from './benefit.ts';
import { example } from '../views/example.ts';

export const redeemBenefit = route(
  {
    name: 'redeem-benefit',
    method: 'POST',
    path: 'api/v1/benefits/{benefitId}/redemptions',
    action: 'redeem',
    tag: 'benefits',
    summary: 'Say that the token of a licence-based cloud benefit was redeemed; its year begins',
    body: documented(
      z.strictObject({
        redeemedAt: sentInstant
          .exactOptional()
          .meta({ description: 'Absent: now. Not before the reveal, not in the future.' }),
      }),
      { redeemedAt: example.boughtAt },
    ),
    answers: { 200: benefitSchema },
    refuses: [
      'NotFound',
      'ProgramNotMigrated',
      'PurchaseNotActive',
      'BenefitExpired',
      'NotRedeemable',
      'KeyNotRevealed',
    ],
  },
  (app: UseCases<'redeemBenefit'> & BenefitViewUseCases) =>
    async ({ caller, command, path, body }) => {
      const done = await app.redeemBenefit({ caller, command, ...path, ...body });
      if (!done.ok) return done;
      return shown(
        benefitView(done.value, await benefitContext(app, caller, [done.value], command.now)),
      );
    },
);
