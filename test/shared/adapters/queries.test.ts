// What the partner store asks the database for, through the real client: each query finds what it names and
// nothing else.
import { createPartnerStore } from '../../../shared/adapters/cosmos/partner-store.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import type { PartnerStore } from '../../../shared/ports/partner-store.ts';
import { ann, bob } from '../../support/domain/people.ts';
import {
  anAccount,
  closeDatabases,
  early,
  last,
  late,
  middle,
  ours,
  storeWith,
  theirs,
} from './store-with.ts';

afterEach(closeDatabases);

const idOf = ({ id }: { readonly id: string }) => id;
const valueId = ({ value }: { readonly value: unknown }) => (value as { readonly id: string }).id;

test.each<[string, object, string[]]>([
  ['all', {}, ['d', 'c', 'b', 'a']],
  ['from an instant on', { from: middle }, ['d', 'c', 'b']],
  ['before an instant', { to: late }, ['b', 'a']],
  ['by an actor', { actor: 'x' }, ['c', 'a']],
  ['of what changed', { entity: 'user:u' }, ['d', 'b']],
  ['by all of them', { from: middle, to: last, actor: 'x' }, ['c']],
])('audit entries: %s', async (_which, filter, ids) => {
  const store = await storeWith(
    ['audit:a', { at: early, actor: { id: 'x' }, changes: [] }],
    ['audit:b', { at: middle, actor: { id: 'y' }, changes: [{ entity: 'user:u', rev: 2 }] }],
    ['audit:c', { at: late, actor: { id: 'x' }, changes: [{ entity: 'user:v', rev: 1 }] }],
    ['audit:d', { at: last, actor: { id: 'y' }, changes: [], about: 'user:u' }],
  );
  expect((await store.audits(ours, { limit: 10, ...filter })).map(idOf)).toEqual(ids);
  const [next] = await store.audits(ours, {
    limit: 1,
    ...filter,
    after: { at: last, id: 'e' as CommandId },
  });
  expect(next?.id).toBe(ids[0]);
});

test.each<[string, object, string[]]>([
  ['all', {}, ['a', 'b', 'c']],
  ['of one status', { statuses: ['running'] }, ['a', 'c']],
  ['of two', { statuses: ['running', 'active'] }, ['a', 'b', 'c']],
  ['of none that is there', { statuses: ['declined'] }, []],
  ['due by an instant', { dueUpTo: middle }, ['a', 'b']],
  ['of a status and due by an instant', { statuses: ['running'], dueUpTo: middle }, ['a']],
  [
    'the rest of them',
    { statuses: ['running'], dueUpTo: late, after: { dueBy: early, benefitId: 'a' } },
    ['c'],
  ],
])('activations: %s', async (_which, filter, ids) => {
  const store = await storeWith(
    ['activation:a', { dueBy: early, benefitId: 'a', status: 'running' }],
    ['activation:b', { dueBy: middle, benefitId: 'b', status: 'active' }],
    ['activation:c', { dueBy: late, benefitId: 'c', status: 'running' }],
  );
  const found = await store.activations({ limit: 10, ...filter });
  expect(found.map(({ value }) => value.benefitId)).toEqual(ids);
});

test('what is under way, soonest first: since when, and what the kind says more', async () => {
  const store = await storeWith(
    ['activation:b', { nextActionAt: late, requestedAt: early, status: 's', kind: 'technical' }],
    [
      'activation:a',
      { nextActionAt: early, requestedAt: late, status: 't', kind: 'k', dueBy: last },
    ],
    ['activation:c', { nextActionAt: last, requestedAt: early, status: 'u' }],
    ['activation:d', { requestedAt: early, status: 'active' }],
    ['mail:e', { nextActionAt: early, plannedAt: middle, status: 'planned' }],
  );
  const of = (kind: 'activation' | 'mail', limit = 10) =>
    store.underway({ kind, until: late, limit });
  const soonest = { status: 't', since: late, kind: 'k', dueBy: last };
  expect(await of('activation')).toEqual([
    soonest,
    { status: 's', since: early, kind: 'technical' },
  ]);
  expect(await of('activation', 1)).toEqual([soonest]);
  expect(await of('mail')).toEqual([{ status: 'planned', since: middle }]);
});

test('how many of each kind fail, and how mails ended', async () => {
  const failing = (times: number) => ({ failing: { times } });
  const store = await storeWith(
    ['activation:a', failing(2)],
    ['activation:b', failing(3)],
    ['erasure:a', failing(4)],
    ['mail:a', { ...failing(3), status: 'failed', plannedAt: middle }],
    ['mail:b', { ...failing(3), status: 'failed', plannedAt: early }],
    ['mail:c', { ...failing(1), status: 'bounced', plannedAt: late }],
    ['mail:d', { ...failing(9), status: 'sent', plannedAt: late }],
    ['purchase:a', { ...failing(5), status: 'failed', plannedAt: late }],
  );
  expect(await store.failing(3)).toEqual({ activation: 1, erasure: 1, mail: 3, purchase: 1 });
  expect(await store.failing(4)).toEqual({ activation: 0, erasure: 1, mail: 1, purchase: 1 });
  const statuses = await store.mailStatuses(['failed', 'bounced'], middle);
  expect(statuses.toSorted()).toEqual(['bounced', 'failed']);
});

test('mails of a person: by id, or by the address in whatever case; of one partner', async () => {
  const store = await storeWith(
    ['mail:a', { to: 'Ann@Northbeam.example' }],
    ['mail:b', { to: 'other@northbeam.example', person: ann }],
    ['mail:c', { addressee: { kind: 'user', userId: ann } }],
    ['mail:d', { to: 'bob@northbeam.example', person: bob }],
    ['mail:e', { to: 'ann@northbeam.example', partnerId: theirs }],
    ['user:f', { to: 'ann@northbeam.example', person: ann }],
  );
  const found = async (person: Parameters<PartnerStore['mailsOf']>[1]) =>
    (await store.mailsOf(ours, person)).map(valueId).toSorted();
  expect(await found({ email: 'ANN@northbeam.example', userIds: [ann] })).toEqual(['a', 'b', 'c']);
  expect(await found({ email: 'ann@northbeam.example' })).toEqual(['a']);
});

test('documents by their ids or kinds: each once, and no one else’s', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const store = await storeWith(
    ...ids.map((id) => [`user:${id}`, {}] as const),
    ['purchase:a', {}],
    ['purchase:b', { partnerId: theirs }],
    ['user:f', { partnerId: theirs }],
    ['mail:a', {}],
  );
  const many = async (asked: readonly string[]) =>
    (await store.readMany(ours, 'user', asked)).map(valueId).toSorted();
  expect(valueId((await store.read(ours, 'user', 'a'))!)).toBe('a');
  expect(await store.read(ours, 'user', 'f')).toBeUndefined();
  expect(await store.readAudit(ours, 'none' as CommandId)).toBeUndefined();
  expect(await many([])).toEqual([]);
  expect(await many(['b', 'a', 'b'])).toEqual(['a', 'b']);
  expect(await many(['a', 'f', 'none'])).toEqual(['a']);
  expect(await many([...ids, 'f', 'none', 'a'])).toEqual(ids);
  const listed = await store.list(ours, ['mail', 'purchase']);
  expect(listed.map(({ kind, value }) => `${kind}:${value.id}`).toSorted()).toEqual([
    'mail:a',
    'purchase:a',
  ]);
  const owned = await store.purchasesOf(['a', 'b', 'b', 'none']);
  expect(owned.map(({ partnerId, value }) => `${partnerId} ${value.id}`).toSorted()).toEqual([
    `${ours} a`,
    `${theirs} b`,
  ]);
  expect(await store.purchasesOf([])).toEqual([]);
});

test.each([
  [3, { reads: 3, queries: 0 }],
  [4, { reads: 0, queries: 1 }],
  [100, { reads: 0, queries: 1 }],
  [101, { reads: 1, queries: 1 }],
  [250, { reads: 0, queries: 3 }],
])('of %i ids few are read one by one, and a hundred by one query', async (many, costs) => {
  const { cosmos, database } = await anAccount();
  const ids = Array.from({ length: many }, (_none, at) => `u-${at}`);
  await createPartnerStore(database).readMany(ours, 'user', ids);
  const { counters } = cosmos;
  expect({
    reads: counters.of({ operation: 'read' }).requests,
    queries: counters.of({ operation: 'query' }).requests,
  }).toEqual(costs);
});
