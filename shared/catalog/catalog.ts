// The catalogue as the application queries it: packages and items, by the version under which they
// were bought. Pure data: no clock, no store. What ships is checked by tests and not at each start,
// of which the check would take a tenth.
import { keyPoolOf, type Catalog, type Item, type Package } from '../domain/catalog.ts';
import { currentVersion, editions as shipped } from './editions.ts';

export interface Catalogs {
  /** The version that is sold now. */
  readonly current: string;
  /** All versions, oldest first. */
  readonly versions: readonly string[];
  /** What is sold now. */
  readonly packages: () => readonly Package[];
  /** A package in the current version, or in the given one. */
  readonly package: (id: string, version?: string) => Package | undefined;
  /** The packages of every version, for old purchases count too. */
  readonly everyPackage: () => readonly Package[];
  readonly item: (packageId: string, itemId: string, version?: string) => Item | undefined;
  /**
   * The pools that keys can be loaded into: those of every version, because old purchases still
   * need keys.
   */
  readonly keyPools: () => readonly string[];
}

/** Makes a catalogue of editions that have no problems (`problemsOf`). */
export const catalogOf = (editions: readonly Catalog[], current: string): Catalogs => {
  const packagesOf = (version: string) =>
    editions.find((edition) => edition.version === version)?.packages ?? [];
  const packageOf = (id: string, version = current) =>
    packagesOf(version).find((each) => each.id === id);
  const all = editions.flatMap(({ packages }) => packages);
  const items = all.flatMap((each) => each.items);
  const pools = [...new Set(items.flatMap((item) => keyPoolOf(item) ?? []))].toSorted();
  return {
    current,
    versions: editions.map(({ version }) => version),
    packages: () => packagesOf(current),
    package: packageOf,
    everyPackage: () => all,
    item: (packageId, itemId, version) =>
      packageOf(packageId, version)?.items.find(({ id }) => id === itemId),
    keyPools: () => pools,
  };
};

/** The catalogue that the application sells from. */
export const catalog = catalogOf(shipped, currentVersion);
