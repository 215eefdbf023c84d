// Chooses the destination of telemetry: the given one, Application Insights, or none. An error of
// telemetry is reported once and delays nothing.
import type { TokenCredential } from '@azure/identity';
import type { Clock } from '../../ports/clock.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import { noTelemetry } from './no-telemetry.ts';
import { openTelemetry } from './open-telemetry.ts';
import type { Destination, Sdk } from './sdk.ts';

export type { Destination } from './sdk.ts';

export interface TelemetrySettings {
  /** The connection string of Application Insights; undefined: there is none. */
  readonly connectionString: string | undefined;
  readonly credential: TokenCredential;
  /** A destination that replaces Application Insights. */
  readonly destination?: Destination | undefined;
  readonly clock: Clock;
  /** Is called with the reason when telemetry is not available. */
  readonly warn: (line: string) => void;
}

export interface TelemetryOutlet {
  readonly telemetry: Telemetry;
  /** Sends what is still buffered; never throws. */
  readonly flush: () => Promise<void>;
}

const open = async (settings: TelemetrySettings, connectionString: string): Promise<Sdk> => {
  const { openSdk } = await import('./sdk.ts');
  if (settings.destination !== undefined) return openSdk(settings.destination, 'at once');
  const { azureMonitor } = await import('./azure-monitor.ts');
  return openSdk(azureMonitor(connectionString, settings.credential), 'batched');
};

export const createTelemetry = (settings: TelemetrySettings): TelemetryOutlet => {
  const { connectionString, destination, clock, warn } = settings;
  if (connectionString === undefined && destination === undefined)
    return { telemetry: noTelemetry, flush: async () => undefined };
  const failed =
    (event: string) =>
    (error: unknown): undefined => {
      const name = error instanceof Error ? error.name : typeof error;
      warn(JSON.stringify({ event, error: name }));
    };
  let opened: Promise<Sdk | undefined> | undefined;
  const opening = () =>
    (opened ??= open(settings, connectionString ?? '').catch(
      failed('telemetry could not be started'),
    ));
  return {
    telemetry: openTelemetry(opening, clock),
    async flush() {
      const sdk = await opened;
      await sdk?.flush().catch(failed('telemetry could not be handed over'));
    },
  };
};
