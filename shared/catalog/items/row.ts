// A row of a package: an item, its quantity, and the source of that figure. Knows no package.
import type { Item, Provenance, QuantityRule } from '../../domain/catalog.ts';

/** The package's own quantity of an item; its unit is the item's, unless another one is given. */
export const row = <I extends Item>(
  item: I,
  quantity: number | 'unlimited' | Omit<QuantityRule, 'unit'>,
  provenance: Provenance,
  unit = item.quantity.unit,
): I => {
  const amount = typeof quantity === 'number' ? { total: quantity } : quantity;
  return {
    ...item,
    ...provenance,
    quantity: amount === 'unlimited' ? { unit } : { ...amount, unit },
  };
};

/** A figure that no source gives: this project chose a sensible value. */
export const illustrative = { illustrative: true } as const satisfies Provenance;
export const from = (source: string): Provenance => ({ source });
