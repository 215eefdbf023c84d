// GET packages/{packageId}/eligibility: whether this company may buy the package, and if not, why.
// Knows no rule.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { eligibilitySchema, eligibilityView } from './eligibility.ts';

export const getEligibility = route(
  {
    name: 'get-eligibility',
    method: 'GET',
    path: 'api/v1/packages/{packageId}/eligibility',
    action: 'read',
    tag: 'packages',
    summary: 'Whether the company may buy a package, with every reason against it',
    answers: { 200: eligibilitySchema },
    refuses: ['NotFound'],
  },
  ({ catalog, checkEligibility }: UseCases<'catalog' | 'checkEligibility'>) =>
    async ({ caller, command: { now }, path }) => {
      const offered = catalog.package(path.packageId);
      if (offered === undefined) return refuse({ kind: 'notFound' });
      const { reasons } = await checkEligibility(caller, offered, now);
      return shown(eligibilityView(reasons));
    },
);
