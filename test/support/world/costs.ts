// What something costs in the local cloud's database, and tables of it for people.
import { isWhole } from '../share.ts';
import type { World } from './world.ts';

export interface Cost {
  /** Of data: what the database's client asks for itself, once in a while, does not count. */
  readonly requests: number;
  /** Request units of the local cloud's model. */
  readonly units: number;
}

/** By the name of an operation. */
export type Costs = Readonly<Record<string, Cost>>;

const ofData = ['query', 'create', 'read', 'replace', 'delete', 'batch'] as const;

const countedIn = ({ cloud: { cosmos } }: World): Cost => {
  const tallies = ofData.map((operation) => cosmos.counters.of({ operation }));
  return {
    requests: tallies.reduce((sum, { requests }) => sum + requests, 0),
    units: tallies.reduce((sum, { requestUnits }) => sum + requestUnits, 0),
  };
};

export const costOf = async (world: World, act: () => Promise<unknown>): Promise<Cost> => {
  const before = countedIn(world);
  await act();
  const { requests, units } = countedIn(world);
  return {
    requests: requests - before.requests,
    units: Math.round((units - before.units) * 10) / 10,
  };
};

/** Prints `requests / RU` by operation and column; in a full run only. */
export const print = (columns: Readonly<Record<string, Costs>>): void => {
  if (!isWhole) return;
  const operations = new Set(Object.values(columns).flatMap((costs) => Object.keys(costs)));
  const rows = [...operations].map((operation) => {
    const cells = Object.entries(columns).map(([name, costs]) => {
      const cost = costs[operation];
      return [name, cost === undefined ? '' : `${cost.requests} / ${cost.units}`];
    });
    return [operation, Object.fromEntries(cells)];
  });
  console.table(Object.fromEntries(rows));
};
