// Packages as they are declared, and the editions of the catalogue made from them. An edition never
// changes once it was sold: a change needs a new edition.
import type { Catalog, Item, Package } from '../domain/catalog.ts';

/** A package before it belongs to an edition. */
export type PackageDraft = Omit<Package, 'catalogVersion'>;

/** Assigns packages to one version. */
export const edition = (version: string, drafts: readonly PackageDraft[]): Catalog => ({
  version,
  packages: drafts.map((draft) => ({ ...draft, catalogVersion: version })),
});

/** How a package of an earlier edition differed. */
export interface Difference {
  readonly totals?: Readonly<Record<string, number>>;
  readonly price?: number;
  readonly without?: readonly string[];
}

const changed = (item: Item, total: number | undefined): Item =>
  total === undefined ? item : { ...item, quantity: { ...item.quantity, total } };

/** The package with other quantities, another price, or without some items. */
export const differing = (draft: PackageDraft, difference: Difference): PackageDraft => {
  const { totals = {}, price = draft.price.amount, without = [] } = difference;
  return {
    ...draft,
    price: { ...draft.price, amount: price },
    items: draft.items
      .filter((item) => !without.includes(item.id))
      .map((item) => changed(item, totals[item.id])),
  };
};
