// Telemetry and its prohibitions: it must not delay work, fail it, or contain the text of an error.
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { provision } from '../../../infra/local/hosting/provision.ts';
import { containers } from '../../../shared/adapters/cosmos/containers.ts';
import { openDatabase } from '../../../shared/adapters/cosmos/database.ts';
import { createTelemetry } from '../../../shared/adapters/telemetry/telemetry.ts';
import { openTelemetry } from '../../../shared/adapters/telemetry/open-telemetry.ts';
import { openSdk } from '../../../shared/adapters/telemetry/sdk.ts';
import { tracedRequests } from '../../../shared/adapters/telemetry/traced-requests.ts';
import type { Telemetry } from '../../../shared/ports/telemetry.ts';
import { clock, listening, noCredential as credential, Reader } from '../../support/listening.ts';

const elsewhere = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

test('a span within another is part of it; both begin when the clock says', async () => {
  const { telemetry, spans } = listening();
  await telemetry.span('outer', {}, () =>
    telemetry.span('inner', { kind: 'client', facts: { status: 'x' } }, async () => undefined),
  );
  const [inner, outer] = spans();
  expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
  expect(inner).toMatchObject({ name: 'inner', attributes: { status: 'x' } });
  expect(outer?.startTime).toEqual([Date.parse('2026-12-01T09:00:00Z') / 1000, 123_000_000]);
});

test('work for another trace goes on there and names where it was done', async () => {
  const { telemetry, spans } = listening();
  let inside: string | undefined;
  await telemetry.span('sweep', {}, () =>
    telemetry.span('deliver', { parent: elsewhere }, async () => {
      inside = telemetry.current();
    }),
  );
  const [deliver, sweep] = spans();
  expect(deliver?.spanContext().traceId).toBe('a'.repeat(32));
  expect(deliver?.parentSpanContext?.spanId).toBe('b'.repeat(16));
  expect(deliver?.links.map(({ context }) => context.traceId)).toEqual([
    sweep?.spanContext().traceId,
  ]);
  expect(inside).toMatch(new RegExp(`^00-${'a'.repeat(32)}-`, 'u'));
});

test('work for the trace that is being worked in stays where it is', async () => {
  const { telemetry, spans } = listening();
  await telemetry.within(elsewhere, () =>
    telemetry.span('step', {}, () =>
      telemetry.span('deliver', { parent: elsewhere }, async () => undefined),
    ),
  );
  const [deliver, step] = spans();
  expect(deliver?.parentSpanContext?.spanId).toBe(step?.spanContext().spanId);
  expect(deliver?.links).toEqual([]);
});

test('a caller who tells nobody of its own trace does not silence ours', async () => {
  const { telemetry, spans } = listening();
  const unsampled = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`;
  let kept: string | undefined;
  await telemetry.within(unsampled, () =>
    telemetry.span('commit', {}, async () => {
      kept = telemetry.current();
    }),
  );
  expect(spans().map(({ name }) => name)).toEqual(['commit']);
  expect(kept).toMatch(/-01$/u);
});

test.each(['', 'nonsense', `00-${'a'.repeat(31)}-${'b'.repeat(16)}-01`])(
  'a trace that is none (%j) is not gone on with',
  async (parent) => {
    const { telemetry, spans } = listening();
    await telemetry.span('alone', { parent }, async () => undefined);
    expect(spans()[0]?.parentSpanContext).toBeUndefined();
  },
);

test('spans go in batches, all of them, under the name of the application', async () => {
  const spanExporter = new InMemorySpanExporter();
  const sdk = openSdk({ spanExporter, metricReader: new Reader() }, 'batched');
  sdk.tracer.startSpan('one').end();
  sdk.tracer.startSpan('two').end();
  expect(spanExporter.getFinishedSpans()).toEqual([]);
  await sdk.flush();
  const told = spanExporter.getFinishedSpans();
  expect(
    told.map(({ name, resource, instrumentationScope }) => [
      name,
      resource.attributes['service.name'],
      instrumentationScope.name,
    ]),
  ).toEqual(['one', 'two'].map((name) => [name, 'partner-benefits', 'partner-benefits']));
});

test('measures are handed over with what is still buffered', async () => {
  const metricReader = new Reader();
  const sdk = openSdk({ spanExporter: new InMemorySpanExporter(), metricReader }, 'batched');
  sdk.meter.createCounter('benefits.refused').add(2, { code: 'x' });
  await sdk.flush();
  expect(metricReader.flushed).toBe(1);
  const { resourceMetrics } = await metricReader.collect();
  const [{ scope, metrics } = { scope: undefined, metrics: [] }] = resourceMetrics.scopeMetrics;
  expect([scope?.name, resourceMetrics.resource.attributes['service.name']]).toEqual([
    'partner-benefits',
    'partner-benefits',
  ]);
  expect(metrics[0]?.dataPoints[0]).toMatchObject({ value: 2, attributes: { code: 'x' } });
});

test('an error passes through; its name is told, what it says is not', async () => {
  const { telemetry, spans } = listening();
  const failure = new RangeError('mina@northbeam.example is not known');
  await expect(
    telemetry.span('fails', {}, async () => {
      throw failure;
    }),
  ).rejects.toBe(failure);
  const [span] = spans();
  expect(span).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'RangeError' } });
  expect(JSON.stringify([span?.attributes, span?.events, span?.status])).not.toContain('mina');
});

test('an SDK that does not open is told of once, and work goes on', async () => {
  const opened = jest.fn(async () => undefined);
  const telemetry = openTelemetry(opened, clock);
  expect(await telemetry.span('works', {}, async () => 1)).toBe(1);
  expect(await telemetry.within(elsewhere, async () => 2)).toBe(2);
  telemetry.count('benefits.refused', 1, {});
  telemetry.measure('benefits.mail', 1, {});
  const { warnings, telemetry: broken, flush } = brokenDestination();
  expect(await broken.span('works', {}, async () => 3)).toBe(3);
  expect(await broken.span('works', {}, async () => 4)).toBe(4);
  await flush();
  expect(warnings).toEqual(['{"event":"telemetry could not be started","error":"TypeError"}']);
});

/** A destination that throws, as one does that rejects its settings. */
const brokenDestination = () =>
  listening({
    get spanExporter(): never {
      throw new TypeError('secret');
    },
  });

test('what cannot be handed over at the end is said, and the end comes', async () => {
  const spanExporter = Object.assign(new InMemorySpanExporter(), {
    forceFlush: () => Promise.reject(new RangeError('secret')),
  });
  const { telemetry, flush, warnings } = listening({ spanExporter });
  await telemetry.span('works', {}, async () => undefined);
  await flush();
  expect(warnings.join()).toContain('telemetry could not be handed over');
  expect(warnings.join()).not.toContain('secret');
});

test('a measure that cannot be taken disturbs nobody', async () => {
  const asked: string[] = [];
  const refusing = (name: string): never => {
    asked.push(name);
    throw new Error('no such instrument');
  };
  const meter = { createCounter: refusing, createGauge: refusing };
  const telemetry = openTelemetry(async () => ({ meter }) as never, clock);
  const unhandled = jest.fn();
  process.once('unhandledRejection', unhandled);
  telemetry.count('benefits.refused', 1, {});
  telemetry.measure('benefits.mail', 1, {});
  await new Promise((resolve) => setImmediate(resolve));
  process.removeListener('unhandledRejection', unhandled);
  expect(asked).toEqual(['benefits.refused', 'benefits.mail']);
  expect(unhandled).not.toHaveBeenCalled();
});

test('without a destination nothing is told and nothing is loaded', async () => {
  const { telemetry, flush } = createTelemetry({
    connectionString: undefined,
    credential,
    clock,
    warn: () => undefined,
  });
  expect(telemetry.isOn).toBe(false);
  expect(await telemetry.span('works', { parent: elsewhere }, async () => 1)).toBe(1);
  expect(telemetry.current()).toBeUndefined();
  await flush();
});

test('Application Insights is opened with its connection string and the identity', async () => {
  const warnings: string[] = [];
  const { telemetry, flush } = createTelemetry({
    connectionString:
      'InstrumentationKey=0b5e7a10-0000-4000-8000-00000000c0de;IngestionEndpoint=http://127.0.0.1:9/',
    credential,
    clock,
    warn: (line) => warnings.push(line),
  });
  expect(telemetry.isOn).toBe(true);
  // Nothing listens at the destination: only the spans are lost.
  expect(await telemetry.span('works', {}, async () => 1)).toBe(1);
  expect(warnings).toEqual([]);
  void flush;
});

test('the real client sends its requests through a socket, each a span with its charge', async () => {
  const { telemetry, spans } = listening();
  const cosmos = createCosmos({ clock: { now: () => clock.now().getTime() } });
  const { endpoint } = await cosmos.listen(0);
  await provision(cosmos, containers);
  const database = openDatabase(
    { endpoint, key: cosmos.key, database: 'benefits' },
    { credential, plugins: [tracedRequests(telemetry)] },
  );
  const partners = database.container('partners');
  await partners.items.create({ id: 'user:mina', partnerId: 'partner-7' });
  const read = await partners.item('user:mina', 'partner-7').read();
  const missing = await partners.item('user:nobody', 'partner-7').read();
  expect([read.statusCode, missing.statusCode]).toEqual([200, 404]);
  const told = spans().filter(({ name }) => name.endsWith(' partners'));
  expect(told.map(({ name, attributes }) => [name, attributes['db.response.status_code']])).toEqual(
    expect.arrayContaining([
      ['create partners', '201'],
      ['read partners', '200'],
      ['read partners', '404'],
    ]),
  );
  const charges = told.map(
    ({ attributes }) => attributes['azure.cosmosdb.operation.request_charge'],
  );
  expect(charges).toContain(read.requestCharge);
  expect(JSON.stringify(told.map(({ name, attributes }) => [name, attributes]))).not.toMatch(
    /mina|partner-7/u,
  );
  database.client.dispose();
  await cosmos.close();
});

interface Plugin {
  readonly plugin: (
    request: object,
    diagnostics: unknown,
    next: (request: object) => unknown,
  ) => unknown;
}

const sent = async (telemetry: Telemetry, ends: () => unknown) => {
  const { plugin } = tracedRequests(telemetry) as Plugin;
  const path = '/dbs/benefits/colls/partners/docs/user:11111111-0000-4000-8000-000000000001';
  const request = { path, operationType: 'read', resourceType: 'docs' };
  return plugin(request, undefined, async () => ends());
};

test.each([
  [404, false],
  [412, false],
  [409, false],
  [429, true],
  [401, true],
  [503, true],
  ['ECONNRESET', true],
])('a database that answers %s is %s trouble', async (code, trouble) => {
  const { telemetry, spans } = listening();
  const failure = Object.assign(new Error('user:mina'), {
    code,
    headers: { 'x-ms-request-charge': '2.5' },
  });
  await expect(
    sent(telemetry, () => {
      throw failure;
    }),
  ).rejects.toBe(failure);
  const [span] = spans();
  expect(span).toMatchObject({
    name: 'read partners',
    status: { code: trouble ? 2 : 0 },
    attributes: {
      'db.response.status_code': String(code),
      'azure.cosmosdb.operation.request_charge': 2.5,
    },
  });
  expect(JSON.stringify([span?.name, span?.attributes])).not.toContain('user:');
});

test.each([
  ['2.5', [['benefits.cosmos.request_units', 2.5, { operation: 'read', container: 'partners' }]]],
  ['0', []],
  ['free', []],
  [undefined, []],
])('a request with the charge %s is counted: %j', async (charge, counted) => {
  const { telemetry } = listening();
  const told: unknown[] = [];
  const count: Telemetry['count'] = (...each) => void told.push(each);
  await sent({ ...telemetry, count }, () => ({
    code: 200,
    headers: { 'x-ms-request-charge': charge },
  }));
  expect(told).toEqual(counted);
});
