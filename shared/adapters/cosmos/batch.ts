// Turns a command's changes into the operations of one transactional batch, with the audit entry
// first.
import type { OperationInput } from '@azure/cosmos';
import type { AuditedChange, AuditEntry } from '../../domain/audit.ts';
import { auditedKinds, keyOf, type Kind } from '../../domain/entity.ts';
import type { PartnerId } from '../../domain/ids.ts';
import { mostChanges, type Change } from '../../ports/partner-store.ts';
import { auditToDocument, documentId, toDocument } from './documents.ts';

const kindOf = (change: Change): Kind =>
  change.op === 'create' ? change.kind : change.before.kind;
const revOf = (change: Change): number => (change.op === 'create' ? 1 : change.before.rev + 1);
const keyOfChange = (change: Change): string =>
  change.op === 'create'
    ? keyOf(change.kind, change.value)
    : keyOf(change.before.kind, change.before.value);

/** The names of the fields that changed; never their values. */
const changedFields = (change: Change): string[] => {
  const before: object = change.op === 'create' ? {} : change.before.value;
  const after: object = change.op === 'delete' ? {} : change.value;
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)))
    .toSorted();
};

/** The public name of an entity: kinds and ids as in the API. */
const entityName = (change: Change): string => {
  const kind = kindOf(change);
  const value = change.op === 'delete' ? change.before.value : change.value;
  if (kind === 'partner' || kind === 'marketing-contact') return kind;
  const id = 'id' in value ? value.id : keyOfChange(change);
  return `${kind === 'past-activation' ? 'activation' : kind}:${id}`;
};

const audited = (changes: readonly Change[]): AuditedChange[] =>
  changes
    .filter((change) => auditedKinds.has(kindOf(change)))
    .map((change) => ({
      entity: entityName(change),
      rev: revOf(change),
      fields: changedFields(change),
    }));

const operation = (partnerId: PartnerId, change: Change): OperationInput => {
  switch (change.op) {
    case 'create':
      return {
        operationType: 'Create',
        resourceBody: toDocument(partnerId, change.kind, change.value, 1) as never,
      };
    case 'replace':
      return {
        operationType: 'Replace',
        id: documentId(change.before.kind, keyOfChange(change)),
        ifMatch: change.before.etag,
        resourceBody: toDocument(
          partnerId,
          change.before.kind,
          change.value,
          change.before.rev + 1,
        ) as never,
      };
    case 'delete': {
      // The service does support this condition on a delete; only the SDK's type lacks it.
      const conditional = {
        operationType: 'Delete' as const,
        id: documentId(change.before.kind, keyOfChange(change)),
        ifMatch: change.before.etag,
      };
      return conditional;
    }
  }
};

/**
 * First the audit entry's create, then the changes, each on the condition that its entity is
 * unchanged since it was read.
 * @throws RangeError when these are more than one batch takes
 */
export const batchOf = (
  partnerId: PartnerId,
  entry: Omit<AuditEntry, 'changes'>,
  changes: readonly Change[],
): OperationInput[] => {
  if (changes.length > mostChanges)
    throw new RangeError(`${entry.action}: a batch of ${changes.length} changes`);
  return [
    {
      operationType: 'Create',
      resourceBody: auditToDocument(partnerId, { ...entry, changes: audited(changes) }) as never,
    },
    ...changes.map((change) => operation(partnerId, change)),
  ];
};
