// Port: what operators see of the running application: spans, joined to one trace over days, and
// measures. Never personal data, keys or support ids; only names, statuses, counts and opaque ids.

/** The attributes of a span or a measure. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/**
 * A W3C traceparent: identifies a trace and a span in it. Stored with work that continues later.
 */
export type TraceParent = string;

export interface SpanOptions {
  /** `client`: the span measures the wait for another service's answer. */
  readonly kind?: 'internal' | 'client';
  readonly facts?: Facts;
  /** The trace to continue; absent: the trace of the current work. */
  readonly parent?: TraceParent | undefined;
}

export interface Span {
  note(facts: Facts): void;
  /** Links this span to another trace; does nothing when it is in that trace already. */
  link(other: TraceParent | undefined): void;
  /** Marks the span as failed. @param why a code or the name of an error, never its message */
  fail(why: string): void;
}

/** Amounts that are added up. */
export type Counter =
  | 'benefits.activations.changes'
  | 'benefits.mail.changes'
  | 'benefits.refused'
  | 'benefits.sweep.failed'
  | 'benefits.wakeups.lost'
  | 'benefits.cosmos.request_units';

/** Values measured at one moment. */
export type Gauge =
  | 'benefits.activations'
  | 'benefits.activations.overdue'
  | 'benefits.failing'
  | 'benefits.mail'
  | 'benefits.mail.undelivered'
  | 'benefits.sweep.lag'
  | 'benefits.key_pool.free';

/** No method throws or waits; what cannot be recorded is dropped. */
export interface Telemetry {
  /** Whether there is a destination; if not, callers skip what is costly to measure. */
  readonly isOn: boolean;
  /** Runs work as part of a trace that began elsewhere. */
  readonly within: <T>(parent: TraceParent | undefined, work: () => Promise<T>) => Promise<T>;
  /**
   * Runs work as a span, which fails when the work throws. If the parent is in another trace, the
   * span belongs to that trace and links to the one in which the work ran.
   */
  readonly span: <T>(
    name: string,
    options: SpanOptions,
    work: (span: Span) => Promise<T>,
  ) => Promise<T>;
  /** The span of the current work. */
  readonly current: () => TraceParent | undefined;
  readonly count: (counter: Counter, amount: number, facts: Facts) => void;
  readonly measure: (gauge: Gauge, value: number, facts: Facts) => void;
}
