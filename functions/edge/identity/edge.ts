// What the edge needs from the rest of the application; made once, in the composition root.
import type { AccessTable } from '../../../shared/domain/access.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { PartnerDirectory } from '../../../shared/ports/partner-directory.ts';
import type { Caller } from './caller.ts';
import type { Seal } from '../http/digest.ts';
import type { Code } from '../problems/edge-failure.ts';
import type { TokenVerifier } from './token.ts';

/**
 * Counts a request that is otherwise in order.
 * @returns seconds to wait when there have been too many; undefined: go on
 */
export type RateLimit = (caller: Caller) => number | undefined;

export interface Edge {
  /** The application's time; tokens are judged by the wall's. */
  readonly clock: Clock;
  /** For requests without an Idempotency-Key: fresh and random. */
  readonly newCommandId: () => CommandId;
  readonly tokens: TokenVerifier;
  readonly directory: PartnerDirectory;
  readonly access: AccessTable;
  /** The tenant whose people can be operators. */
  readonly operatorTenantId: string;
  readonly rateLimit: RateLimit;
  /** Hears of every refusal: its code and the route's name. */
  readonly refused: (code: Code, route: string) => void;
  /** Protects links to the next page. */
  readonly seal: Seal;
  /** Where callers reach the application, without trailing slash. */
  readonly publicBaseUrl: string;
  /** Portals that may call from a browser; empty: none. */
  readonly corsOrigins: readonly string[];
}
