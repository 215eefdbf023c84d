// Counts the requests of a task hub to storage: those for a run, and those that it repeats whether
// or not there is work. Pure.
import type { Service, StorageRequest } from './azurite.ts';

/**
 * Requests that look for messages or assign partitions; their number depends on the time, not on
 * runs.
 */
const isUpkeep = ({ service, method, path }: StorageRequest): boolean =>
  service === 'blob' ||
  (service === 'queue' && (method === 'GET' || method === 'HEAD')) ||
  path.includes('Partitions');

export interface Tally {
  /** Requests for runs, by service. */
  readonly work: Readonly<Record<Service, number>>;
  readonly upkeep: number;
}

export const tallyOf = (requests: readonly StorageRequest[]): Tally => {
  const upkeep = requests.filter(isUpkeep).length;
  const work = { queue: 0, table: 0, blob: 0 };
  for (const request of requests) if (!isUpkeep(request)) work[request.service] += 1;
  return { work, upkeep };
};
