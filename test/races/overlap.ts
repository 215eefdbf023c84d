// Whether rivals really overlapped: records which rival sent each request to the database, in
// order.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LocalCosmos } from '../../infra/local/cosmos/contract/contract.ts';

const rival = new AsyncLocalStorage<number>();

/** Whether a rival sent requests both before and after a request of another rival. */
const overlaps = (order: readonly number[]): boolean =>
  order.some((one, at) =>
    order.slice(at).some((other, then) => other !== one && order.includes(one, at + then)),
  );

/**
 * Starts all rivals at once and waits for all of them.
 * @returns the result of each, and whether their requests to the database overlapped
 */
export const atOnce = async <T>(
  cosmos: LocalCosmos,
  works: readonly (() => Promise<T>)[],
): Promise<{ readonly results: readonly T[]; readonly overlapped: boolean }> => {
  const order: number[] = [];
  const before = cosmos.faults.onRequest;
  cosmos.faults.onRequest = (info) => {
    const from = rival.getStore();
    if (from !== undefined) order.push(from);
    return before?.(info);
  };
  const results = await Promise.all(works.map((work, at) => rival.run(at, work)));
  cosmos.faults.onRequest = before;
  return { results, overlapped: overlaps(order) };
};
