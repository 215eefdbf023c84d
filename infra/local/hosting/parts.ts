// Local cloud: opens the parts that replace Azure's services, all on the same clock and store.
// Knows how each part is made; nothing of the application.
import { createClock, type ClockMode, type LocalClock } from '../clock/clock.ts';
import { clockFile } from '../clock/clock-file.ts';
import { interleavingOf, noInterleaving, type Interleave } from '../contract/interleaving.ts';
import type { LocalCosmos } from '../cosmos/contract/contract.ts';
import { createCosmos, type LocalCosmosOptions } from '../cosmos/cosmos.ts';
import { createEmail, type LocalEmail } from '../email/email.ts';
import { createIdentity, type LocalIdentity } from '../identity/identity.ts';
import { keyFile } from '../keys/key-file.ts';
import { createTelemetry, type LocalTelemetry } from '../telemetry/telemetry.ts';
import { openPlaces, type OpenPlaces, type Ports } from './places.ts';

/** The consistency of what the database shows. */
export type CosmosOptions = Pick<LocalCosmosOptions, 'consistency' | 'staleness'>;

export interface PartsOptions {
  /** The folder for all data; absent: in memory. */
  readonly folder: string | undefined;
  /** Whether the application's telemetry is recorded. */
  readonly telemetry: boolean;
  readonly ports: Ports | 'none';
  /** The seed of the random waits; absent: parts answer in the same turn of the event loop. */
  readonly interleaving: number | undefined;
  readonly cosmos: CosmosOptions;
  readonly clock: {
    readonly start?: Date | number | string | undefined;
    readonly mode?: ClockMode;
  };
}

export interface LocalParts {
  readonly folder: string | undefined;
  readonly clock: LocalClock;
  readonly cosmos: LocalCosmos;
  readonly email: LocalEmail;
  readonly identity: LocalIdentity;
  readonly places: OpenPlaces;
  readonly keyFile: URL;
  readonly telemetry: LocalTelemetry | undefined;
  readonly interleave: Interleave;
}

/**
 * Opens clock, data, e-mail, identity and ports.
 * @param closing collects what must be closed, even if not all could be opened
 */
export const openParts = async (
  options: PartsOptions,
  closing: AsyncDisposableStack,
): Promise<LocalParts> => {
  const { folder, telemetry: listens, ports, cosmos: account, interleaving } = options;
  const { mode = 'frozen', start } = options.clock;
  const inFolder = folder ? { folder } : {};
  const interleave = interleaving === undefined ? noInterleaving : interleavingOf(interleaving);
  const clock = createClock({ mode, start, ...(folder ? clockFile(folder) : {}) });
  // The consistency that the infrastructure templates set.
  const consistency = 'BoundedStaleness';
  const cosmos = createCosmos({ ...inFolder, clock, interleave, consistency, ...account });
  closing.defer(() => cosmos.close());
  const email = createEmail({ ...inFolder, clock, interleave });
  closing.defer(() => email.close());
  const places = await openPlaces(ports, cosmos, email, closing);
  const identity = createIdentity({ ...inFolder, origin: places.origin });
  const telemetry = listens ? createTelemetry(folder) : undefined;
  closing.defer(() => telemetry?.close());
  return {
    folder,
    clock,
    cosmos,
    email,
    identity,
    places,
    keyFile: keyFile(folder),
    telemetry,
    interleave,
  };
};
