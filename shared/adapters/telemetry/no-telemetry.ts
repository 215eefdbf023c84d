// Telemetry without a destination: work runs without spans.
import type { Span, Telemetry } from '../../ports/telemetry.ts';

const nothing = (): void => {};
/** A span that records nothing. */
export const noSpan: Span = { note: nothing, link: nothing, fail: nothing };

export const noTelemetry: Telemetry = {
  isOn: false,
  within: (_parent, work) => work(),
  span: (_name, _options, work) => work(noSpan),
  current: () => undefined,
  count: nothing,
  measure: nothing,
};
