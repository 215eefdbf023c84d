// The recorded telemetry of the local cloud: traces and measures, as data and as pages, stored over
// a restart; old traces of sweeps are dropped.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startLocalCloud, type LocalCloud } from '../../../../infra/local/cloud/cloud.ts';
import type { TracedSpan } from '../../../../infra/local/contract/contract.ts';
import { inTree, lasting, tracePage } from '../../../../infra/local/pages/trace-pages.ts';
import { openTraceStore } from '../../../../infra/local/telemetry/trace-store.ts';

const span = (spanId: string, own: Partial<TracedSpan> = {}): TracedSpan => ({
  traceId: 'one',
  spanId,
  name: spanId,
  kind: 'internal',
  by: 'application',
  startedAt: 0,
  endedAt: 1,
  failed: false,
  facts: {},
  links: [],
  ...own,
});
const hour = 3_600_000;

test('a trace shows its spans, and those of others that name it', () => {
  const store = openTraceStore();
  store.add(span('late', { startedAt: 5, parentSpanId: 'first' }));
  store.add(span('first', { startedAt: 1, by: 'functions-host' }));
  store.add(span('elsewhere', { traceId: 'two', startedAt: 3, links: ['one'] }));
  store.add(span('unrelated', { traceId: 'two', startedAt: 4 }));
  expect(store.trace('one').map(({ name }) => name)).toEqual(['first', 'elsewhere', 'late']);
  expect(store.traces({ timers: false, limit: 10 })).toEqual([
    { traceId: 'two', name: 'elsewhere', startedAt: 3, endedAt: 1, spans: 2, failed: false },
    { traceId: 'one', name: 'first', startedAt: 1, endedAt: 1, spans: 2, failed: false },
  ]);
  store.close();
});

test('a span that is told again replaces the former', () => {
  const store = openTraceStore();
  store.add(span('orchestration'));
  store.add(span('orchestration', { endedAt: 9, failed: true }));
  expect(store.trace('one')).toMatchObject([{ endedAt: 9, failed: true }]);
  expect(store.traces({ timers: false, limit: 1 })).toMatchObject([{ spans: 1, failed: true }]);
  store.close();
});

test('what a schedule began is not listed unless asked for, and forgotten after an hour', () => {
  const store = openTraceStore();
  const timer = { facts: { trigger: 'timerTrigger' } };
  store.add(span('kept', { traceId: 'kept' }));
  store.add(span('sweep', { traceId: 'old', ...timer }));
  store.add(span('its query', { traceId: 'old' }));
  expect(store.traces({ timers: false, limit: 9 }).map(({ traceId }) => traceId)).toEqual(['kept']);
  expect(store.traces({ timers: true, limit: 9 }).length).toBe(2);
  for (let at = 0; at < 2_000; at += 1)
    store.add(span(`sweep ${at}`, { traceId: 'new', startedAt: hour + 1, ...timer }));
  expect(store.trace('old')).toEqual([]);
  expect(store.trace('kept').length).toBe(1);
  expect(store.trace('new').length).toBe(2_000);
  store.close();
});

test('what linked a trace is forgotten with the span that did', () => {
  const folder = mkdtempSync(join(tmpdir(), 'traces-'));
  const store = openTraceStore(folder);
  const timer = { facts: { trigger: 'timerTrigger' } };
  store.add(span('sweep', { traceId: 'old', links: ['one'], ...timer }));
  for (let at = 1; at < 2_000; at += 1) store.add(span(`${at}`, { startedAt: 2 * hour }));
  store.close();
  const database = new DatabaseSync(join(folder, 'traces.sqlite'));
  expect(database.prepare('SELECT count(*) AS links FROM links').get()).toEqual({ links: 0 });
  database.close();
  rmSync(folder, { recursive: true });
});

test.each([
  [0.25, '0.3 ms'],
  [1500, '1 s'],
  [hour + 120_000, '1 h 2 min'],
  [3 * 24 * hour, '3 d'],
])('%s ms reads as %s', (milliseconds, words) => expect(lasting(milliseconds)).toBe(words));

test('the page is a tree; what comes from outside is shown as text', () => {
  const spans = [
    span('root', { name: '<root>' }),
    span('child', { parentSpanId: 'root', facts: { 'db.note': '<b>' } }),
    span('orphan', { parentSpanId: 'never told' }),
  ];
  expect(inTree(spans).map(({ span: { spanId }, depth }) => [spanId, depth])).toEqual([
    ['root', 0],
    ['child', 1],
    ['orphan', 0],
  ]);
  const page = tracePage('one', spans);
  expect(page).toContain('&lt;root&gt;');
  expect(page).toContain('note &lt;b&gt;');
  expect(page).not.toContain('<root>');
});

const valuesOf = async (cloud: LocalCloud, path: string) => {
  const body = (await (await cloud.fetch(path)).json()) as { value: Record<string, unknown>[] };
  return body.value;
};

test('a local cloud serves them, and keeps traces over a restart', async () => {
  const store = mkdtempSync(join(tmpdir(), 'traces-'));
  const asPage = { headers: { accept: 'text/html' } };
  const first = await startLocalCloud({ telemetry: true, store });
  await first.fetch('/api/health');
  const [listed] = await valuesOf(first, '/local/traces');
  const traceId = String(listed?.['traceId']);
  expect(listed?.['name']).toBe('get-health');
  expect(await (await first.fetch('/local/traces', asPage)).text()).toContain(traceId);
  const shown = await (await first.fetch(`/local/traces/${traceId}`, asPage)).text();
  expect(shown).toContain('get-health');
  expect(await valuesOf(first, '/local/metrics')).toContainEqual(
    expect.objectContaining({ name: 'benefits.cosmos.request_units', value: expect.any(Number) }),
  );
  expect(await (await first.fetch('/local/metrics', asPage)).text()).toContain(
    'container partners',
  );
  expect((await first.fetch('/local/traces/none')).status).toBe(404);
  await first.close();

  const second = await startLocalCloud({ telemetry: true, store });
  expect((await second.fetch(`/local/traces/${traceId}`)).status).toBe(200);
  await second.close();
  rmSync(store, { recursive: true });
});

test('where nobody listens, that is said', async () => {
  const cloud = await startLocalCloud();
  for (const path of ['traces', 'traces/one', 'metrics']) {
    const answer = await cloud.fetch(`/local/${path}`);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('with telemetry'),
    ]);
  }
  await cloud.close();
});
