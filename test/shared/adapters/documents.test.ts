// How entities are stored: what is read is what was written, and a newer version's documents are refused.
import {
  auditFromDocument,
  auditToDocument,
  documentId,
  fromDocument,
  keyFromId,
  toDocument,
} from '../../../shared/adapters/cosmos/documents.ts';
import { system, type AuditEntry } from '../../../shared/domain/audit.ts';
import type { Entities, Kind } from '../../../shared/domain/entity.ts';
import { partnerIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import { start } from '../../support/domain/instants.ts';
import { ann } from '../../support/domain/people.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
/** Properties that the service adds. */
const added = { _etag: '"e-1"', _rid: 'r', _self: 's', _attachments: 'a', _ts: 1 };

const partner = {
  partnerId,
  name: 'Northbeam',
  designations: [],
} as unknown as Entities['partner'];
const request = { id: 'q-1', type: 'cancellation', reason: 'no' } as unknown as Entities['request'];
const user = { id: ann, email: 'ann@northbeam.example' } as unknown as Entities['user'];
const claim = { id: 'email:ann', holder: ann };

const rows: readonly (readonly [Kind, Entities[Kind], object])[] = [
  ['partner', partner, { id: 'partner', name: 'Northbeam', designations: [] }],
  [
    'request',
    request,
    { id: 'request:q-1', entityId: 'q-1', entityType: 'cancellation', reason: 'no' },
  ],
  ['user', user, { id: `user:${ann}`, entityId: ann, email: 'ann@northbeam.example' }],
  ['claim', claim, { id: 'claim:email:ann', entityId: 'email:ann', holder: ann }],
];

test.each(rows)('a %s is stored under its own id and read as it was', (kind, value, fields) => {
  const document = toDocument(partnerId, kind, value, 3);
  expect(document).toEqual({ ...fields, partnerId, type: kind, schemaVersion: 1, rev: 3 });
  expect(fromDocument(kind, { ...document, ...added })).toEqual({
    kind,
    value,
    rev: 3,
    etag: '"e-1"',
  });
});

test.each([2, 0, undefined])(
  'a document of version %s is refused, by its name',
  (schemaVersion) => {
    const document = { ...toDocument(partnerId, 'claim', claim, 1), ...added, schemaVersion };
    expect(() => fromDocument('claim', document as never)).toThrow(
      `claim:email:ann has schema version ${schemaVersion}; this version reads 1`,
    );
  },
);

test('ids of documents name kinds; the two that a partner has once are their kinds', () => {
  expect(documentId('marketing-contact', 'any')).toBe('marketing-contact');
  expect(keyFromId('claim:email:ann')).toBe('email:ann');
});

test('an audit entry is read as it was', () => {
  const entry: AuditEntry = {
    id: 'c-1' as CommandId,
    at: start,
    actor: system,
    action: 'act',
    reason: 'why',
    about: 'benefit:b',
    changes: [],
    requestHash: 'h',
    answer: 'a',
  };
  const document = auditToDocument(partnerId, entry);
  expect(document).toMatchObject({
    id: 'audit:c-1',
    partnerId,
    type: 'audit',
    schemaVersion: 1,
    rev: 1,
  });
  expect(auditFromDocument({ ...document, ...added })).toEqual(entry);
});
