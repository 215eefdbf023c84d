// Telemetry with a destination in memory, so that tests can check what was recorded.
import { AggregationTemporality, MetricReader } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { createTelemetry, type Destination } from '../../shared/adapters/telemetry/telemetry.ts';

export class Reader extends MetricReader {
  /** How often it was told to hand over what it has. */
  flushed = 0;
  constructor() {
    super({ aggregationTemporalitySelector: () => AggregationTemporality.CUMULATIVE });
  }
  protected async onForceFlush(): Promise<void> {
    this.flushed += 1;
  }
  protected async onShutdown(): Promise<void> {}
}

export const clock = { now: () => new Date('2026-12-01T09:00:00.123Z') };
export const noCredential = { getToken: async () => null };

/** @param change replaces members of the working destination */
export const listening = (change: Partial<Destination> = {}) => {
  const spanExporter = new InMemorySpanExporter();
  const warnings: string[] = [];
  const { telemetry, flush } = createTelemetry({
    connectionString: undefined,
    credential: noCredential,
    destination: Object.defineProperties(
      { spanExporter, metricReader: new Reader() },
      Object.getOwnPropertyDescriptors(change),
    ),
    clock,
    warn: (line) => warnings.push(line),
  });
  return { telemetry, flush, warnings, spans: () => spanExporter.getFinishedSpans() };
};
