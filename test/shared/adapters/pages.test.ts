// The store's lists page by page: each meets its own documents only, every one of them once and in order,
// also where several have one instant.
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import type { User } from '../../../shared/domain/user.ts';
import type { DueEntity, OldEntry, Owned } from '../../../shared/ports/partner-store.ts';
import { closeDatabases, early, last, late, ours, storeWith, theirs, walk } from './store-with.ts';

afterEach(closeDatabases);

const idOf = ({ id }: { readonly id: string }) => id;
const valueId = ({ value }: { readonly value: unknown }) => (value as { readonly id: string }).id;

describe.each([1, 2, 10])('pages of %i', (limit) => {
  test.each(['activation', 'erasure', 'mail', 'purchase'] as const)(
    'what is due of %s, oldest first, with its failures, of all partners',
    async (kind) => {
      const other = kind === 'mail' ? 'erasure' : 'mail';
      const store = await storeWith(
        [`${kind}:d`, { nextActionAt: last }],
        [`${kind}:c`, { nextActionAt: late, failing: { times: 3 } }],
        [`${kind}:b`, { nextActionAt: early, partnerId: theirs }],
        [`${kind}:a`, { nextActionAt: early }],
        [`${kind}:e`, {}],
        [`${other}:f`, { nextActionAt: early }],
      );
      const due = await walk<DueEntity>((from) => store.due({ kind, now: late, limit, ...from }));
      expect(due).toEqual([
        { partnerId: ours, id: 'a', dueAt: early },
        { partnerId: theirs, id: 'b', dueAt: early },
        { partnerId: ours, id: 'c', dueAt: late, failures: 3 },
      ]);
    },
  );

  test.each([
    ['mail', 'plannedAt'],
    ['audit', 'at'],
  ] as const)(
    'history of %s, oldest first; what still has something due is none',
    async (kind, at) => {
      const other = kind === 'mail' ? 'audit' : 'mail';
      const store = await storeWith(
        [`${kind}:d`, { [at]: last }],
        [`${kind}:c`, { [at]: late }],
        [`${kind}:b`, { [at]: early, partnerId: theirs }],
        [`${kind}:a`, { [at]: early }],
        [`${other}:e`, { plannedAt: early, at: early }],
        ['mail:f', { plannedAt: early, nextActionAt: last }],
      );
      const old = await walk<OldEntry>((from) => store.old({ kind, before: last, limit, ...from }));
      expect(old).toEqual([
        { partnerId: ours, documentId: `${kind}:a`, since: early, etag: expect.any(String) },
        { partnerId: theirs, documentId: `${kind}:b`, since: early, etag: expect.any(String) },
        { partnerId: ours, documentId: `${kind}:c`, since: late, etag: expect.any(String) },
      ]);
      for (const entry of old) await store.forget(entry);
      expect(await store.old({ kind, before: last, limit })).toEqual([]);
      for (const entry of old) await store.forget(entry);
    },
  );

  test('people of one directory, oldest first', async () => {
    const store = await storeWith(
      ['user:c', { createdAt: late }],
      ['user:b', { createdAt: early }],
      ['user:a', { createdAt: early }],
      ['user:d', { createdAt: early, partnerId: theirs }],
      ['mail:e', { createdAt: early }],
    );
    const users = await walk<User>((from) => store.users(ours, { limit, ...from }));
    expect(users.map(idOf)).toEqual(['a', 'b', 'c']);
  });

  test('audit entries, newest first', async () => {
    const store = await storeWith(
      ['audit:a', { at: early }],
      ['audit:c', { at: late }],
      ['audit:b', { at: early }],
      ['audit:d', { at: late, partnerId: theirs }],
      ['mail:e', { at: early }],
    );
    const entries = await walk<AuditEntry>((from) => store.audits(ours, { limit, ...from }));
    expect(entries.map(idOf)).toEqual(['c', 'b', 'a']);
  });

  test('partners, by their ids', async () => {
    const store = await storeWith(
      ['partner', { partnerId: theirs, name: 'Lakeside' }],
      ['partner', { name: 'Northbeam' }],
      ['user:a', {}],
    );
    const partners = await walk<Partner>(({ after }) =>
      store.partners({ limit, ...(after && { after: after.partnerId }) }),
    );
    expect(partners.map(({ partnerId }) => partnerId)).toEqual([ours, theirs]);
  });

  test('activations of all partners, by what they are due', async () => {
    const store = await storeWith(
      ['activation:c', { dueBy: late, benefitId: 'c' }],
      ['activation:b', { dueBy: early, benefitId: 'b', partnerId: theirs }],
      ['activation:a', { dueBy: early, benefitId: 'a' }],
      ['past-activation:d', { dueBy: early, benefitId: 'd' }],
    );
    const all = await walk<Owned<'activation'>>(({ after }) =>
      store.activations({ limit, ...(after && { after: after.value }) }),
    );
    expect(all.map(({ partnerId, value }) => [partnerId, value.benefitId])).toEqual([
      [ours, 'a'],
      [theirs, 'b'],
      [ours, 'c'],
    ]);
  });

  test('open purchases of all partners, by when they were ordered', async () => {
    const store = await storeWith(
      ['purchase:c', { orderedAt: late, status: 'pendingPayment' }],
      ['purchase:b', { orderedAt: early, status: 'pendingPayment', partnerId: theirs }],
      ['purchase:a', { orderedAt: early, status: 'cancelled', refund: { status: 'requested' } }],
      ['purchase:d', { orderedAt: early, status: 'cancelled', refund: { status: 'issued' } }],
      ['purchase:e', { orderedAt: early, status: 'active' }],
      ['mail:f', { orderedAt: early, status: 'pendingPayment' }],
    );
    const of = (matter?: 'pendingPayment' | 'refundRequested') =>
      walk<Owned<'purchase'>>(({ after }) =>
        store.openPurchases({
          limit,
          ...(matter && { matter }),
          ...(after && { after: after.value }),
        }),
      );
    expect((await of()).map(valueId)).toEqual(['a', 'b', 'c']);
    expect((await of('pendingPayment')).map(valueId)).toEqual(['b', 'c']);
    expect((await of('refundRequested')).map(valueId)).toEqual(['a']);
  });

  test('money that pays for nothing, of all partners, by when it was recorded', async () => {
    const store = await storeWith(
      ['unapplied-payment:c', { recordedAt: late, status: 'toGiveBack' }],
      ['unapplied-payment:b', { recordedAt: early, status: 'givenBack', partnerId: theirs }],
      ['unapplied-payment:a', { recordedAt: early, status: 'toGiveBack' }],
      ['mail:d', { recordedAt: early, status: 'toGiveBack' }],
    );
    const of = (status?: 'toGiveBack' | 'givenBack') =>
      walk<Owned<'unapplied-payment'>>(({ after }) =>
        store.unappliedPayments({
          limit,
          ...(status && { status }),
          ...(after && { after: after.value }),
        }),
      );
    expect((await of()).map(valueId)).toEqual(['a', 'b', 'c']);
    expect((await of('toGiveBack')).map(valueId)).toEqual(['a', 'c']);
    expect((await of('givenBack')).map(valueId)).toEqual(['b']);
  });
});
