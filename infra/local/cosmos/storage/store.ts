// Databases and containers on SQLite: in memory, or in a folder with a write-ahead log. Knows
// storage, not requests.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../contract/contract.ts';
import type { DocumentTable } from './document-table.ts';
import { copyDocuments, openDocumentTable } from './document-table.ts';
import type { IndexingPolicy } from './indexing-policy.ts';
import { readPolicy } from './indexing-policy.ts';
import { isArray, isObject, parseObject } from '../contract/json.ts';
import type { Lag, WriteLog } from './replication.ts';
import { createReplica, createWriteLog, noting } from './replication.ts';
import { numberIn, textIn } from './row.ts';

export interface StoredDatabase {
  readonly row: number;
  readonly id: string;
  /** Seconds since 1970. */
  readonly ts: number;
}

export interface Container {
  readonly row: number;
  readonly database: StoredDatabase;
  readonly id: string;
  readonly ts: number;
  /** The definition at creation: `partitionKey`, `indexingPolicy` and any other member. */
  readonly definition: JsonObject;
  readonly partitionKeyPath: string;
  readonly policy: IndexingPolicy;
  readonly table: DocumentTable;
  readonly log: WriteLog;
}

export interface Store {
  databases(): readonly StoredDatabase[];
  database(id: string): StoredDatabase | undefined;
  createDatabase(id: string, ts: number): StoredDatabase;
  containers(): readonly Container[];
  container(database: string, id: string): Container | undefined;
  /** The caller has validated the definition. */
  createContainer(database: StoredDatabase, definition: JsonObject, ts: number): Container;
  /** The next number of the account's writes; it is never reused, not even after a restart. */
  nextLsn(): number;
  /** Commits all of the work, or none if it throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** The parts of a validated definition that are needed for each request. */
const readDefinition = (
  definition: JsonObject,
): { id: string; partitionKeyPath: string; policy: IndexingPolicy } => {
  const { id, partitionKey, indexingPolicy } = definition;
  const paths = isObject(partitionKey) ? partitionKey['paths'] : undefined;
  const [path] = isArray(paths) ? paths : [];
  if (typeof id !== 'string' || typeof path !== 'string' || !isObject(indexingPolicy)) {
    throw new Error('The stored definition of a container is incomplete.');
  }
  return { id, partitionKeyPath: path, policy: readPolicy(indexingPolicy) };
};

const openFile = (folder: string | undefined): DatabaseSync => {
  if (folder === undefined) return new DatabaseSync(':memory:');
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'cosmos.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return database;
};

/**
 * Opens the store with the data that it contains.
 * @param lag gives each container a replica with this lag; absent: there are no replicas
 */
export const openStore = (folder: string | undefined, lag?: Lag): Store => {
  const sqlite = openFile(folder);
  const replicas = lag && new DatabaseSync(':memory:');
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS databases (row INTEGER PRIMARY KEY, id TEXT UNIQUE, ts INTEGER);
    CREATE TABLE IF NOT EXISTS containers (row INTEGER PRIMARY KEY, parent TEXT, id TEXT,
      ts INTEGER, definition TEXT, UNIQUE (parent, id));
    CREATE TABLE IF NOT EXISTS openings (number INTEGER PRIMARY KEY);
    INSERT INTO openings DEFAULT VALUES;`);
  const opening = sqlite.prepare('SELECT max(number) AS number FROM openings').get();
  // Each opening uses a new range of numbers, so that writes need not store the last number.
  let lsn = numberIn(opening, 'number') * 2 ** 32;

  const databases = new Map<string, StoredDatabase>();
  for (const row of sqlite.prepare('SELECT * FROM databases ORDER BY row').all()) {
    const id = textIn(row, 'id');
    databases.set(id, { row: numberIn(row, 'row'), id, ts: numberIn(row, 'ts') });
  }
  const containers = new Map<string, Container>();
  const open = (
    database: StoredDatabase,
    row: number,
    ts: number,
    definition: JsonObject,
  ): Container => {
    const { id, partitionKeyPath, policy } = readDefinition(definition);
    const name = `documents_${row}`;
    const table = openDocumentTable(sqlite, name, policy);
    const copy = replicas && copyDocuments(table, openDocumentTable(replicas, name, policy));
    const log = createWriteLog(lsn, copy && lag && createReplica(copy, lsn, lag));
    const container: Container = {
      row,
      database,
      id,
      ts,
      definition,
      partitionKeyPath,
      policy,
      table: noting(table, log, () => lsn),
      log,
    };
    containers.set(`${database.id}/${id}`, container);
    return container;
  };
  for (const row of sqlite.prepare('SELECT * FROM containers ORDER BY row').all()) {
    const database = databases.get(textIn(row, 'parent'));
    const definition = parseObject(textIn(row, 'definition'));
    if (database !== undefined)
      open(database, numberIn(row, 'row'), numberIn(row, 'ts'), definition);
  }
  return {
    databases: () => [...databases.values()],
    database: (id) => databases.get(id),
    createDatabase: (id, ts) => {
      const insert = sqlite.prepare('INSERT INTO databases (id, ts) VALUES (?, ?)');
      const database = { row: Number(insert.run(id, ts).lastInsertRowid), id, ts };
      databases.set(id, database);
      return database;
    },
    containers: () => [...containers.values()],
    container: (database, id) => containers.get(`${database}/${id}`),
    createContainer: (database, definition, ts) => {
      const { id } = readDefinition(definition);
      const insert = sqlite.prepare(
        'INSERT INTO containers (parent, id, ts, definition) VALUES (?, ?, ?, ?)',
      );
      const row = Number(
        insert.run(database.id, id, ts, JSON.stringify(definition)).lastInsertRowid,
      );
      return open(database, row, ts, definition);
    },
    nextLsn: () => {
      lsn += 1;
      return lsn;
    },
    transaction: (work) => {
      sqlite.exec('BEGIN');
      try {
        const done = work();
        sqlite.exec('COMMIT');
        for (const { log } of containers.values()) log.commit();
        return done;
      } catch (error) {
        sqlite.exec('ROLLBACK');
        for (const { log } of containers.values()) log.rollback();
        throw error;
      }
    },
    close: () => {
      sqlite.close();
      replicas?.close();
    },
  };
};
