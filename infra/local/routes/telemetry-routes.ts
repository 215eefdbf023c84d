// Local cloud: `/local/traces` and `/local/metrics`. Knows recorded telemetry; nothing of who
// recorded it.
import { metricsPage, traceListPage, tracePage } from '../pages/trace-pages.ts';
import type { LocalTelemetry } from '../telemetry/telemetry.ts';
import { html, json, type WireAnswer } from '../contract/wire.ts';

interface Looking {
  readonly asPage: boolean;
  readonly query: URLSearchParams;
}

const instants = <T extends { readonly startedAt: number; readonly endedAt: number }>(one: T) => ({
  ...one,
  startedAt: new Date(one.startedAt).toISOString(),
  endedAt: new Date(one.endedAt).toISOString(),
});

const shown = 200;

export const listTraces = (telemetry: LocalTelemetry, { asPage, query }: Looking): WireAnswer => {
  const timers = query.get('timers') === 'true';
  const found = telemetry.traces({ timers, limit: shown });
  return asPage
    ? html(200, traceListPage(found, timers))
    : json(200, { value: found.map((trace) => instants(trace)) });
};

/** @returns undefined when no such trace was recorded */
export const showTrace = (
  telemetry: LocalTelemetry,
  traceId: string,
  { asPage }: Looking,
): WireAnswer | undefined => {
  const spans = telemetry.trace(traceId);
  if (spans.length === 0) return undefined;
  return asPage
    ? html(200, tracePage(traceId, spans))
    : json(200, { traceId, spans: spans.map((span) => instants(span)) });
};

export const listMeasures = async (
  telemetry: LocalTelemetry,
  { asPage }: Looking,
): Promise<WireAnswer> => {
  const measures = await telemetry.measures();
  return asPage ? html(200, metricsPage(measures)) : json(200, { value: measures });
};
