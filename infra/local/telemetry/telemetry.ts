// Local cloud, telemetry: records what the application sends through OpenTelemetry and the
// invocations that the hosts report. Replaces Application Insights; knows no span by name.
import { SpanStatusCode } from '@opentelemetry/api';
import { ExportResultCode } from '@opentelemetry/core';
import {
  AggregationTemporality,
  MetricReader,
  type MetricReaderOptions,
} from '@opentelemetry/sdk-metrics';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { SpanSink, TracedSpan } from '../contract/contract.ts';
import { openTraceStore, type TraceStore } from './trace-store.ts';

/** A measure with its current value. */
export interface Measured {
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

export interface LocalTelemetry extends Pick<TraceStore, 'traces' | 'trace' | 'close'> {
  /** The destination for the application's spans and measures. */
  readonly destination: {
    readonly spanExporter: SpanExporter;
    readonly metricReader: MetricReader;
  };
  /** Receives the hosts' spans. */
  readonly add: SpanSink;
  measures(): Promise<readonly Measured[]>;
}

const milliseconds = ([seconds, nanoseconds]: readonly [number, number]): number =>
  seconds * 1000 + nanoseconds / 1e6;

const kinds = ['internal', 'server', 'client', 'producer', 'consumer'] as const;

const tracedSpanOf = (span: ReadableSpan): TracedSpan => {
  const { traceId, spanId } = span.spanContext();
  const parent = span.parentSpanContext?.spanId;
  return {
    traceId,
    spanId,
    ...(parent !== undefined && { parentSpanId: parent }),
    name: span.name,
    kind: kinds[span.kind] ?? 'internal',
    by: 'application',
    startedAt: milliseconds(span.startTime),
    endedAt: milliseconds(span.endTime),
    failed: span.status.code === SpanStatusCode.ERROR,
    facts: span.attributes as TracedSpan['facts'],
    links: span.links.map(({ context }) => context.traceId),
  };
};

/** Reads the measures only on request, never periodically. */
class AskedReader extends MetricReader {
  constructor() {
    const options: MetricReaderOptions = {
      aggregationTemporalitySelector: () => AggregationTemporality.CUMULATIVE,
    };
    super(options);
  }

  protected async onForceFlush(): Promise<void> {}

  protected async onShutdown(): Promise<void> {}
}

const exporterTo = (add: SpanSink): SpanExporter => ({
  export(spans, done) {
    for (const span of spans) add(tracedSpanOf(span));
    done({ code: ExportResultCode.SUCCESS });
  },
  shutdown: async () => undefined,
});

/** @param folder where it is stored; absent: in memory */
export const createTelemetry = (folder?: string): LocalTelemetry => {
  const { add, traces, trace, close } = openTraceStore(folder);
  const metricReader = new AskedReader();
  return {
    traces,
    trace,
    close,
    add,
    destination: { spanExporter: exporterTo(add), metricReader },
    async measures() {
      const { resourceMetrics } = await metricReader.collect();
      return resourceMetrics.scopeMetrics
        .flatMap(({ metrics }) => metrics)
        .flatMap(({ descriptor: { name }, dataPoints }) =>
          dataPoints.map(({ attributes, value }) => ({ name, facts: attributes, value })),
        );
    },
  };
};
