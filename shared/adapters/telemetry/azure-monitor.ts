// Application Insights as the destination of telemetry, signed in to with the managed identity.
// Loaded on first use.
import type { TokenCredential } from '@azure/identity';
import {
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
} from '@azure/monitor-opentelemetry-exporter';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import type { Destination } from './sdk.ts';

export const azureMonitor = (
  connectionString: string,
  credential: TokenCredential,
): Destination => {
  const options = { connectionString, credential, disableOfflineStorage: true };
  return {
    spanExporter: new AzureMonitorTraceExporter(options),
    metricReader: new PeriodicExportingMetricReader({
      exporter: new AzureMonitorMetricExporter(options),
      exportIntervalMillis: 60_000,
    }),
  };
};
