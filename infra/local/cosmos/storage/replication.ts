// The log of a container's writes: it counts them and passes them to a replica that shows them
// later. Knows tables and numbers; not the readers, and not what a session is.

import type { DocumentTable } from './document-table.ts';

/** One change to a table's rows. */
export type RowWork = (table: DocumentTable) => void;

/** A copy of a container's documents that lags behind, but shows the writes in their order. */
export interface Replica {
  readonly table: DocumentTable;
  /** The number of the last write that it shows. */
  lsn(): number;
  /** Receives a committed transaction, which it shows later. */
  follow(lsn: number, work: readonly RowWork[]): void;
  /** Shows all writes up to that number, and later ones that are due. */
  catchUp(lsn: number): void;
}

/**
 * Decides when a replica may show a write, in a count that the caller chooses (for example, of
 * reads).
 */
export interface Lag {
  now(): number;
  /** The earliest count at which a write made now may be shown. */
  due(): number;
}

/** The committed writes of one container. */
export interface WriteLog {
  /**
   * The number of the last committed write; at first, the number with which the store was opened.
   */
  lastLsn(): number;
  readonly replica: Replica | undefined;
  /** Records a change that the open transaction makes to a row. */
  note(lsn: number, work: RowWork): void;
  commit(): void;
  rollback(): void;
}

interface Behind {
  readonly lsn: number;
  readonly due: number;
  readonly work: readonly RowWork[];
}

/** @param table the container's own table in its current state */
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

/** @param start a number below those of all future writes */
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

/**
 * Wraps the container's own table so that its writes are recorded. @param lsn the last number
 * assigned
 */
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
