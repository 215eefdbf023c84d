// A row of a package: an item, how much of it, and where the figure comes from.
// Knows no package.
import type { Item, Provenance, QuantityRule } from '../../domain/catalog.ts';

/** The package's own quantity of an item; the unit is the item's unless said otherwise. */
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

/** A figure that no source gives: ours, chosen to be sensible. */
export const illustrative = { illustrative: true } as const satisfies Provenance;
export const from = (source: string): Provenance => ({ source });
