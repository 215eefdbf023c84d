// What a container's writes are followed by: the number of the last one, and a replica that hears of
// them later. Knows tables and numbers; not who reads, nor what a session is.

import type { DocumentTable } from './document-table.ts';

/** One change to a table's rows. */
export type RowWork = (table: DocumentTable) => void;

/** A copy of a container's documents that is behind, but never out of order. */
export interface Replica {
  readonly table: DocumentTable;
  /** The number of the last write it has. */
  lsn(): number;
  /** Hears of a committed transaction; it shows it later. */
  follow(lsn: number, work: readonly RowWork[]): void;
  /** Shows everything up to that number, and what is due besides. */
  catchUp(lsn: number): void;
}

/** When a replica may show a write, counted in whatever the caller counts. */
export interface Lag {
  now(): number;
  /** The earliest count at which a write of now may be shown. */
  due(): number;
}

/** The writes of one container, as they are committed. */
export interface WriteLog {
  /** The number of the last committed write; it starts where the store was opened. */
  lastLsn(): number;
  readonly replica: Replica | undefined;
  /** A row was written in the transaction that is open. */
  note(lsn: number, work: RowWork): void;
  commit(): void;
  rollback(): void;
}

interface Behind {
  readonly lsn: number;
  readonly due: number;
  readonly work: readonly RowWork[];
}

/** @param table as the container's own is at this moment */
export const createReplica = (table: DocumentTable, start: number, lag: Lag): Replica => {
  let lsn = start;
  let behind: Behind[] = [];
  return {
    table,
    lsn: () => lsn,
    follow: (of, work) => {
      behind.push({ lsn: of, due: lag.due(), work });
    },
    catchUp: (wanted) => {
      const now = lag.now();
      const late = behind.findIndex((entry) => entry.lsn > wanted && entry.due > now);
      const shown = late === -1 ? behind : behind.slice(0, late);
      behind = late === -1 ? [] : behind.slice(late);
      for (const entry of shown) {
        for (const change of entry.work) change(table);
        ({ lsn } = entry);
      }
    },
  };
};

/** @param start the number below all that will be written */
export const createWriteLog = (start: number, replica: Replica | undefined): WriteLog => {
  let last = start;
  let open: { lsn: number; work: RowWork }[] = [];
  return {
    lastLsn: () => last,
    replica,
    note: (lsn, work) => {
      open.push({ lsn, work });
    },
    commit: () => {
      const newest = open.at(-1);
      if (newest === undefined) return;
      last = newest.lsn;
      replica?.follow(
        last,
        open.map(({ work }) => work),
      );
      open = [];
    },
    rollback: () => {
      open = [];
    },
  };
};

/** The container's own table, whose writes are noted. @param lsn the number last given */
export const noting = (table: DocumentTable, log: WriteLog, lsn: () => number): DocumentTable => ({
  ...table,
  insert: (added) => {
    if (!table.insert(added)) return false;
    log.note(added.lsn, (follower) => void follower.insert(added));
    return true;
  },
  replace: (changed) => {
    table.replace(changed);
    log.note(changed.lsn, (follower) => follower.replace(changed));
  },
  remove: (row) => {
    table.remove(row);
    log.note(lsn(), (follower) => follower.remove(row));
  },
});
