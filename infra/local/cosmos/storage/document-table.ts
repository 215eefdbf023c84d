// The documents of one container in one SQLite table, with real indexes for the policy's paths.
// Knows rows and SQL, not requests, queries or charges.

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { JsonObject } from '../contract/contract.ts';
import type { IndexingPolicy } from './indexing-policy.ts';
import { stepsOf } from './indexing-policy.ts';
import { parseObject } from '../contract/json.ts';
import { encode } from '../contract/order.ts';
import type { Row } from './row.ts';
import { numberIn, textIn } from './row.ts';
import { follow } from '../sql/evaluate.ts';

/** A piece of SQL with the values of its placeholders. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** `row` orders documents by creation; `lsn` is the number of the last write. */
export interface StoredDocument {
  readonly row: number;
  readonly lsn: number;
  /** Bytes of `body` in UTF-8. */
  readonly size: number;
  /** The document as JSON, the service's own properties included. */
  readonly body: string;
}

export interface NewDocument extends StoredDocument {
  readonly partition: string;
  readonly document: JsonObject;
}

export interface DocumentTable {
  /** The columns of encoded values, by indexed path. */
  readonly columns: ReadonlyMap<string, string>;
  find(partition: string, id: string): StoredDocument | undefined;
  /** False if the partition has a document with that id. */
  insert(document: NewDocument): boolean;
  replace(document: NewDocument): void;
  remove(row: number): void;
  /** Rows one by one, read on demand; `storedRow` converts them. */
  scan(where: Sql, orderBy: string): Iterable<Row>;
  /** The smallest encoded value of a column above `after`. */
  smallest(column: string, after: string | null): string | undefined;
  count(): number;
}

/** The document of a row. */
export const storedRow = (row: Row): StoredDocument => ({
  row: numberIn(row, 'row'),
  lsn: numberIn(row, 'lsn'),
  size: numberIn(row, 'size'),
  body: textIn(row, 'body'),
});

/** `/id` has its own column; the other paths get k0, k1, ... */
const columnsOf = (policy: IndexingPolicy): Map<string, string> => {
  const paths = new Set([...policy.paths, ...policy.composites.flat().map(({ path }) => path)]);
  paths.delete('/id');
  return new Map([['/id', 'id'], ...[...paths].map((path, k) => [path, `k${k}`] as const)]);
};

const schema = (table: string, policy: IndexingPolicy, columns: Map<string, string>): string => {
  const keys = [...columns.values()].slice(1);
  const column = (path: string): string => columns.get(path) ?? 'id';
  const wanted = policy.paths.filter((path) => path !== '/id').map(column);
  const composites = policy.composites.map((composite) =>
    composite.map(({ path, descending }) => `${column(path)}${descending ? ' DESC' : ''}`),
  );
  // Most documents lack most paths, so an index holds only the documents that have its first path.
  const indexes = [...wanted.map((key) => [key]), ...composites].flatMap((parts, index) => {
    const [first = 'id'] = parts;
    const defined = `${first.replace(' DESC', '')} IS NOT NULL`;
    const list = parts.join(', ');
    return [
      `CREATE INDEX IF NOT EXISTS ${table}_${index} ON ${table}(${list}) WHERE ${defined};`,
      `CREATE INDEX IF NOT EXISTS ${table}_p${index} ON ${table}(partition, ${list}) WHERE ${defined};`,
    ];
  });
  return `CREATE TABLE IF NOT EXISTS ${table} (
    row INTEGER PRIMARY KEY, lsn INTEGER NOT NULL, partition TEXT NOT NULL, id TEXT NOT NULL,
    size INTEGER NOT NULL, body TEXT NOT NULL, ${keys.map((key) => `${key} TEXT, `).join('')}
    UNIQUE (partition, id)) STRICT;\n${indexes.join('\n')}`;
};

/** Opens the table of a container, creating it if necessary. */
export const openDocumentTable = (
  database: DatabaseSync,
  table: string,
  policy: IndexingPolicy,
): DocumentTable => {
  const columns = columnsOf(policy);
  database.exec(schema(table, policy, columns));
  const statements = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const keys = [...columns.values()].slice(1);
  const keySteps = [...columns.keys()].slice(1).map(stepsOf);
  const names = ['lsn', 'size', 'body', ...keys];
  const marks = names.map(() => '?').join(', ');
  const insert = `INSERT INTO ${table} (row, partition, id, ${names.join(', ')})
    VALUES (?, ?, ?, ${marks}) ON CONFLICT DO NOTHING`;
  const replace = `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE row = ?`;
  const select = `SELECT row, lsn, size, body`;
  const find = `${select} FROM ${table} WHERE partition = ? AND id = ?`;
  const values = ({ lsn, size, body, document }: NewDocument): (string | number | null)[] => [
    lsn,
    size,
    body,
    ...keySteps.map((steps) => encode(follow(steps, document))),
  ];
  return {
    columns,
    find: (partition, id) => {
      const row = prepare(find).get(partition, encode(id));
      return row === undefined ? undefined : storedRow(row);
    },
    insert: (added) => {
      const { row, partition, document } = added;
      const id = encode(document['id']);
      return prepare(insert).run(row, partition, id, ...values(added)).changes === 1;
    },
    replace: (changed) => {
      prepare(replace).run(...values(changed), changed.row);
    },
    remove: (row) => {
      prepare(`DELETE FROM ${table} WHERE row = ?`).run(row);
    },
    scan: (where, orderBy) => {
      const text = `${select}, partition, id${keys.map((key) => `, ${key}`).join('')} FROM ${table}
        WHERE ${where.text} ORDER BY ${orderBy}`;
      // All scans of this shape share one statement: a scan ends before the next request.
      return prepare(text).iterate(...where.values);
    },
    smallest: (column, after) => {
      const text = `SELECT ${column} AS value FROM ${table}
        WHERE ${column} > ? ORDER BY ${column} LIMIT 1`;
      const found = prepare(text).get(after ?? '');
      return found === undefined ? undefined : textIn(found, 'value');
    },
    count: () => numberIn(prepare(`SELECT count(*) AS n FROM ${table}`).get(), 'n'),
  };
};

/** Copies all documents of a table into an empty one. @returns the table that was empty */
export const copyDocuments = (from: DocumentTable, to: DocumentTable): DocumentTable => {
  for (const row of from.scan({ text: 'TRUE', values: [] }, 'row')) {
    const stored = storedRow(row);
    const partition = textIn(row, 'partition');
    to.insert({ ...stored, partition, document: parseObject(stored.body) });
  }
  return to;
};
