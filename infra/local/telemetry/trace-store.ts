// Local cloud, telemetry: the recorded spans by trace, in SQLite. Knows storage; nothing of who
// records them, or of how they are shown.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SpanSink, TracedSpan } from '../contract/contract.ts';

/** The summary of a trace. */
export interface TraceSummary {
  readonly traceId: string;
  /** The name of the trace's first span. */
  readonly name: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly spans: number;
  readonly failed: boolean;
}

export interface TraceStore {
  /** A span with the same id replaces the earlier one. */
  readonly add: SpanSink;
  /** Newest first. @param timers whether to include traces that a schedule began */
  readonly traces: (options: {
    readonly timers: boolean;
    readonly limit: number;
  }) => TraceSummary[];
  /**
   * The spans of a trace, and spans of other traces that link to it, in the order of their start.
   */
  readonly trace: (traceId: string) => TracedSpan[];
  readonly close: () => void;
}

const schema = `
CREATE TABLE IF NOT EXISTS spans (
  trace_id TEXT NOT NULL, span_id TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL,
  first_rank INTEGER NOT NULL, by_timer INTEGER NOT NULL, failed INTEGER NOT NULL, span TEXT NOT NULL,
  PRIMARY KEY (trace_id, span_id));
CREATE INDEX IF NOT EXISTS spans_by_start ON spans (started_at);
CREATE TABLE IF NOT EXISTS links (trace_id TEXT NOT NULL, from_trace TEXT NOT NULL, from_span TEXT NOT NULL,
  PRIMARY KEY (trace_id, from_trace, from_span));`;

/** Traces of sweeps are dropped after this time; an activation's trace is of interest for days. */
const hour = 3_600_000;
const pruneEvery = 2_000;
const mostSpans = 200_000;

/**
 * The first span of a trace has no parent; if its parent is outside, it is the host's invocation.
 */
const firstRank = ({ parentSpanId, by }: TracedSpan): number =>
  parentSpanId === undefined ? 0 : by === 'functions-host' ? 1 : 2;

const spanOf = (row: Record<string, unknown>): TracedSpan => JSON.parse(String(row['span']));

/** @param folder where it is stored; absent: in memory */
export const openTraceStore = (folder?: string): TraceStore => {
  if (folder) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder ? join(folder, 'traces.sqlite') : ':memory:');
  if (folder) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  database.exec(schema);
  const insert = database.prepare('INSERT OR REPLACE INTO spans VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const link = database.prepare('INSERT OR IGNORE INTO links VALUES (?, ?, ?)');
  const forgetSweeps = database.prepare(
    'DELETE FROM spans WHERE trace_id IN (SELECT trace_id FROM spans WHERE by_timer = 1 AND started_at < ?)',
  );
  const forgetOldest = database.prepare(
    'DELETE FROM spans WHERE rowid IN (SELECT rowid FROM spans ORDER BY started_at DESC LIMIT -1 OFFSET ?)',
  );
  const forgetLinks = database.prepare(
    'DELETE FROM links WHERE (from_trace, from_span) NOT IN (SELECT trace_id, span_id FROM spans)',
  );
  const summaries = database.prepare(
    `SELECT trace_id, min(started_at) AS started_at, max(ended_at) AS ended_at, count(*) AS spans,
       max(failed) AS failed, max(by_timer) AS by_timer,
       (SELECT span FROM spans AS first WHERE first.trace_id = spans.trace_id
        ORDER BY first_rank, started_at LIMIT 1) AS span
     FROM spans GROUP BY trace_id HAVING ? OR max(by_timer) = 0 ORDER BY 2 DESC LIMIT ?`,
  );
  const ofTrace = database.prepare(
    `SELECT span FROM spans WHERE trace_id = :trace OR (trace_id, span_id) IN
       (SELECT from_trace, from_span FROM links WHERE trace_id = :trace) ORDER BY started_at, rowid`,
  );
  let added = 0;
  return {
    add(span) {
      const { traceId, spanId, startedAt, endedAt, failed, links } = span;
      const byTimer = span.facts['trigger'] === 'timerTrigger' ? 1 : 0;
      const text = JSON.stringify(span);
      insert.run(
        traceId,
        spanId,
        startedAt,
        endedAt,
        firstRank(span),
        byTimer,
        failed ? 1 : 0,
        text,
      );
      for (const other of links) link.run(other, traceId, spanId);
      added += 1;
      if (added % pruneEvery !== 0) return;
      forgetSweeps.run(startedAt - hour);
      forgetOldest.run(mostSpans);
      forgetLinks.run();
    },
    traces: ({ timers, limit }) =>
      summaries.all(timers ? 1 : 0, limit).map((row) => ({
        traceId: String(row['trace_id']),
        name: spanOf(row).name,
        startedAt: Number(row['started_at']),
        endedAt: Number(row['ended_at']),
        spans: Number(row['spans']),
        failed: row['failed'] === 1,
      })),
    trace: (traceId) => ofTrace.all({ trace: traceId }).map(spanOf),
    close: () => database.close(),
  };
};
