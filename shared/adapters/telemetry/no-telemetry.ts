// Telemetry that nobody listens to: work is done as it is.
import type { Span, Telemetry } from '../../ports/telemetry.ts';

const nothing = (): void => {};
/** Says nothing. */
export const noSpan: Span = { note: nothing, link: nothing, fail: nothing };

export const noTelemetry: Telemetry = {
  isOn: false,
  within: (_parent, work) => work(),
  span: (_name, _options, work) => work(noSpan),
  current: () => undefined,
  count: nothing,
  measure: nothing,
};
