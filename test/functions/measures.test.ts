// The measures for operators: running work and its age, overdue work, stocks of keys, refusals,
// charges of the database. Each is provoked and then read.
import { mayStayDue } from '../support/world/nothing-due.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld } from '../support/world/world.ts';
import { measured } from '../support/traces.ts';

afterEach(closeWorlds);

const world = async (settings: Record<string, string> = {}) => {
  const made = await aWorld(settings, undefined, true);
  await addPeople(made);
  return made;
};
const manually = { POLICY: JSON.stringify({ technical: { automaticAfterHours: null } }) };

const tick = (made: Awaited<ReturnType<typeof world>>) =>
  made.cloud.timers.find(({ name }) => name === 'report-gauges')?.fire(made.cloud.clock.now());

const activations = { kind: 'technical', status: 'inProgress' };

test('activations under way by state and age; older, they leave the younger age', async () => {
  const made = await world(manually);
  await made.activate(await made.buy());
  await made.cloud.advance({ duration: 'PT1H' });
  await tick(made);
  const young = { ...activations, age: 'under 1 day' };
  expect(await measured(made, 'benefits.activations', young)).toBe(1);
  await made.cloud.advance({ duration: 'P2D' });
  await tick(made);
  expect(await measured(made, 'benefits.activations', young)).toBe(0);
  const older = { ...activations, age: 'under 3 days' };
  expect(await measured(made, 'benefits.activations', older)).toBe(1);
});

test('what is overdue', async () => {
  const made = await world(manually);
  await made.activate(await made.buy());
  await made.cloud.advance({ duration: 'P6D' });
  await tick(made);
  const facts = { kind: 'technical' };
  expect(await measured(made, 'benefits.activations.overdue', facts)).toBe(0);
  await made.cloud.advance({ duration: 'P1D' });
  await tick(made);
  expect(await measured(made, 'benefits.activations.overdue', facts)).toBe(1);
  const oldest = { ...activations, age: '7 days and more' };
  expect(await measured(made, 'benefits.activations', oldest)).toBe(1);
});

test('mail that waits, and what becomes of it', async () => {
  const made = await world();
  await made.buy();
  await tick(made);
  expect(await measured(made, 'benefits.mail', { status: 'planned' })).toBe(2);
  await made.cloud.advance({ duration: 'PT5M' });
  await tick(made);
  expect(await measured(made, 'benefits.mail', { status: 'planned' })).toBe(0);
  const accepted = { template: 'purchase-confirmed', status: 'accepted' };
  expect(await measured(made, 'benefits.mail.changes', accepted)).toBe(2);
});

test('mail of the last seven days that nobody got, the last instant excluded', async () => {
  const made = await world();
  made.cloud.email.faults.add({ on: 'refuse', status: 400, times: 2 });
  await made.buy();
  const plannedAt = made.cloud.clock.now();
  await made.cloud.advance({ duration: 'PT5M' });
  await tick(made);
  const failed = () => measured(made, 'benefits.mail.undelivered', { status: 'failed' });
  expect([
    await failed(),
    await measured(made, 'benefits.mail.undelivered', { status: 'bounced' }),
  ]).toEqual([2, 0]);
  await made.cloud.advance({ to: new Date(plannedAt + 7 * 86_400_000) });
  await tick(made);
  expect(await failed()).toBe(2);
  await made.cloud.advance({ to: new Date(plannedAt + 7 * 86_400_000 + 1) });
  await tick(made);
  expect(await failed()).toBe(0);
});

test('free keys of every pool', async () => {
  const made = await world();
  const pool = 'sql-server-2019-standard';
  const keys = ['A', 'B', 'C'].map((key) => ({ key: `KEY-${key}`, kind: 'productKey' }));
  await made.call('operator', 'POST', `/api/v1/operator/key-pools/${pool}/keys`, { keys });
  await tick(made);
  expect(await measured(made, 'benefits.key_pool.free', { pool })).toBe(3);
  // The pool was never loaded, so it is not reported.
  expect(await measured(made, 'benefits.key_pool.free', { pool: 'intune' })).toBeUndefined();
});

test('how late a sweep is, and what failed in it', async () => {
  const made = await world();
  mayStayDue(made.cloud, 'a mail is put off, which is what is measured');
  await made.buy();
  made.cloud.cosmos.faults.next({ before: { status: 400 } }, { operation: 'replace' });
  const pump = made.cloud.timers.find(({ name }) => name === 'dispatch-outbox');
  made.cloud.clock.moveTo(made.cloud.clock.now() + 90_000);
  await pump?.fire(made.cloud.clock.now());
  expect(await measured(made, 'benefits.sweep.lag', { sweep: 'dispatch-outbox' })).toBe(90);
  expect(await measured(made, 'benefits.sweep.failed', { sweep: 'dispatch-outbox' })).toBe(1);
});

test('starts and events of orchestrations that came to nothing', async () => {
  const made = await world();
  const purchaseId = await made.buy();
  const lost = (call: string) => measured(made, 'benefits.wakeups.lost', { call });
  made.cloud.durable.faults.on = ({ kind }) => (kind === 'rpc' ? 'drop' : undefined);
  const id = await made.activate(purchaseId);
  expect(await lost('start')).toBe(1);
  expect(await lost('event')).toBeUndefined();
  await made.call(admin, 'POST', `/api/v1/activations/${id}/cancel`, { reason: 'No need.' });
  expect(await lost('event')).toBe(1);
});

test('refusals by code and route, and request units by operation and container', async () => {
  const made = await world();
  await made.call(admin, 'GET', '/api/v1/purchases/none');
  await made.call(admin, 'GET', '/api/v1/nowhere');
  const facts = { code: 'NotFound' };
  expect(await measured(made, 'benefits.refused', { ...facts, route: 'get-purchase' })).toBe(1);
  expect(await measured(made, 'benefits.refused', { ...facts, route: 'not-found' })).toBe(1);
  const before = Number(
    await measured(made, 'benefits.cosmos.request_units', {
      operation: 'batch',
      container: 'partners',
    }),
  );
  await made.buy();
  const { requestUnits } = made.cloud.cosmos.counters.of({ operation: 'batch' });
  const after = await measured(made, 'benefits.cosmos.request_units', {
    operation: 'batch',
    container: 'partners',
  });
  expect(Number(after)).toBeGreaterThan(before);
  expect(Number(after)).toBeCloseTo(requestUnits, 1);
});

test('when nobody listens, nothing is counted and nothing is read for it', async () => {
  const deaf = await aWorld();
  const before = deaf.cloud.cosmos.counters.of({ operation: 'query' }).requests;
  await deaf.cloud.timers
    .find(({ name }) => name === 'report-gauges')
    ?.fire(deaf.cloud.clock.now());
  expect(deaf.cloud.cosmos.counters.of({ operation: 'query' }).requests).toBe(before);
});
