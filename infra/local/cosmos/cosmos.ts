// Composes the local Cosmos: one engine, an HTTP server, an in-process plugin, and inspection.
// Knows its parts; no part knows it.

import type { Clock } from '../contract/contract.ts';
import { noInterleaving, type Interleave } from '../contract/interleaving.ts';
import type { Consistency, Json, LocalCosmos, StalenessOptions } from './contract/contract.ts';
import { createCounters } from './gateway/counters.ts';
import { partitionOf } from './operations/documents.ts';
import { storedRow } from './storage/document-table.ts';
import { createEngine } from './gateway/engine.ts';
import { createFaults } from './gateway/faults.ts';
import { inProcessPlugin } from './gateway/in-process.ts';
import { parseObject } from './contract/json.ts';
import { decode, encode } from './contract/order.ts';
import type { Listening } from './gateway/server.ts';
import { listen } from './gateway/server.ts';
import { createSessions } from './gateway/sessions.ts';
import type { Container } from './storage/store.ts';
import { openStore } from './storage/store.ts';

export interface LocalCosmosOptions {
  /** The folder for the data; absent: in memory, lost when closed. */
  readonly folder?: string;
  /** The clock for `_ts`. */
  readonly clock: Clock;
  /** The account's master key, base64. The default is public: it only guards against mistakes. */
  readonly key?: string;
  /** Waits around a request that is answered in process; absent: none. */
  readonly interleave?: Interleave;
  /** The account's consistency; absent: `Session`. */
  readonly consistency?: Consistency;
  /** Replicas that lag behind; absent: every read sees the newest state. */
  readonly staleness?: StalenessOptions | undefined;
}

const defaultKey = Buffer.from('the key of the local cosmos, known to all').toString('base64');

/** Starts a Cosmos account that lives in this process. */
export const createCosmos = ({
  folder,
  clock,
  key = defaultKey,
  interleave = noInterleaving,
  consistency = 'Session',
  staleness,
}: LocalCosmosOptions): LocalCosmos => {
  const sessions = createSessions(consistency, staleness);
  const store = openStore(folder, sessions.lag);
  const counters = createCounters();
  const faults = createFaults();
  const parts = { store, clock, key, counters, faults, sessions, consistency };
  const guarded = createEngine({ ...parts, trusting: false });
  const inProcess = createEngine({ ...parts, trusting: true });
  const listening: Listening[] = [];
  const named = (id: string): Container => {
    const found = store.containers().find((container) => container.id === id);
    if (found === undefined) throw new Error(`There is no container ${id}.`);
    return found;
  };
  // `plugins` is an undocumented option of the client.
  const plugins = [inProcessPlugin(inProcess, faults.hanging, interleave)];
  const clientOptions = { endpoint: 'http://127.0.0.1:8081/', plugins };
  return {
    key,
    clientOptions,
    counters,
    faults,
    staleReads: sessions,
    listen: async (port) => {
      const server = await listen(guarded, faults.hanging, port);
      listening.push(server);
      return { endpoint: server.endpoint };
    },
    smallest: (container, path, after): Json | undefined => {
      const { table } = named(container);
      const column = table.columns.get(path);
      if (column === undefined) throw new Error(`${container} has no index on ${path}.`);
      const found = table.smallest(column, encode(after));
      return found === undefined ? undefined : decode(found);
    },
    documents: (container, { partitionKey, offset = 0, limit = 100 } = {}) => {
      const where =
        partitionKey === undefined
          ? { text: 'TRUE', values: [] }
          : { text: 'partition = ?', values: [partitionOf(partitionKey)] };
      const page = `row LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`;
      return [...named(container).table.scan(where, page)].map((row) =>
        parseObject(storedRow(row).body),
      );
    },
    containers: () =>
      store.containers().map(({ database, id, table }) => ({
        database: database.id,
        container: id,
        documents: table.count(),
      })),
    close: async () => {
      faults.clear();
      await Promise.all(listening.map((server) => server.close()));
      store.close();
    },
  };
};
