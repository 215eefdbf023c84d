// Local cloud: traces and measures as pages; a trace as a tree over the days it took. Pure; knows
// recorded spans.
import type { TracedSpan } from '../contract/contract.ts';
import type { Measured } from '../telemetry/telemetry.ts';
import type { TraceSummary } from '../telemetry/trace-store.ts';
import { escape, link, page, table, time } from './page.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

const units: readonly (readonly [size: number, name: string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
];

/** A duration in milliseconds, in its two largest units. */
export const lasting = (milliseconds: number): string => {
  const at = units.findIndex(([size]) => milliseconds >= size);
  if (at < 0) return `${milliseconds.toFixed(1)} ms`;
  let rest = milliseconds;
  const parts: string[] = [];
  for (const [size, name] of units.slice(at, at + 2)) {
    const many = Math.floor(rest / size);
    if (many > 0) parts.push(`${many} ${name}`);
    rest -= many * size;
  }
  return parts.join(' ');
};

const failedMark = (failed: boolean): string => (failed ? ' <strong>failed</strong>' : '');

export const traceListPage = (traces: readonly TraceSummary[], timers: boolean): string =>
  page(
    'Traces',
    `<p>${timers ? link('/local/traces', 'Without those of the schedules') : link('/local/traces?timers=true', 'With those of the schedules')}</p>
${
  traces.length === 0
    ? '<p>Nothing was told yet.</p>'
    : table(
        ['Began', 'With', 'Lasted', 'Spans'],
        traces.map(({ traceId, name, startedAt, endedAt, spans, failed }) => [
          time(iso(startedAt)),
          link(`/local/traces/${traceId}`, name) + failedMark(failed),
          lasting(endedAt - startedAt),
          String(spans),
        ]),
      )
}`,
  );

/** Attributes whose values the name of a database span already contains. */
const said = /^db\.(?:system|operation|collection)\./;

const factsOf = ({ facts }: TracedSpan): string =>
  Object.entries(facts)
    .filter(([name]) => !said.test(name))
    .map(([name, value]) => `${name.replace(/^.*\.(?=[^.]+$)/, '')} ${String(value)}`)
    .join(', ');

const spanLine = (span: TracedSpan, traceId: string, depth: number): string[] => {
  const elsewhere =
    span.traceId === traceId ? '' : ` in ${link(`/local/traces/${span.traceId}`, 'another trace')}`;
  const indent = `<span style="padding-inline-start:${Math.min(depth, 12)}em"></span>`;
  return [
    time(iso(span.startedAt)),
    `${indent}${escape(span.name)}${elsewhere}${failedMark(span.failed)}`,
    lasting(span.endedAt - span.startedAt),
    escape(span.by),
    escape(factsOf(span)),
  ];
};

/** Each span below its parent; a span whose parent was not recorded is a root. */
export const inTree = (
  spans: readonly TracedSpan[],
): readonly { readonly span: TracedSpan; readonly depth: number }[] => {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const childrenOf = (parent: string | undefined) =>
    spans.filter(({ parentSpanId = '' }) =>
      parent === undefined ? !known.has(parentSpanId) : parentSpanId === parent,
    );
  const under = (
    parent: string | undefined,
    depth: number,
  ): { readonly span: TracedSpan; readonly depth: number }[] =>
    childrenOf(parent).flatMap((span) => [{ span, depth }, ...under(span.spanId, depth + 1)]);
  return under(undefined, 0);
};

export const tracePage = (traceId: string, spans: readonly TracedSpan[]): string =>
  page(
    inTree(spans).find(({ span }) => span.traceId === traceId)?.span.name ?? 'Trace',
    `<p class="quiet">${escape(traceId)}: ${spans.length} spans.</p>
${table(
  ['Began', 'What', 'Lasted', 'By', 'Facts'],
  inTree(spans).map(({ span, depth }) => spanLine(span, traceId, depth)),
)}`,
  );

export const metricsPage = (measures: readonly Measured[]): string =>
  page(
    'Measures',
    measures.length === 0
      ? '<p>Nothing was measured yet.</p>'
      : table(
          ['What', 'Of', 'Value'],
          measures.map(({ name, facts, value }) => [
            escape(name),
            escape(
              Object.entries(facts)
                .map(([fact, of]) => `${fact} ${String(of)}`)
                .join(', '),
            ),
            escape(String(value)),
          ]),
        ),
  );
