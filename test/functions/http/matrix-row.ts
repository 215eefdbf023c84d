// What a row of the matrix says. Types only.
import type { Belongings } from '../../support/world/belongings.ts';
import type { World } from '../../support/world/world.ts';

/** Ids as a request takes them: ours, another partner's, or such as nobody has. */
export type Ids = Belongings;

export interface Row {
  /** Under `/api/v1`, for these ids. */
  readonly path: (ids: Ids) => string;
  readonly body?: (ids: Ids) => object;
  /** What has to happen before it can be carried out, when nothing else has been done yet. */
  readonly prepare?: (world: World, ids: Ids) => Promise<unknown>;
  /** Who may; a persona's label. */
  readonly by: string;
  /** Who may not, and which roles the refusal names; absent: no token is needed. */
  readonly not?: readonly [who: string, requiredRoles: readonly string[]];
  /** Ids of the request that name what can belong to another partner: replaced one at a time. */
  readonly owned?: readonly (keyof Ids)[];
  /** What a request for something that is not there is answered; 404 NotFound unless told. */
  readonly missing?: { readonly [Name in keyof Ids]?: readonly [status: number, code?: string] };
}
