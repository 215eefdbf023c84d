// GET packages/{packageId}: one package as it is sold now. Knows no store.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { packageSchema, packageView } from '../views/package.ts';

export const getPackage = route(
  {
    name: 'get-package',
    method: 'GET',
    path: 'api/v1/packages/{packageId}',
    action: 'read',
    tag: 'packages',
    summary: 'One package, with what this company would get of each benefit',
    answers: { 200: packageSchema },
    refuses: ['NotFound'],
  },
  ({ catalog, policy }: UseCases<'catalog' | 'policy'>) =>
    async ({ caller, path }) => {
      const offered = catalog.package(path.packageId);
      return offered === undefined
        ? refuse({ kind: 'notFound' })
        : shown(packageView(offered, caller.partner.designations, policy));
    },
);
