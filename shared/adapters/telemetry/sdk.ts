// The OpenTelemetry SDK, set up for this application. Loaded when first needed; knows no exporter.
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

/** Where spans and measures go. */
export interface Destination {
  readonly spanExporter: SpanExporter;
  readonly metricReader: MetricReader;
}

export interface Sdk {
  readonly tracer: Tracer;
  readonly meter: Meter;
  /** Hands over what is still waiting. */
  flush(): Promise<void>;
}

/** The same for every application in the process, and without a memory of its own. */
const setGlobals = (): void => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  // The durable client tells the platform with it which trace a start belongs to.
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
};

/** @param pace `batched`: handed over every few seconds; `at once`: as each span ends */
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
    // Whoever calls does not decide whether a story of days is told.
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
