// One batch holds a hundred operations, the audit entry among them. More are a defect of who asks, told
// before the database is.
import { DatabaseRefusal } from '../../../shared/adapters/cosmos/errors.ts';
import { runBatch } from '../../../shared/adapters/cosmos/run-batch.ts';
import { batchOf } from '../../../shared/adapters/cosmos/batch.ts';
import { system } from '../../../shared/domain/audit.ts';
import type { Kind } from '../../../shared/domain/entity.ts';
import { partnerIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import { mostChanges, type Change } from '../../../shared/ports/partner-store.ts';
import { start } from '../../support/domain/instants.ts';

const entry = { id: 'c-1' as CommandId, at: start, actor: system, action: 'act' };
const changes = (count: number): Change[] =>
  Array.from({ length: count }, (_, at) => ({
    op: 'create',
    kind: 'claim',
    value: { id: `email:${at}`, holder: 'somebody' },
  }));

test('a batch holds the audit entry and 99 changes', () => {
  expect(batchOf(partnerIdOf('p'), entry, changes(mostChanges))).toHaveLength(100);
});

test('one more is refused, naming the act', () => {
  expect(() => batchOf(partnerIdOf('p'), entry, changes(mostChanges + 1))).toThrow(
    new RangeError('act: a batch of 100 changes'),
  );
});

test('what is too much for the database never leaves', async () => {
  const one = { operationType: 'Delete', id: 'any' } as const;
  const batch = Array.from({ length: 101 }, () => one);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is asked of it
  await expect(runBatch({} as never, 'p', batch)).rejects.toEqual(new DatabaseRefusal(400));
});

/** A stored entity, and one with other fields. */
const stored = (kind: Kind, value: object) => ({ kind, value, rev: 4, etag: '"e"' });
const contact = { userId: 'u', email: 'a@b.example', revision: 1 };
const moved = { ...contact, email: 'c@d.example', revision: 2 };

test.each<[string, object, object]>([
  [
    'a creation: every field',
    { op: 'create', kind: 'user', value: { id: 'u-1', email: 'a@b.example', absent: undefined } },
    { entity: 'user:u-1', rev: 1, fields: ['email', 'id'] },
  ],
  [
    'a change: what is another value now',
    { op: 'replace', before: stored('marketing-contact', contact), value: moved },
    { entity: 'marketing-contact', rev: 5, fields: ['email', 'revision'] },
  ],
  [
    'a deletion: every field, under the name it had',
    { op: 'delete', before: stored('user', { id: 'u-1', email: 'a@b.example' }) },
    { entity: 'user:u-1', rev: 5, fields: ['email', 'id'] },
  ],
  [
    'the partner, who has one entity only',
    {
      op: 'replace',
      before: stored('partner', { partnerId: 'p', name: 'a' }),
      value: { partnerId: 'p', name: 'b' },
    },
    { entity: 'partner', rev: 5, fields: ['name'] },
  ],
  [
    'an earlier attempt is an activation, too',
    { op: 'create', kind: 'past-activation', value: { id: 'b.1' } },
    { entity: 'activation:b.1', rev: 1, fields: ['id'] },
  ],
])('the audit entry names the fields of %s, never a value', (_case, change, audited) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- in part of their form
  const [first] = batchOf(partnerIdOf('p'), entry, [change as unknown as Change]);
  expect(first).toMatchObject({ operationType: 'Create', resourceBody: { changes: [audited] } });
  expect(JSON.stringify(first)).not.toContain('example');
});

test('what is no fact about a company is not audited, and each change has its condition', () => {
  const before = stored('claim', { id: 'email:a', holder: 'h' });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- in part of their form
  const all = [
    { op: 'replace', before, value: { id: 'email:a', holder: 'i' } },
    { op: 'delete', before },
  ] as unknown as Change[];
  const [audit, ...operations] = batchOf(partnerIdOf('p'), entry, all);
  expect(audit).toMatchObject({ resourceBody: { changes: [] } });
  expect(operations).toEqual([
    {
      operationType: 'Replace',
      id: 'claim:email:a',
      ifMatch: '"e"',
      resourceBody: expect.objectContaining({ id: 'claim:email:a', rev: 5, holder: 'i' }),
    },
    { operationType: 'Delete', id: 'claim:email:a', ifMatch: '"e"' },
  ]);
});
