// GET summary: what the company has, what it uses, and what ends soon. Knows no store.
import { z } from 'zod';
import {
  benefitStatusAt,
  usableUntil,
  usedOf,
  type Benefit,
} from '../../../shared/domain/benefit.ts';
import { isInForce, isPaid, type Purchase } from '../../../shared/domain/purchase.ts';
import { among, continuationOf } from '../../../shared/domain/succession.ts';
import { plusDays, type Instant } from '../../../shared/domain/time.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { described } from '../../edge/definitions/documented.ts';
import { route } from '../../edge/routing/route.ts';
import { id, instant } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy } from '../views/fields.ts';
import { benefitStatusSchema } from './benefit.ts';
import { categorySchema } from '../views/package.ts';

const ending = z.object({
  what: z.enum(['membership', 'benefits', 'benefit']),
  purchaseId: id,
  benefitId: id.exactOptional(),
  name: z.string(),
  at: instant,
});

const summarySchema = described(
  z.object({
    memberships: z.int().meta({ description: 'Purchases in force.' }),
    categories: z.array(
      z.object({
        category: categorySchema,
        granted: z.int().meta({ description: 'Benefits that can be used.' }),
        used: z.int().meta({ description: 'Of these, how many are in use.' }),
        statuses: z.partialRecord(benefitStatusSchema, z.int()),
      }),
    ),
    expiringSoon: z.array(ending),
  }),
  { id: 'Summary' },
);

const dayCount = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(400));

const isUsable = (benefit: Benefit, now: Instant): boolean =>
  !['expired', 'revoked'].includes(benefitStatusAt(benefit, now));

const isUsed = (benefit: Benefit): boolean =>
  usedOf(benefit) > 0 || benefit.activation?.status === 'active';

const categoriesOf = (benefits: readonly Benefit[], now: Instant) =>
  categorySchema.options.map((category) => {
    const all = benefits.filter(({ item }) => item.category === category);
    const usable = all.filter((benefit) => isUsable(benefit, now));
    const counts = Map.groupBy(all, (benefit) => benefitStatusAt(benefit, now));
    return {
      category,
      granted: usable.length,
      used: usable.filter((benefit) => isUsed(benefit)).length,
      statuses: Object.fromEntries([...counts].map(([status, found]) => [status, found.length])),
    };
  });

const endsOf = (purchase: Purchase, name: string): z.output<typeof ending>[] => {
  if (!isPaid(purchase)) return [];
  const of = { purchaseId: purchase.id, name };
  return [
    { what: 'membership', ...of, at: purchase.membershipEndsAt },
    { what: 'benefits', ...of, at: purchase.benefitsEndAt },
  ];
};

/** An end within this number of days counts as soon. */
const soonDays = 30;

export const getSummary = route(
  {
    name: 'get-summary',
    method: 'GET',
    path: 'api/v1/summary',
    action: 'read',
    tag: 'benefits',
    summary: 'What the company has been granted, what it uses, and what ends soon',
    query: { days: filterBy(dayCount, `How soon is soon; ${soonDays} unless given.`) },
    answers: { 200: summarySchema },
    refuses: [],
  },
  (app: UseCases<'listBenefits' | 'listPurchases' | 'catalog'>) =>
    async ({ caller: { partnerId }, command: { now }, query: { days = soonDays } }) => {
      const [benefits, purchases] = await Promise.all([
        app.listBenefits(partnerId),
        app.listPurchases(partnerId),
      ]);
      // A continued purchase is counted once, in its new term.
      const find = among(purchases);
      const isContinued = (purchase: Purchase): boolean =>
        continuationOf(purchase, find, now) !== undefined;
      const inForce = purchases.filter(
        (purchase) => isInForce(purchase, now) && !isContinued(purchase),
      );
      const current = benefits.filter(({ purchase }) => !isContinued(purchase));
      const nameOf = ({ packageId, catalogVersion }: Purchase) =>
        app.catalog.package(packageId, catalogVersion)?.name ?? packageId;
      // A benefit that ends with its membership is not listed beside the membership.
      const own = current.filter(
        (benefit) =>
          isUsable(benefit, now) && usableUntil(benefit) !== benefit.purchase.benefitsEndAt,
      );
      const ends: z.output<typeof ending>[] = [
        ...inForce.flatMap((purchase) => endsOf(purchase, nameOf(purchase))),
        ...own.map((benefit) => ({
          what: 'benefit' as const,
          purchaseId: benefit.purchase.id,
          benefitId: benefit.id,
          name: benefit.item.name,
          at: usableUntil(benefit),
        })),
      ];
      return shown({
        memberships: inForce.length,
        categories: categoriesOf(current, now),
        expiringSoon: ends
          .filter(({ at }) => now < at && at < plusDays(now, days))
          .toSorted((one, other) => (one.at < other.at ? -1 : 1)),
      });
    },
);
