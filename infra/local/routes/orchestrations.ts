// Local cloud: orchestrations as `/local/orchestrations` shows them. Pure; knows the durable host's
// description of its instances.
import type { InstanceDetail, InstanceSummary } from '../durable/contract/types.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

const summaryJson = (instance: InstanceSummary) => ({
  ...instance,
  createdAt: iso(instance.createdAt),
  updatedAt: iso(instance.updatedAt),
});

/** All instances, and their number by status. */
export const instancesJson = (instances: readonly InstanceSummary[]) => {
  const counts: Record<string, number> = {};
  for (const { status } of instances) counts[status] = (counts[status] ?? 0) + 1;
  return { value: instances.map(summaryJson), counts };
};

/** One instance with its history. */
export const instanceJson = (instance: InstanceDetail) => ({
  ...instance,
  ...summaryJson(instance),
  historyEvents: instance.history.length,
  openTimers: instance.openTimers.map(iso),
});
