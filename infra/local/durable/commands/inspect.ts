// Local cloud, durable: shows instances, one by one or by a filter. Reads rows only.
import { eventFromText } from '../contract/history.ts';
import { taskById } from '../store/instance-state.ts';
import type { InstanceRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type {
  DurableCommands,
  InstanceDetail,
  InstanceFilter,
  InstanceSummary,
} from '../contract/types.ts';

/** Whether an instance matches a filter. */
export const matches =
  (filter: InstanceFilter) =>
  (row: InstanceSummary): boolean =>
    row.createdAt >= (filter.createdFrom ?? 0) &&
    row.createdAt <= (filter.createdTo ?? Number.POSITIVE_INFINITY) &&
    (!filter.statuses?.length || filter.statuses.includes(row.status));

const summaryOf = (row: InstanceRow): InstanceSummary => {
  const { state: _, ...summary } = row;
  return summary;
};

const bytes = (value: string | null | undefined): number => Buffer.byteLength(value ?? '');

const detailOf = (store: Store, row: InstanceRow): InstanceDetail => {
  const texts = store.historyTexts(row.instanceId);
  const history = texts.map(eventFromText);
  const payloads = history.flatMap((event) => [bytes(event.Input), bytes(event.Result)]);
  return {
    ...summaryOf(row),
    history,
    historyBytes: texts.reduce((sum, text) => sum + bytes(text), 0),
    largestPayload: Math.max(0, ...payloads),
    openTimers: store
      .timersOf(row.instanceId)
      .filter(({ timer }) => taskById(row.state, timer)?.cancelled !== true)
      .map(({ fireAt }) => fireAt),
  };
};

export const createInspection = (
  store: Store,
): Pick<DurableCommands, 'instances' | 'instance'> => ({
  instances: (filter = {}) => store.instances().filter(matches(filter)).map(summaryOf),
  instance: (instanceId) => {
    const row = store.instance(instanceId);
    return row && detailOf(store, row);
  },
});
