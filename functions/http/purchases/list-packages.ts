// GET packages: the packages that are on sale now. Knows no store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { packageSchema, packageView } from '../views/package.ts';

export const listPackages = route(
  {
    name: 'list-packages',
    method: 'GET',
    path: 'api/v1/packages',
    action: 'read',
    tag: 'packages',
    summary: 'The packages on offer, with what this company would get of each benefit',
    list: true,
    answers: { 200: listOf(packageSchema) },
    refuses: [],
  },
  ({ catalog, policy }: UseCases<'catalog' | 'policy'>) =>
    async ({ caller, page }) =>
      listed(
        pageOf(catalog.packages(), ({ id }) => [id], page),
        (offered) => packageView(offered, caller.partner.designations, policy),
      ),
);
