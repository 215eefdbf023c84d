// The OpenTelemetry SDK, configured for this application. Loaded on first use; knows no exporter.
import { context, propagation, type Meter, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import {
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  SimpleSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';

/** The destination of spans and measures. */
export interface Destination {
  readonly spanExporter: SpanExporter;
  readonly metricReader: MetricReader;
}

export interface Sdk {
  readonly tracer: Tracer;
  readonly meter: Meter;
  /** Sends what is still buffered. */
  flush(): Promise<void>;
}

/**
 * The globals of OpenTelemetry. They are the same for every application in the process and hold no
 * state.
 */
const setGlobals = (): void => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  // The durable client uses it to tell the platform which trace a start belongs to.
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
};

/** @param pace `batched`: spans are sent every few seconds; `at once`: each span when it ends */
export const openSdk = (
  { spanExporter, metricReader }: Destination,
  pace: 'batched' | 'at once',
): Sdk => {
  setGlobals();
  const resource = defaultResource().merge(
    resourceFromAttributes({ 'service.name': 'partner-benefits' }),
  );
  const spanProcessor =
    pace === 'batched'
      ? new BatchSpanProcessor(spanExporter)
      : new SimpleSpanProcessor(spanExporter);
  const spans = new BasicTracerProvider({
    resource,
    // All spans are sampled: the caller must not decide whether a trace over days is recorded.
    sampler: new AlwaysOnSampler(),
    spanProcessors: [spanProcessor],
  });
  const measures = new MeterProvider({ resource, readers: [metricReader] });
  return {
    tracer: spans.getTracer('partner-benefits'),
    meter: measures.getMeter('partner-benefits'),
    async flush() {
      await Promise.all([spans.forceFlush(), measures.forceFlush()]);
    },
  };
};
