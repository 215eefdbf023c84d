// What is told of each write to the partner store, over the real client: a span with its outcome, the trace in
// which an activation or a mail was requested, and each change of their statuses, counted once it is there.
import { noTelemetry } from '../../../shared/adapters/telemetry/no-telemetry.ts';
import { tracedStore } from '../../../shared/adapters/telemetry/traced-store.ts';
import { cancelled } from '../../../shared/domain/activation-steps.ts';
import { system } from '../../../shared/domain/audit.ts';
import type { Activation } from '../../../shared/domain/activation.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import type { Mail } from '../../../shared/domain/mail.ts';
import type { Change, PartnerStore, Stored } from '../../../shared/ports/partner-store.ts';
import type { Span } from '../../../shared/ports/telemetry.ts';
import { anInProgress, aRequested } from '../../support/domain/activations.ts';
import { day, start } from '../../support/domain/instants.ts';
import { plannedMail } from '../../support/domain/mails.ts';
import { closeDatabases, ours, storeWith } from './store-with.ts';

afterEach(closeDatabases);

/** @param current the traces of the current work, one after the other; the last one remains */
const traced = async (...current: readonly (string | undefined)[]) => {
  const told = { spans: [] as unknown[], links: [] as unknown[], counts: [] as unknown[] };
  const traces = [...current];
  const store = tracedStore(await storeWith(), {
    ...noTelemetry,
    current: () => traces[0],
    count: (...counted) => void told.counts.push(counted),
    span: (name, _options, work) => {
      const span: Span = {
        note: (facts) => void told.spans.push([name, facts]),
        link: (other) => void told.links.push(other),
        fail: () => undefined,
      };
      return work(span);
    },
  });
  return { store, told, next: () => void traces.shift() };
};

let commands = 0;
const commit = (store: PartnerStore, ...changes: readonly Change[]) => {
  commands += 1;
  const entry = { id: `c-${commands}` as CommandId, at: start, actor: system, action: 'act' };
  return store.commit(ours, entry, changes);
};
const { benefitId } = aRequested();
const activationOf = async (store: PartnerStore): Promise<Stored<'activation'>> => {
  const found = await store.read(ours, 'activation', benefitId);
  if (found === undefined) throw new Error('no activation');
  return found;
};
const mailOf = async (store: PartnerStore): Promise<Stored<'mail'>> => {
  const found = await store.read(ours, 'mail', plannedMail.id);
  if (found === undefined) throw new Error('no mail');
  return found;
};
const create = (value: Activation): Change => ({ op: 'create', kind: 'activation', value });
const createMail = (value: Mail): Change => ({ op: 'create', kind: 'mail', value });
const counted = (status: string) => [
  'benefits.activations.changes',
  1,
  { kind: 'technical', status },
];

test('what is requested keeps its trace in all its revisions; the next attempt has its own', async () => {
  const { store, told, next } = await traced('first', 'second', 'third');
  await commit(store, create(aRequested()), createMail(plannedMail));
  next();
  const before = await activationOf(store);
  expect([before.value.trace, (await mailOf(store)).value.trace]).toEqual(['first', 'first']);
  const { trace: _kept, ...value } = before.value;
  await commit(store, { op: 'replace', before, value: { ...value, round: 2 } as Activation });
  const again = await activationOf(store);
  expect(again.value).toMatchObject({ trace: 'first', round: 2 });
  next();
  const another = { ...aRequested(), id: `${again.value.id}2` as Activation['id'] };
  await commit(store, { op: 'replace', before: again, value: another });
  expect((await activationOf(store)).value.trace).toBe('third');
  expect(told.links).toEqual([undefined, undefined, 'first', 'first']);
});

test('without a trace there is none, and nothing else gets one', async () => {
  const { store } = await traced(undefined);
  await commit(store, create(aRequested()));
  expect((await activationOf(store)).value).not.toHaveProperty('trace');
  const other = await traced('first');
  const claim = { id: 'email:a', holder: 'h' };
  await commit(other.store, { op: 'create', kind: 'claim', value: claim });
  expect((await other.store.read(ours, 'claim', claim.id))?.value).toEqual(claim);
  expect(other.told.links).toEqual([]);
  expect(other.told.counts).toEqual([]);
});

test('each status is counted once, whoever is deleted is not', async () => {
  const { store, told } = await traced('first');
  await commit(store, create(aRequested()), createMail(plannedMail));
  expect(told.counts).toEqual([
    counted('requested'),
    ['benefits.mail.changes', 1, { template: plannedMail.template, status: 'planned' }],
  ]);
  told.counts.length = 0;
  const requested = await activationOf(store);
  await commit(store, { op: 'replace', before: requested, value: { ...anInProgress(), round: 2 } });
  const before = await activationOf(store);
  await commit(store, { op: 'replace', before, value: { ...anInProgress(), round: 3 } });
  const last = await activationOf(store);
  await commit(store, { op: 'delete', before: last });
  expect(told.counts).toEqual([counted('inProgress')]);
});

test('another attempt in the same status is another one', async () => {
  const { store, told } = await traced('first');
  await commit(store, create(aRequested()));
  const before = await activationOf(store);
  const another = { ...aRequested(), id: `${before.value.id}2` as Activation['id'] };
  await commit(store, { op: 'replace', before, value: another });
  expect(told.counts).toEqual([counted('requested'), counted('requested')]);
});

test('what was not written is told as that, and counts for nothing', async () => {
  const { store, told } = await traced('first');
  await commit(store, create(aRequested()));
  const before = { ...(await activationOf(store)), etag: '"stale"' };
  told.counts.length = 0;
  const value = cancelled(anInProgress(), { reason: 'No need.' }, day(2));
  expect(await commit(store, { op: 'replace', before, value })).toBe('conflict');
  expect(told.counts).toEqual([]);
  expect(told.spans).toEqual([
    ['commit act', { 'benefits.outcome': 'committed', 'benefits.changes': 1 }],
    ['commit act', { 'benefits.outcome': 'conflict', 'benefits.changes': 1 }],
  ]);
});

test('a mail of the ledger: its trace, its span, and its status', async () => {
  const { store, told, next } = await traced('first', 'second');
  await commit(store, createMail(plannedMail));
  const before = await mailOf(store);
  next();
  const { trace: _kept, ...value } = before.value;
  told.spans.length = 0;
  told.counts.length = 0;
  const voided = { ...value, status: 'voided', voidedAt: start } as Mail;
  expect(await store.replaceMail(ours, before, voided)).toBe('committed');
  expect((await mailOf(store)).value).toMatchObject({ status: 'voided', trace: 'first' });
  expect(await store.replaceMail(ours, before, voided)).toBe('conflict');
  expect(told.spans).toEqual([
    ['commit mail voided', { 'benefits.outcome': 'committed' }],
    ['commit mail voided', { 'benefits.outcome': 'conflict' }],
  ]);
  expect(told.counts).toEqual([
    ['benefits.mail.changes', 1, { template: plannedMail.template, status: 'voided' }],
  ]);
  const old = await traced(undefined);
  await commit(old.store, createMail(plannedMail));
  await old.store.replaceMail(ours, await mailOf(old.store), voided);
  expect((await mailOf(old.store)).value).not.toHaveProperty('trace');
});
