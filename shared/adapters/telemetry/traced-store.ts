// A store that makes a span of each write, and stores with an activation or a mail the trace in
// which it was requested: later work on it continues that trace.
import type { Entities, Kind } from '../../domain/entity.ts';
import type { Change, PartnerStore } from '../../ports/partner-store.ts';
import type { Span, Telemetry, TraceParent } from '../../ports/telemetry.ts';

type Traced = Entities['activation'] | Entities['mail'];

const kindOf = (change: Change): Kind =>
  change.op === 'create' ? change.kind : change.before.kind;

const isTraced = (change: Change): boolean =>
  kindOf(change) === 'activation' || kindOf(change) === 'mail';

const beforeOf = (change: Change): Traced | undefined =>
  change.op === 'create' ? undefined : (change.before.value as Traced);

/** All revisions of an entity keep its trace; the next attempt at an activation gets a new one. */
const traceOf = (
  value: Traced,
  before: Traced | undefined,
  current: TraceParent | undefined,
): TraceParent | undefined =>
  value.trace ?? (before?.id === value.id ? before.trace : undefined) ?? current;

const stamped =
  (current: TraceParent | undefined) =>
  (change: Change): Change => {
    if (change.op === 'delete' || !isTraced(change)) return change;
    const value = change.value as Traced;
    const trace = traceOf(value, beforeOf(change), current);
    return trace === undefined ? change : ({ ...change, value: { ...value, trace } } as Change);
  };

/** Counts an activation or a mail whose status changed. */
const countChange = ({ count }: Telemetry, change: Change): void => {
  if (change.op === 'delete' || !isTraced(change)) return;
  const value = change.value as Traced;
  const before = beforeOf(change);
  if (before?.id === value.id && before.status === value.status) return;
  const { status } = value;
  if ('kind' in value) count('benefits.activations.changes', 1, { kind: value.kind, status });
  else count('benefits.mail.changes', 1, { template: value.template, status });
};

/** Links a commit's span and the trace of the entity to each other, where they differ. */
const linkAll = (span: Span, changes: readonly Change[]): void => {
  for (const change of changes) if (isTraced(change)) span.link(beforeOf(change)?.trace);
};

/** @param store the store without telemetry */
export const tracedStore = (store: PartnerStore, telemetry: Telemetry): PartnerStore => ({
  ...store,
  commit: (partnerId, entry, changes) =>
    telemetry.span(`commit ${entry.action}`, {}, async (span) => {
      linkAll(span, changes);
      const outcome = await store.commit(
        partnerId,
        entry,
        changes.map(stamped(telemetry.current())),
      );
      span.note({ 'benefits.outcome': outcome, 'benefits.changes': changes.length });
      if (outcome === 'committed') for (const change of changes) countChange(telemetry, change);
      return outcome;
    }),
  replaceMail: (partnerId, before, value) =>
    telemetry.span(`commit mail ${value.status}`, {}, async (span) => {
      const change = { op: 'replace', before, value } as const;
      const trace = traceOf(value, before.value, telemetry.current());
      const outcome = await store.replaceMail(
        partnerId,
        before,
        trace === undefined ? value : { ...value, trace },
      );
      span.note({ 'benefits.outcome': outcome });
      if (outcome === 'committed') countChange(telemetry, change);
      return outcome;
    }),
});
