// Local cloud, durable: an instance as one span in its starter's trace, from its start to its end,
// as Azure's extension records it. The spans of its activities are its children.
import { randomBytes } from 'node:crypto';
import type { SpanSink } from '../../contract/contract.ts';
import type { InstanceRow } from './rows.ts';
import { isTerminal } from '../contract/runtime-status.ts';

/** The span of an instance, stored with it. */
export interface InstanceTrace {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly flags: string;
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

/** A span in the starter's trace, or in a new one. */
export const traceFrom = (traceParent: string | undefined): InstanceTrace => {
  const [, traceId, parentSpanId, flags] = traceParent?.split('-') ?? [];
  return {
    traceId: traceId ?? hex(16),
    spanId: hex(8),
    ...(parentSpanId !== undefined && { parentSpanId }),
    flags: flags ?? '01',
  };
};

/** The trace context for the activities of an instance. */
export const traceContextOf = (trace: InstanceTrace | undefined) =>
  trace && {
    traceContext: {
      traceParent: `00-${trace.traceId}-${trace.spanId}-${trace.flags}`,
      traceState: '',
    },
  };

/** Reports the current state of an instance as its span. */
export const tellInstance = (row: InstanceRow, add: SpanSink | undefined): void => {
  const { trace } = row.state;
  if (add === undefined || trace === undefined) return;
  const { traceId, spanId, parentSpanId } = trace;
  add({
    traceId,
    spanId,
    ...(parentSpanId !== undefined && { parentSpanId }),
    name: `orchestration ${row.name}`,
    kind: 'server',
    by: 'durable',
    startedAt: row.createdAt,
    endedAt: isTerminal(row.status) ? row.updatedAt : row.createdAt,
    failed: row.status === 'Failed',
    facts: { instance: row.instanceId, status: row.status, episodes: row.episodes },
    links: [],
  });
};
