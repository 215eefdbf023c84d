// Local cloud, durable: stores instances, histories, inboxes, timers and pending activities. Knows
// rows, not what they mean. Callers group their changes with `together`.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type Fact, type HistoryEvent, isControl } from '../contract/history.ts';
import {
  factFromText,
  instanceOf,
  type InstanceRow,
  type Row,
  text,
  type Woken,
  type Work,
  workOf,
} from './rows.ts';
import { openDatabase } from './schema.ts';

const statements = (database: DatabaseSync) => {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: (sql: string, ...values: SQLInputValue[]): Row[] => statement(sql).all(...values),
    get: (sql: string, ...values: SQLInputValue[]): Row | undefined =>
      statement(sql).get(...values),
    run: (sql: string, ...values: SQLInputValue[]) => statement(sql).run(...values),
  };
};

/** @param folder for the file; absent: in memory */
export const openStore = (folder?: string) => {
  const database = openDatabase(folder);
  const { all, get, run } = statements(database);
  const forget = (table: 'history' | 'inbox' | 'timers' | 'work' | 'instances', id: string) =>
    run(`DELETE FROM ${table} WHERE id = ?`, id);
  return {
    /** Commits all changes of `change`, or none. */
    together: <T>(change: () => T): T => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = change();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),

    instance: (id: string): InstanceRow | undefined => {
      const row = get('SELECT * FROM instances WHERE id = ?', id);
      return row && instanceOf(row);
    },
    instances: (): InstanceRow[] =>
      all('SELECT * FROM instances ORDER BY created_at, id').map(instanceOf),
    put: (row: InstanceRow) =>
      run(
        `INSERT OR REPLACE INTO instances VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        row.instanceId,
        row.name,
        row.version ?? null,
        row.status,
        row.input ?? null,
        row.output ?? null,
        row.customStatus ?? null,
        row.createdAt,
        row.updatedAt,
        row.episodes,
        JSON.stringify(row.state),
      ),
    /** Deletes what an ended instance will never read. */
    dropPending: (id: string) => {
      forget('inbox', id);
      forget('timers', id);
      forget('work', id);
    },
    remove: (id: string) => {
      forget('history', id);
      forget('inbox', id);
      forget('timers', id);
      forget('work', id);
      forget('instances', id);
    },

    historyTexts: (id: string): string[] =>
      all('SELECT event FROM history WHERE id = ? ORDER BY seq', id).map((row) =>
        String(row['event']),
      ),
    append: (id: string, from: number, events: readonly HistoryEvent[]) =>
      events.forEach((event, index) =>
        run('INSERT INTO history VALUES (?, ?, ?)', id, from + index, JSON.stringify(event)),
      ),

    inbox: (id: string): { seq: number; fact: Fact }[] =>
      all('SELECT seq, fact FROM inbox WHERE id = ? ORDER BY seq', id).map((row) => ({
        seq: Number(row['seq']),
        fact: factFromText(String(row['fact'])),
      })),
    post: (id: string, fact: Fact) =>
      run(
        'INSERT INTO inbox (id, control, fact) VALUES (?, ?, ?)',
        id,
        isControl(fact) ? 1 : 0,
        JSON.stringify(fact),
      ),
    taken: (seqs: readonly number[]) =>
      seqs.forEach((seq) => run('DELETE FROM inbox WHERE seq = ?', seq)),
    /** Instances with work to do, the longest waiting first. */
    woken: (): Woken[] =>
      all(
        `SELECT inbox.id, name, version, min(seq) AS first FROM inbox
         JOIN instances ON instances.id = inbox.id
         WHERE status <> 'Suspended' OR control = 1
         GROUP BY inbox.id ORDER BY first`,
      ).map((row) => ({
        instanceId: String(row['id']),
        name: String(row['name']),
        version: text(row['version']),
      })),

    setTimer: (id: string, timer: number, fireAt: number) =>
      run('INSERT INTO timers VALUES (?, ?, ?)', id, timer, fireAt),
    dropTimer: (id: string, timer: number) =>
      run('DELETE FROM timers WHERE id = ? AND timer = ?', id, timer),
    dueTimers: (now: number): { id: string; timer: number }[] =>
      all('SELECT id, timer FROM timers WHERE fire_at <= ? ORDER BY fire_at, id, timer', now).map(
        (row) => ({ id: String(row['id']), timer: Number(row['timer']) }),
      ),
    nextTimer: (): number | undefined => {
      const first = get('SELECT min(fire_at) AS first FROM timers')?.['first'];
      return typeof first === 'number' ? first : undefined;
    },
    timersOf: (id: string): { timer: number; fireAt: number }[] =>
      all('SELECT timer, fire_at FROM timers WHERE id = ? ORDER BY fire_at', id).map((row) => ({
        timer: Number(row['timer']),
        fireAt: Number(row['fire_at']),
      })),

    addWork: (id: string, task: number, name: string, input: string) =>
      run(
        'INSERT INTO work (id, task, name, input, attempt) VALUES (?, ?, ?, ?, 0)',
        id,
        task,
        name,
        input,
      ),
    allWork: (): Work[] => all('SELECT * FROM work ORDER BY work').map(workOf),
    work: (work: number): Work | undefined => {
      const row = get('SELECT * FROM work WHERE work = ?', work);
      return row && workOf(row);
    },
    begun: (work: number) => run('UPDATE work SET attempt = attempt + 1 WHERE work = ?', work),
    /** @returns false when it was done already, or its instance has ended */
    doneWork: (work: number): boolean => run('DELETE FROM work WHERE work = ?', work).changes === 1,
  };
};

export type Store = ReturnType<typeof openStore>;
