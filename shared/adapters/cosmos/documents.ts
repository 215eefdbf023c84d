// How entities are stored in the partners container. The stored form differs from the domain type:
// ids contain the kind, and every document names the version of its form.
import type { AuditEntry } from '../../domain/audit.ts';
import { keyOf, type Entities, type Kind } from '../../domain/entity.ts';
import type { CommandId, PartnerId } from '../../domain/ids.ts';
import type { Stored } from '../../ports/partner-store.ts';

const schemaVersion = 1;

export interface Document {
  readonly id: string;
  readonly partnerId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly rev: number;
  readonly [field: string]: unknown;
}

/** Properties that the service adds. */
type Read = Document & { readonly _etag: string };

/** The ids of `partner` and `marketing-contact` are fixed; all others are `{kind}:{key}`. */
export const documentId = (kind: Kind, key: string): string =>
  kind === 'partner' || kind === 'marketing-contact' ? kind : `${kind}:${key}`;

export const keyFromId = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The stored form of an entity, with its revision. */
export const toDocument = <K extends Kind>(
  partnerId: PartnerId,
  kind: K,
  value: Entities[K],
  rev: number,
): Document => {
  // The document has an id and a type of its own, so the domain's are stored under other names.
  const {
    id: entityId,
    type: entityType,
    ...fields
  } = { id: undefined, type: undefined, ...value };
  return {
    ...fields,
    ...(entityId === undefined ? {} : { entityId }),
    ...(entityType === undefined ? {} : { entityType }),
    id: documentId(kind, keyOf(kind, value)),
    partnerId,
    type: kind,
    schemaVersion,
    rev,
  };
};

/**
 * The entity of a stored document; refuses a document that a newer version of the application
 * wrote.
 */
export const fromDocument = <K extends Kind>(kind: K, document: Read): Stored<K> => {
  if (document.schemaVersion !== schemaVersion) {
    throw new Error(
      `${document.id} has schema version ${document.schemaVersion}; this version reads ${schemaVersion}`,
    );
  }
  const { id: _id, type: _type, schemaVersion: _version, rev, _etag, ...rest } = document;
  const { _rid, _self, _attachments, _ts, partnerId, entityId, entityType, ...fields } = rest;
  const value = {
    ...fields,
    ...(entityId === undefined ? {} : { id: entityId }),
    ...(entityType === undefined ? {} : { type: entityType }),
    ...(kind === 'partner' ? { partnerId } : {}),
  };
  return { kind, value: value as Entities[K], rev, etag: _etag };
};

export const auditId = (id: CommandId): string => `audit:${id}`;

export const auditToDocument = (partnerId: PartnerId, entry: AuditEntry): Document => {
  const { id, ...fields } = entry;
  return { ...fields, id: auditId(id), partnerId, type: 'audit', schemaVersion, rev: 1 };
};

export const auditFromDocument = (document: Read): AuditEntry => {
  const { at, actor, action, reason, about, changes, requestHash, answer } = document;
  const id = keyFromId(document.id);
  return { id, at, actor, action, reason, about, changes, requestHash, answer } as AuditEntry;
};
