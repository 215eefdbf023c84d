// GET benefits/{benefitId}: one benefit. Knows no store and no rule.
import { refuse } from '../../shared/domain/result.ts';
import { shown } from '../edge/answer.ts';
import { route } from '../edge/route.ts';
import type { Uses } from './application.ts';
import { namesOf } from './views/assignment.ts';
import { benefitSchema, benefitView } from './views/benefit.ts';

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
  (app: Uses<'getBenefit' | 'getMarketingContact' | 'listUsers' | 'policy' | 'access'>) =>
    async ({ caller, command: { now }, path }) => {
      const benefit = await app.getBenefit(caller.partnerId, path.benefitId);
      if (benefit === undefined) return refuse({ kind: 'notFound' });
      const { policy, access } = app;
      // Names are needed for seats only.
      const users = benefit.record.seats.length > 0 ? await app.listUsers(caller.partnerId) : [];
      const contact =
        benefit.item.category === 'goToMarket' ? await app.getMarketingContact(caller) : undefined;
      const viewer = { ...caller, access, hasContact: contact !== undefined };
      const context = { policy, now, nameOf: namesOf(users), viewer };
      return shown(benefitView(benefit, context));
    },
);
