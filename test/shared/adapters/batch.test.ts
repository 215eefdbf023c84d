// One batch holds a hundred operations, the audit entry among them. More are a defect of who asks, told
// before the database is.
import { DatabaseRefusal } from '../../../shared/adapters/cosmos/errors.ts';
import { runBatch } from '../../../shared/adapters/cosmos/run-batch.ts';
import { batchOf } from '../../../shared/adapters/cosmos/batch.ts';
import { createKeyStore } from '../../../shared/adapters/cosmos/key-store.ts';
import { createPartnerStore } from '../../../shared/adapters/cosmos/partner-store.ts';
import { system } from '../../../shared/domain/audit.ts';
import type { Kind } from '../../../shared/domain/entity.ts';
import { partnerIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import { mostChanges, type Change } from '../../../shared/ports/partner-store.ts';
import { StoreUnavailable } from '../../../shared/ports/store-unavailable.ts';
import { start } from '../../support/domain/instants.ts';

const outOf = (...statuses: readonly number[]) =>
  new StoreUnavailable(`the database answered a batch with ${statuses.join(', ')}`);
const unanswered = () => new StoreUnavailable('the database did not answer a write to a pool');

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

/** A database that answers each batch with these statuses of its operations; undefined: with none. */
const answering = (...statuses: readonly number[]) => {
  const result = statuses.map((statusCode) => ({ statusCode }));
  const batch = async () => (statuses.length === 0 ? {} : { result });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked of it
  return { container: () => ({ items: { batch } }) } as never;
};
const [office, key] = ['office', { value: { id: 'k' }, etag: '"k"' }];
const claim = { value: { benefitId: 'b', number: 1, poolId: office }, etag: '"c"' };

test.each<[readonly number[], unknown]>([
  [[201, 200], 'committed'],
  [[409, 424], 'repeated'],
  [[424, 404], 'conflict'],
  [[424, 409], 'conflict'],
  [[424, 412], 'conflict'],
  [[424, 429], new StoreUnavailable('the database answered a batch with 424, 429')],
  [[424, 400], new DatabaseRefusal(400)],
  [[201], 'unclear'],
  [[], 'unclear'],
])('a batch of a partner answered with %j: %s', async (statuses, outcome) => {
  const store = createPartnerStore(answering(...statuses));
  const commit = () => store.commit(partnerIdOf('p'), entry, changes(1));
  if (typeof outcome === 'string') expect(await commit()).toBe(outcome);
  else await expect(commit()).rejects.toEqual(outcome);
});

test.each<[readonly number[], string | Error, boolean | Error, string | Error]>([
  [[201, 200], 'claimed', true, 'added'],
  [[409, 424], 'exists', outOf(409, 424), 'changed'],
  [[424, 409], outOf(424, 409), outOf(424, 409), 'changed'],
  [[424, 404], 'taken', false, 'changed'],
  [[424, 412], 'taken', false, 'changed'],
  [[412, 424], 'taken', false, 'changed'],
  [[424, 429], outOf(424, 429), outOf(424, 429), outOf(424, 429)],
  [[200], 'unclear', unanswered(), 'unclear'],
  [[], 'unclear', unanswered(), 'unclear'],
])('a batch of a pool answered with %j: %s, %s, %s', async (statuses, claims, settles, adds) => {
  const store = createKeyStore(answering(...statuses));
  const says = async (act: () => Promise<unknown>, said: unknown): Promise<void> => {
    if (said instanceof Error) await expect(act()).rejects.toEqual(said);
    else expect(await act()).toEqual(said);
  };
  const claiming = async () => {
    const outcome = await store.claim(claim.value as never, key as never);
    return typeof outcome === 'string' ? outcome : 'claimed';
  };
  await says(claiming, claims);
  await says(() => store.settle(claim as never, key as never), settles);
  await says(() => store.release(claim as never, key as never), settles);
  const imported = { id: 'i', imported: 1 } as never;
  await says(() => store.addAll(office, [key.value as never], imported, undefined), adds);
});

test('an answer that says nothing of the one operation is none', async () => {
  await expect(
    createKeyStore(answering()).replaceClaim(claim as never, claim.value as never),
  ).rejects.toEqual(unanswered());
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
