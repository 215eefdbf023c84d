// Port: the catalogue as data. A purchase asks for the version it was bought under.
import type { Package } from '../domain/catalog.ts';

export interface CatalogSource {
  /** The version in force now, unless one is named; undefined: there is no such package. */
  package(packageId: string, version?: string): Package | undefined;
  /** The packages on offer now. */
  packages(): readonly Package[];
  /** The packages of every version: old purchases count, too. */
  everyPackage(): readonly Package[];
  /** The pools that keys are loaded into: those of every version, in order. */
  keyPools(): readonly string[];
}
