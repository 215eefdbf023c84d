// GET benefits: the benefits of all purchases of the company; the filters compare the values that
// the answer shows. Knows no store and no rule.
import { benefitStatusAt, type Benefit } from '../../../shared/domain/benefit.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { id, listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy, words } from '../views/fields.ts';
import { benefitContext, type BenefitViewUseCases } from './benefit-context.ts';
import { benefitSchema, benefitStatusSchema, benefitView } from './benefit.ts';
import { categorySchema } from '../views/package.ts';

const query = {
  category: filterBy(categorySchema, 'Of this category only.'),
  status: filterBy(benefitStatusSchema, 'Of this status only, as it is shown.'),
  purchaseId: filterBy(id, 'Of this purchase only.'),
  search: filterBy(words(100), 'A part of the name, whatever its case.'),
};

interface Filter {
  readonly category?: string;
  readonly status?: string;
  readonly purchaseId?: string;
  readonly search?: string;
}

const isWanted = (filter: Filter, benefit: Benefit, now: Instant): boolean => {
  const { category, status, purchaseId, search } = filter;
  if (category !== undefined && benefit.item.category !== category) return false;
  if (purchaseId !== undefined && benefit.purchase.id !== purchaseId) return false;
  if (search !== undefined && !benefit.item.name.toLowerCase().includes(search.toLowerCase()))
    return false;
  return status === undefined || benefitStatusAt(benefit, now) === status;
};

export const listBenefits = route(
  {
    name: 'list-benefits',
    method: 'GET',
    path: 'api/v1/benefits',
    action: 'read',
    tag: 'benefits',
    summary: "The benefits of the company's purchases; `search` looks for a part of the name",
    list: true,
    query,
    answers: { 200: listOf(benefitSchema) },
    refuses: [],
  },
  (app: UseCases<'listBenefits'> & BenefitViewUseCases) =>
    async ({ caller, command: { now }, query: filter, page }) => {
      const all = await app.listBenefits(caller.partnerId);
      const wanted = all.filter((benefit) => isWanted(filter, benefit, now));
      const shown = pageOf(wanted, ({ purchase, id: key }) => [purchase.orderedAt, key], page);
      const context = await benefitContext(app, caller, shown.items, now);
      return listed(shown, (benefit) => benefitView(benefit, context));
    },
);
