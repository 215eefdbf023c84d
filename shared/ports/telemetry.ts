// Port: what operators see of the application while it runs: spans, joined to one trace over days, and
// measures. Never personal data, keys or support ids: names, statuses, counts and our own opaque ids.

/** What a span or a measure says of itself. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** A W3C traceparent: names a trace and a span in it. Kept with what goes on later. */
export type TraceParent = string;

export interface SpanOptions {
  /** `client`: the time that somebody else's answer takes. */
  readonly kind?: 'internal' | 'client';
  readonly facts?: Facts;
  /** Goes on with that trace; absent: with what is being done now. */
  readonly parent?: TraceParent | undefined;
}

export interface Span {
  note(facts: Facts): void;
  /** Ties this span to another trace; nothing happens when it is the same one. */
  link(other: TraceParent | undefined): void;
  /** Marks it as failed. @param why a code or the name of an error, never its message */
  fail(why: string): void;
}

/** Amounts that add up. */
export type Counter =
  | 'benefits.activations.changes'
  | 'benefits.mail.changes'
  | 'benefits.refused'
  | 'benefits.sweep.failed'
  | 'benefits.wakeups.lost'
  | 'benefits.cosmos.request_units';

/** What is true at the moment it is looked at. */
export type Gauge =
  | 'benefits.activations'
  | 'benefits.activations.overdue'
  | 'benefits.mail'
  | 'benefits.sweep.lag'
  | 'benefits.key_pool.free';

/** Nothing here fails or waits for anybody: what cannot be told is not told. */
export interface Telemetry {
  /** Whether anybody listens; what is costly to find out need not be found out otherwise. */
  readonly isOn: boolean;
  /** Does work as part of a trace that began elsewhere. */
  readonly within: <T>(parent: TraceParent | undefined, work: () => Promise<T>) => Promise<T>;
  /**
   * Does work as a span; one that throws has failed. For another trace than the current one, it goes on
   * there and names the one in which it was done.
   */
  readonly span: <T>(
    name: string,
    options: SpanOptions,
    work: (span: Span) => Promise<T>,
  ) => Promise<T>;
  /** The span that is being worked on. */
  readonly current: () => TraceParent | undefined;
  readonly count: (counter: Counter, amount: number, facts: Facts) => void;
  readonly measure: (gauge: Gauge, value: number, facts: Facts) => void;
}
