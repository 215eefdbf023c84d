// Rivals at once, and whether they really met: their requests to the database, in order.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LocalCosmos } from '../../infra/local/cosmos/contract/contract.ts';

const rival = new AsyncLocalStorage<number>();

/** Rivals that follow each other take turns once each; every further turn is a meeting. */
const haveMet = (order: readonly number[]): boolean =>
  order.filter((one, at) => one !== order[at - 1]).length > new Set(order).size;

type Works<Results extends readonly unknown[]> = {
  readonly [At in keyof Results]: () => Promise<Results[At]>;
};

export interface Rivalry {
  /** Starts all at once and waits for all. */
  atOnce<Results extends readonly unknown[]>(
    cosmos: LocalCosmos,
    works: readonly [...Works<Results>],
  ): Promise<Results>;
  /** Whether to play this round: so many, and more while no rivals have met yet. */
  goesOn(round: number, rounds: number): boolean;
  /** The share of rounds in which a rival's request lay between two of another one. */
  readonly met: number;
}

/** @returns a counter of rounds, so that a test can say that its rivals met */
export const rivalry = (): Rivalry => {
  let rounds = 0;
  let meetings = 0;
  return {
    async atOnce(cosmos, works) {
      const order: number[] = [];
      const before = cosmos.faults.onRequest;
      cosmos.faults.onRequest = (info) => {
        const from = rival.getStore();
        if (from !== undefined) order.push(from);
        return before?.(info);
      };
      const results = await Promise.all(works.map((work, at) => rival.run(at, work)));
      cosmos.faults.onRequest = before;
      rounds += 1;
      if (haveMet(order)) meetings += 1;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one result for each work
      return results as never;
    },
    goesOn: (round, least) => round < least || (meetings === 0 && round < least * 10),
    get met() {
      return rounds === 0 ? 0 : meetings / rounds;
    },
  };
};
