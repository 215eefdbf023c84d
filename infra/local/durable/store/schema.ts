// Local cloud, durable: the tables in which the host stores its instances. SQL only; the store
// makes all changes of a step in one transaction.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const tables = `
  CREATE TABLE IF NOT EXISTS instances (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, version TEXT, status TEXT NOT NULL,
    input TEXT, output TEXT, custom_status TEXT,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    episodes INTEGER NOT NULL, state TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS history (
    id TEXT NOT NULL, seq INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (id, seq)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS inbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, control INTEGER NOT NULL,
    fact TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS timers (
    id TEXT NOT NULL, timer INTEGER NOT NULL, fire_at INTEGER NOT NULL, PRIMARY KEY (id, timer)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS timers_by_time ON timers (fire_at);
  CREATE TABLE IF NOT EXISTS work (
    work INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, task INTEGER NOT NULL,
    name TEXT NOT NULL, input TEXT NOT NULL, attempt INTEGER NOT NULL
  );`;

/** Opens the database, in a folder or in memory. Only one host at a time may use a folder. */
export const openDatabase = (folder: string | undefined): DatabaseSync => {
  if (folder === undefined) {
    const memory = new DatabaseSync(':memory:');
    memory.exec(tables);
    return memory;
  }
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, 'durable.sqlite'));
  // A write-ahead log survives the kill of the process undamaged, and saves one sync per commit.
  file.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${tables}`);
  return file;
};
