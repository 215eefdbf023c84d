// The adapter of Durable Functions with the SDK's own client: the requests on the wire, the
// handling of answers, and that a lost call is counted and throws nothing.
import { createActivations } from '../../../shared/adapters/durable/activations.ts';
import { noTelemetry } from '../../../shared/adapters/telemetry/no-telemetry.ts';
import { requested } from '../../../shared/domain/activation-steps.ts';
import { benefitIdOf, partnerIdOf, purchaseIdFrom, userIdOf } from '../../../shared/domain/ids.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { parseInstant, plusDays } from '../../../shared/domain/time.ts';
import { anEngine, closeEngines, type Answer } from '../../support/durable-client.ts';

afterEach(closeEngines);

const now = parseInstant('2027-03-01T08:00:00.000Z')!;
const partnerId = '10000000-0000-4000-8000-000000000001';
const purchaseId = purchaseIdFrom(new Uint8Array(32));
const asked = {
  benefitId: benefitIdOf(purchaseId, 'advisory-hours'),
  purchaseId,
  itemId: 'advisory-hours',
  kind: 'technical' as const,
  attempt: 1,
  requestedBy: userIdOf('11111111-0000-4000-8000-000000000001'),
  mails: [],
};
const activation = { ...requested(asked, defaultPolicy, now), round: 4 };
const instanceId = `${activation.id}-r1`;

const against = async (answer: () => Answer) => {
  const { client, sent } = await anEngine(answer);
  const warnings: string[] = [];
  const counted: unknown[] = [];
  const telemetry = {
    ...noTelemetry,
    count: (...told: readonly unknown[]) => void counted.push(told),
  };
  const activations = createActivations(client, telemetry, (line) => warnings.push(line));
  return { activations, sent, warnings, counted };
};

const lost = (call: string) => [['benefits.wakeups.lost', 1, { call }]];

test('a wake-up has a body, null: without one the engine refuses it', async () => {
  const { activations, sent, counted } = await against(() => ({ status: 202 }));
  await activations.wake(activation);
  expect(sent).toMatchObject([
    {
      method: 'POST',
      path: `/durabletask/instances/${instanceId}/raiseEvent/wake-4`,
      body: 'null',
    },
  ]);
  expect(counted).toEqual([]);
});

test.each([400, 404, 503])('a wake-up answered %i is lost: told and counted', async (status) => {
  const { activations, warnings, counted } = await against(() => ({ status }));
  await activations.wake(activation);
  expect(counted).toEqual(lost('event'));
  expect(warnings).toEqual([expect.stringContaining(`wake-up of ${instanceId} was lost`)]);
});

test('a start is lost like a wake-up; one that a rival has begun is none', async () => {
  const down = await against(() => ({ status: 503 }));
  expect(await down.activations.start(partnerIdOf(partnerId), activation)).toBe('failed');
  expect(down.counted).toEqual(lost('start'));
  const rival = await against(() => ({ status: 409 }));
  expect(await rival.activations.start(partnerIdOf(partnerId), activation)).toBe('exists');
  expect(rival.counted).toEqual([]);
});

test.each([
  ['the activation’s own', { trace: 'its' }, { trace: 'its' }],
  ['that of the current work', {}, { trace: 'current' }],
])('a start names the run, whose it is, and a trace: %s', async (_which, stored, told) => {
  const { client, sent } = await anEngine(() => ({ status: 202, body: {} }));
  const within: unknown[] = [];
  const telemetry = {
    ...noTelemetry,
    current: () => 'current',
    within: <T>(trace: string | undefined, work: () => Promise<T>) => {
      within.push(trace);
      return work();
    },
  };
  const activations = createActivations(client, telemetry, () => undefined);
  const started = await activations.start(partnerIdOf(partnerId), { ...activation, ...stored });
  expect(started).toBe('started');
  expect(sent.map(({ method, path, body }) => [method, path, JSON.parse(body)])).toEqual([
    [
      'POST',
      `/durabletask/orchestrators/technical-activation/${instanceId}`,
      { partnerId, activationId: activation.id, run: 1, ...told },
    ],
  ]);
  expect(within).toEqual([told.trace]);
});

test('where nothing is traced a start names no trace', async () => {
  const { activations, sent } = await against(() => ({ status: 202, body: {} }));
  await activations.start(partnerIdOf(partnerId), activation);
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
    partnerId,
    activationId: activation.id,
    run: 1,
  });
});

test.each([
  ['Pending', 'running'],
  ['Running', 'running'],
  ['Suspended', 'running'],
  ['Completed', 'ended'],
  ['Failed', 'ended'],
  ['Terminated', 'ended'],
  ['Canceled', 'ended'],
])('a run that is %s: %s', async (runtimeStatus, state) => {
  const { activations, sent } = await against(() => ({
    status: 200,
    body: failed({ runtimeStatus }),
  }));
  expect(await activations.state(activation)).toBe(state);
  expect(sent).toMatchObject([{ method: 'GET', path: `/durabletask/instances/${instanceId}` }]);
});

test('a run that is not there is missing; of one that nobody tells of nothing is known', async () => {
  const none = await against(() => ({ status: 404 }));
  expect(await none.activations.state(activation)).toBe('missing');
  const down = await against(() => ({ status: 503 }));
  await expect(down.activations.state(activation)).rejects.toThrow('503');
});

const failed = (changes: object = {}) => ({
  name: 'technical-activation',
  instanceId,
  runtimeStatus: 'Failed',
  input: { partnerId, activationId: activation.id, run: 1 },
  customStatus: null,
  output: 'Orchestrator function failed',
  createdTime: '2027-03-01T08:00:00Z',
  lastUpdatedTime: '2027-03-01T08:20:00Z',
  ...changes,
});

test('failed runs are asked for by status and day of begin', async () => {
  const { activations, sent } = await against(() => ({ status: 200, body: [failed()] }));
  expect(await activations.failedRuns(plusDays(now, -10))).toEqual([
    { partnerId, activationId: activation.id, run: 1, failedAt: '2027-03-01T08:20:00.000Z' },
  ]);
  expect(sent).toMatchObject([{ method: 'GET', path: '/durabletask/instances/', body: '' }]);
  expect(Object.fromEntries(sent[0]?.query ?? [])).toEqual({
    runtimeStatus: 'Failed',
    createdTimeFrom: '2027-02-19T08:00:00.000Z',
  });
});

test.each([
  ['an instance that only runs', { runtimeStatus: 'Running' }],
  ['one that an operator has terminated', { runtimeStatus: 'Terminated' }],
  ['an id of others', { instanceId: '0123456789abcdef' }],
  ['an id without a run', { instanceId: activation.id }],
  ['an id with another run than any', { instanceId: `${activation.id}-r0` }],
  ['a partner that is none', { input: { partnerId: 'x/../y' } }],
  ['no input', { input: null }],
  ['a day that is none', { lastUpdatedTime: 'yesterday' }],
])('%s is no failed run', async (_what, changes) => {
  const { activations } = await against(() => ({ status: 200, body: [failed(changes), failed()] }));
  expect(await activations.failedRuns(now)).toHaveLength(1);
});

test.each([
  ['an outage', { status: 503 }],
  ['what is no list', { status: 200, body: { value: [] } }],
])('%s in the place of the list is told and counted, and nobody knows', async (_what, answer) => {
  const { activations, counted, warnings } = await against(() => answer);
  expect(await activations.failedRuns(now)).toBeUndefined();
  expect(counted).toEqual(lost('list'));
  expect(warnings).toHaveLength(1);
});
