// Port: the catalogue as data. A purchase reads the version under which it was bought.
import type { Package } from '../domain/catalog.ts';

export interface CatalogSource {
  /** The current version, unless one is named; undefined: there is no such package. */
  package(packageId: string, version?: string): Package | undefined;
  /** The packages on offer now. */
  packages(): readonly Package[];
  /** The packages of every version, for purchases of former versions. */
  everyPackage(): readonly Package[];
  /** The pools that keys are loaded into, over all versions, in order. */
  keyPools(): readonly string[];
}
