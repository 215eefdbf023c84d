// The names that the service assigns: resource ids, self links, ETags, session tokens. Knows only
// numbers and how they are formatted.

import type { JsonObject } from '../contract/contract.ts';
import type { Container, StoredDatabase } from './store.ts';

const rid = (...numbers: readonly { readonly value: number; readonly bytes: 4 | 8 }[]): string => {
  const parts = numbers.map(({ value, bytes }) => {
    const part = Buffer.alloc(bytes);
    if (bytes === 4) part.writeUInt32BE(value);
    else part.writeBigUInt64BE(BigInt(value));
    return part;
  });
  return Buffer.concat(parts).toString('base64').replaceAll('/', '-');
};

export const databaseRid = ({ row }: StoredDatabase): string => rid({ value: row, bytes: 4 });

/** Eight bytes: the client accepts no other length for a container. */
export const containerRid = ({ database, row }: Container): string =>
  rid({ value: database.row, bytes: 4 }, { value: row, bytes: 4 });

const documentRid = ({ database, row }: Container, document: number): string =>
  rid({ value: database.row, bytes: 4 }, { value: row, bytes: 4 }, { value: document, bytes: 8 });

/** The ETag of a write; each write has a new one. */
export const etagOf = (lsn: number): string =>
  `"${lsn.toString(16).padStart(16, '0')}-0000-0000-0000-000000000000"`;

export const sessionToken = (lsn: number): string => `0:-1#${lsn}`;

/** The properties that the service adds to a document. `ts` in seconds. */
export const documentSystem = (
  container: Container,
  row: number,
  lsn: number,
  ts: number,
): JsonObject => {
  const id = documentRid(container, row);
  return {
    _rid: id,
    _self: `dbs/${databaseRid(container.database)}/colls/${containerRid(container)}/docs/${id}/`,
    _etag: etagOf(lsn),
    _attachments: 'attachments/',
    _ts: ts,
  };
};
