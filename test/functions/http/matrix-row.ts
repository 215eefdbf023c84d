// The form of a row of the matrix. Types only.
import type { Belongings } from '../../support/world/belongings.ts';
import type { World } from '../../support/world/world.ts';

/** The ids in a request: the partner's own, another partner's, or ids that do not exist. */
export type Ids = Belongings;

export interface Row {
  /** The path under `/api/v1`, for these ids. */
  readonly path: (ids: Ids) => string;
  readonly body?: (ids: Ids) => object;
  /** Prepares a world without other data so that the request can be carried out. */
  readonly prepare?: (world: World, ids: Ids) => Promise<unknown>;
  /** The label of a persona who may make the request. */
  readonly by: string;
  /**
   * A persona who may not, and the roles that the refusal names; absent: the route needs no token.
   */
  readonly not?: readonly [who: string, requiredRoles: readonly string[]];
  /** Ids in the request that can belong to another partner; each is replaced in turn. */
  readonly owned?: readonly (keyof Ids)[];
  /** The answer to a request for an id that does not exist; absent: 404 NotFound. */
  readonly missing?: { readonly [Name in keyof Ids]?: readonly [status: number, code?: string] };
}
