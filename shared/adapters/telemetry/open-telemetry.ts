// OpenTelemetry behind the port Telemetry. Start times come from the application's clock and
// durations from the machine's, so a trace over simulated days shows days. Knows no destination.
import {
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type HrTime,
  type Span as OpenSpan,
  type SpanContext,
} from '@opentelemetry/api';
import type { Clock } from '../../ports/clock.ts';
import type { Counter, Facts, Gauge, Span, Telemetry, TraceParent } from '../../ports/telemetry.ts';
import { noSpan } from './no-telemetry.ts';
import type { Sdk } from './sdk.ts';

const form = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

const spanContextOf = (parent: TraceParent | undefined): SpanContext | undefined => {
  const [, traceId, spanId, flags] = form.exec(parent ?? '') ?? [];
  return traceId === undefined || spanId === undefined
    ? undefined
    : { traceId, spanId, traceFlags: Number.parseInt(flags ?? '00', 16), isRemote: true };
};

const textOf = ({ traceId, spanId, traceFlags }: SpanContext): TraceParent =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;

/** Milliseconds since 1970 in OpenTelemetry's form; otherwise it would use the machine's clock. */
const timeOf = (milliseconds: number): HrTime => [
  Math.floor(milliseconds / 1000),
  Math.round((milliseconds % 1000) * 1e6),
];

const currentContext = (): SpanContext | undefined => trace.getSpanContext(context.active());

/**
 * The parent of work for a trace: the current span, if it is in that trace; else the given parent.
 */
const contextWithin = (parent: TraceParent | undefined): Context => {
  const spanContext = spanContextOf(parent);
  return spanContext === undefined || spanContext.traceId === currentContext()?.traceId
    ? context.active()
    : trace.setSpanContext(ROOT_CONTEXT, spanContext);
};

const faceOf = (open: OpenSpan): Span => ({
  note: (facts) => void open.setAttributes(facts),
  link(other) {
    const linked = spanContextOf(other);
    if (linked !== undefined && linked.traceId !== open.spanContext().traceId)
      open.addLink({ context: linked });
  },
  fail(why) {
    open.setAttribute('error.type', why);
    open.setStatus({ code: SpanStatusCode.ERROR });
  },
});

/** The name of an error only; its message may quote documents and addresses. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const kinds = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT };

/**
 * @param opening returns the SDK, the same one each time; undefined: telemetry is off and the work
 * runs without it
 */
export const openTelemetry = (opening: () => Promise<Sdk | undefined>, clock: Clock): Telemetry => {
  const instruments = new Map<string, (value: number, facts: Facts) => void>();

  const record = async (
    name: Counter | Gauge,
    value: number,
    facts: Facts,
    make: (sdk: Sdk) => (value: number, facts: Facts) => void,
  ): Promise<void> => {
    const sdk = await opening();
    if (sdk === undefined) return;
    try {
      const known = instruments.get(name) ?? make(sdk);
      instruments.set(name, known);
      known(value, facts);
    } catch {
      // Errors of telemetry are ignored.
    }
  };

  return {
    isOn: true,
    async within(parent, work) {
      await opening();
      return context.with(contextWithin(parent), work);
    },
    async span(name, { kind = 'internal', facts = {}, parent }, work) {
      const sdk = await opening();
      if (sdk === undefined) return work(noSpan);
      const within = contextWithin(parent);
      const startedAt = clock.now().getTime();
      const begun = performance.now();
      const described = { kind: kinds[kind], attributes: facts, startTime: timeOf(startedAt) };
      const open = sdk.tracer.startSpan(name, described, within);
      const span = faceOf(open);
      // A span in another trace than the work that caused it links to that work.
      const ledBy = currentContext();
      if (ledBy !== undefined) span.link(textOf(ledBy));
      try {
        return await context.with(trace.setSpan(within, open), () => work(span));
      } catch (error) {
        span.fail(nameOf(error));
        throw error;
      } finally {
        open.end(timeOf(startedAt + performance.now() - begun));
      }
    },
    current() {
      const spanContext = currentContext();
      return spanContext && textOf(spanContext);
    },
    count: (counter, amount, facts) =>
      void record(counter, amount, facts, ({ meter }) => {
        const instrument = meter.createCounter(counter);
        return (value, named) => instrument.add(value, { ...named });
      }),
    measure: (gauge, value, facts) =>
      void record(gauge, value, facts, ({ meter }) => {
        const instrument = meter.createGauge(gauge);
        return (seen, named) => instrument.record(seen, { ...named });
      }),
  };
};
