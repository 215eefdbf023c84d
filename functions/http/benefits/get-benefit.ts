// GET benefits/{benefitId}: one benefit. Knows no store and no rule.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { benefitContext, type BenefitViewUseCases } from './benefit-context.ts';
import { benefitSchema, benefitView } from './benefit.ts';

export const getBenefit = route(
  {
    name: 'get-benefit',
    method: 'GET',
    path: 'api/v1/benefits/{benefitId}',
    action: 'read',
    tag: 'benefits',
    summary: 'One benefit',
    answers: { 200: benefitSchema },
    refuses: ['NotFound'],
  },
  (app: UseCases<'getBenefit'> & BenefitViewUseCases) =>
    async ({ caller, command: { now }, path }) => {
      const benefit = await app.getBenefit(caller.partnerId, path.benefitId);
      if (benefit === undefined) return refuse({ kind: 'notFound' });
      return shown(benefitView(benefit, await benefitContext(app, caller, [benefit], now)));
    },
);
