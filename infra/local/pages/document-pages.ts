// Local cloud: the content of the database, as pages: containers, partitions, documents. Pure;
// shows documents as they are stored.
import type { ContainerSummary, JsonObject } from '../cosmos/contract/contract.ts';
import { escape, link, page, table } from './page.ts';

const base = '/local/documents';

export const containersPage = (containers: readonly ContainerSummary[]): string =>
  page(
    'Documents',
    table(
      ['Container', 'Documents'],
      containers.map(({ container, documents }) => [
        link(`${base}/${container}`, container),
        String(documents),
      ]),
    ),
  );

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value of a document's partition key. */
export const partitionOf = (document: JsonObject): string =>
  text(document['partnerId']) || text(document['poolId']) || text(document['id']);

export const pageSize = 100;

/** A page of a container, in order of creation. */
export const documentListPage = (
  container: string,
  documents: readonly JsonObject[],
  offset: number,
): string =>
  page(
    `Documents in ${container}`,
    `${table(
      ['Document', 'Type', 'Status', 'Due', 'Partition'],
      documents.map((document) => {
        const id = text(document['id']);
        const partition = partitionOf(document);
        const path = `${base}/${container}/${encodeURIComponent(partition)}/${encodeURIComponent(id)}`;
        return [
          link(path, id),
          escape(text(document['type'])),
          escape(text(document['status'])),
          escape(text(document['nextActionAt'])),
          escape(partition),
        ];
      }),
    )}
<p>${[
      ...(offset > 0
        ? [link(`${base}/${container}?offset=${Math.max(0, offset - pageSize)}`, 'Earlier')]
        : []),
      ...(documents.length === pageSize
        ? [link(`${base}/${container}?offset=${offset + pageSize}`, 'Later')]
        : []),
    ].join(' ')}</p>`,
  );

/** One document as it is stored. */
export const documentPage = (container: string, document: JsonObject): string =>
  page(
    text(document['id']),
    `<p>In ${link(`${base}/${container}`, container)}, partition ${escape(partitionOf(document))}</p>
<pre>${escape(JSON.stringify(document, undefined, 2))}</pre>`,
  );
