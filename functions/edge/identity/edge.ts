// What the edge needs from the rest of the application; the composition root makes it once.
import type { AccessTable } from '../../../shared/domain/access.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { PartnerDirectory } from '../../../shared/ports/partner-directory.ts';
import type { Caller } from './caller.ts';
import type { Seal } from '../http/digest.ts';
import type { HttpRequest } from '../http/http.ts';
import type { Code } from '../problems/edge-failure.ts';
import type { TokenVerifier } from './token.ts';

/**
 * Counts a request that passed all other checks.
 * @returns seconds to wait when there were too many requests; undefined: the request may proceed
 */
export type RateLimit = (caller: Caller) => number | undefined;

/**
 * Counts a request whose sender is not known.
 * @param headers of the request; they tell from where it comes
 * @returns seconds to wait when there were too many from there; undefined: the request may proceed
 */
export type AddressLimit = (headers: HttpRequest['headers']) => number | undefined;

export interface Edge {
  /** The application's clock; tokens are checked against the machine's clock instead. */
  readonly clock: Clock;
  /** A new random id for a request without an Idempotency-Key. */
  readonly newCommandId: () => CommandId;
  readonly tokens: TokenVerifier;
  readonly directory: PartnerDirectory;
  readonly access: AccessTable;
  /** The tenant whose users can be operators. */
  readonly operatorTenantId: string;
  readonly rateLimit: RateLimit;
  readonly addressLimit: AddressLimit;
  /** Is called for every refusal, with its code and the route's name. */
  readonly refused: (code: Code, route: string) => void;
  /** Signs links to the next page. */
  readonly seal: Seal;
  /** The application's base URL for callers, without trailing slash. */
  readonly publicBaseUrl: string;
  /** Portals that may call from a browser; empty: none. */
  readonly corsOrigins: readonly string[];
}
