// A package on sale, with the quantity of each benefit that this partner would get. Its fields are
// chosen one by one; knows no endpoint.
import { z } from 'zod';
import { described } from '../../edge/definitions/documented.ts';
import { id } from '../../edge/definitions/schemas.ts';
import { categories } from '../../../shared/domain/category.ts';
import {
  keyPoolOf,
  quantityFor,
  type Designation,
  type Item,
  type Package,
  type Quantity,
} from '../../../shared/domain/catalog.ts';
import { termsOf, type DefaultTerms } from '../../../shared/domain/terms.ts';

export const categorySchema = z.enum(categories);

/** Without `total` the quantity is unlimited. */
export const quantitySchema = z.object({
  total: z.int().exactOptional().meta({ description: 'Absent: unlimited.' }),
  unit: z.string(),
});

const offeredBenefitSchema = z.object({
  itemId: id,
  poolId: id.exactOptional(),
  name: z.string(),
  category: categorySchema,
  quantity: quantitySchema,
  source: z.string().exactOptional().meta({ description: 'Where the quantity is documented.' }),
  illustrative: z
    .boolean()
    .exactOptional()
    .meta({ description: '`true`: no source is known; the quantity serves as an example.' }),
});

export const packageSchema = described(
  z.object({
    id,
    name: z.string(),
    level: z.enum(['actionPack', 'learningActionPack', 'silver', 'gold', 'grant']),
    price: z.object({ amount: z.number(), currency: z.string(), illustrative: z.boolean() }),
    termDays: z.number().meta({ description: 'From the start to the end of the membership.' }),
    graceDays: z
      .number()
      .meta({ description: 'From the end of the membership to that of the benefits.' }),
    refundWindowDays: z
      .number()
      .meta({ description: 'From the purchase; the last instant excluded.' }),
    replacementDays: z
      .number()
      .meta({ description: 'From the first reveal of a key; the last instant excluded.' }),
    catalogVersion: z.string(),
    benefits: z.array(offeredBenefitSchema),
  }),
  { id: 'Package' },
);

export const quantityView = ({ total, unit }: Quantity) => ({
  ...(total !== undefined && { total }),
  unit,
});

const offeredBenefit = (item: Item, held: readonly Designation[]) => {
  const poolId = keyPoolOf(item);
  const { id: itemId, name, category, source, illustrative } = item;
  return {
    itemId,
    ...(poolId !== undefined && { poolId }),
    name,
    category,
    quantity: quantityView(quantityFor(item, held)),
    ...(source !== undefined && { source }),
    ...(illustrative && { illustrative }),
  };
};

/**
 * @param held the caller's partner's designations, on which quantities depend
 * @param policy the terms for what the package does not state
 */
export const packageView = (
  offered: Package,
  held: readonly Designation[],
  policy: DefaultTerms,
) => {
  const { name, level, price, catalogVersion } = offered;
  const { termDays, graceDays, refundWindowDays, replacementDays } = termsOf(offered, policy);
  const { amount, currency, illustrative } = price;
  return {
    id: offered.id,
    name,
    level,
    price: { amount, currency, illustrative },
    termDays,
    graceDays,
    refundWindowDays,
    replacementDays,
    catalogVersion,
    benefits: offered.items.map((item) => offeredBenefit(item, held)),
  };
};
