// Whether rivals really met: which of them each request to the database came from, in order.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LocalCosmos } from '../../infra/local/cosmos/contract/contract.ts';

const rival = new AsyncLocalStorage<number>();

/** Some rival asked both before and after another one's request. */
const overlaps = (order: readonly number[]): boolean =>
  order.some((one, at) =>
    order.slice(at).some((other, then) => other !== one && order.includes(one, at + then)),
  );

/**
 * Starts all at once and waits for all.
 * @returns what each came to, and whether their requests to the database lay between each other
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
