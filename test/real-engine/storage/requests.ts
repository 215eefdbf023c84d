// What a task hub asks of storage, counted: what is done for a run, and what is asked again and again
// whether or not there is anything to do. Pure.
import type { Service, StorageRequest } from './azurite.ts';

/** Looking for messages, and who has which partition: by time, not by run. */
const isUpkeep = ({ service, method, path }: StorageRequest): boolean =>
  service === 'blob' ||
  (service === 'queue' && (method === 'GET' || method === 'HEAD')) ||
  path.includes('Partitions');

export interface Tally {
  /** For runs: by service. */
  readonly work: Readonly<Record<Service, number>>;
  readonly upkeep: number;
}

export const tallyOf = (requests: readonly StorageRequest[]): Tally => {
  const upkeep = requests.filter(isUpkeep).length;
  const work = { queue: 0, table: 0, blob: 0 };
  for (const request of requests) if (!isUpkeep(request)) work[request.service] += 1;
  return { work, upkeep };
};
