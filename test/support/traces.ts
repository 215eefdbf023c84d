// Traces as a local cloud recorded them, and the questions that tests have about them.
import type { TracedSpan } from '../../infra/local/contract/contract.ts';
import type { World } from './world/world.ts';

type Listening = Pick<World, 'cloud'>;

const telemetryOf = ({ cloud: { telemetry } }: Listening) => {
  if (telemetry === undefined) throw new Error('nobody listens in this world');
  return telemetry;
};

/** The id of the newest trace that began with this function, not with a schedule. */
export const traceOf = (world: Listening, functionName: string): string => {
  const found = telemetryOf(world)
    .traces({ timers: false, limit: 10_000 })
    .find(({ name }) => name === functionName);
  if (found === undefined) throw new Error(`no trace began with ${functionName}`);
  return found.traceId;
};

export const spansOf = (world: Listening, traceId: string): readonly TracedSpan[] =>
  telemetryOf(world).trace(traceId);

/** All spans of all traces. */
export const allSpans = (world: Listening): readonly TracedSpan[] =>
  telemetryOf(world)
    .traces({ timers: true, limit: 100_000 })
    .flatMap(({ traceId }) => spansOf(world, traceId));

/** The value of a measure with these attributes; undefined: it was never recorded. */
export const measured = async (
  world: Listening,
  name: string,
  facts: Readonly<Record<string, string>>,
): Promise<unknown> => {
  const all = await telemetryOf(world).measures();
  return all.find(
    (one) =>
      one.name === name &&
      Object.entries(facts).every(([fact, value]) => one.facts[fact] === value),
  )?.value;
};

/** The names from a span up to the root of its trace. */
export const wayTo = (spans: readonly TracedSpan[], of: TracedSpan): readonly string[] => {
  const parent = spans.find(({ spanId }) => spanId === of.parentSpanId);
  return parent === undefined ? [of.name] : [...wayTo(spans, parent), of.name];
};
