// Local cloud, durable: an instance in the form of the Durable extension's status calls. Pure
// shaping; knows neither storage nor HTTP.
import { historyJson, type Shown } from './history-json.ts';
import type { InstanceDetail, InstanceSummary } from '../contract/types.ts';

/** The answers give times in whole seconds. */
const seconds = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

const parsed = (text: string | undefined): unknown =>
  text === undefined ? null : JSON.parse(text);

/** Always with `input` and `output`: the SDK refuses a status without those keys. */
export const statusJson = (instance: InstanceSummary, showInput: boolean) => ({
  name: instance.name,
  instanceId: instance.instanceId,
  runtimeStatus: instance.status,
  input: showInput ? parsed(instance.input) : null,
  customStatus: parsed(instance.customStatus),
  output: parsed(instance.output),
  createdTime: seconds(instance.createdAt),
  lastUpdatedTime: seconds(instance.updatedAt),
  ...(instance.version === undefined ? {} : { version: instance.version }),
});

/** The history has the real host's key, which the SDK's own status object ignores. */
export const detailJson = (instance: InstanceDetail, shown: Shown) => ({
  ...statusJson(instance, shown.input),
  historyEvents: instance.status === 'Pending' ? null : historyJson(instance.history, shown),
});
