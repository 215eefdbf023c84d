// One activation is one trace, over all its days and all parts that work on it: the request, the
// orchestration, its steps, the database, the mail. This also holds when a start was lost or the
// outbox sends the mail.
import { report } from '../../infra/clients/local/around.ts';
import { personas } from '../../infra/local/hosting/personas.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, northbeam } from '../support/world/world.ts';
import { anOffersWorld, contactEmail } from '../support/world/offers-world.ts';
import { allSpans, measured, spansOf, traceOf, wayTo } from '../support/traces.ts';

afterEach(closeWorlds);

const listening = async () => {
  const world = await aWorld({}, undefined, true);
  await addPeople(world);
  return { world, purchaseId: await world.buy() };
};

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

test('a technical activation of three days is one trace with every hop', async () => {
  const { world, purchaseId } = await listening();
  await world.activate(purchaseId);
  await world.cloud.advance({ duration: 'P5D' });
  const spans = spansOf(world, traceOf(world, 'request-activation'));

  expect(new Set(spans.map(({ startedAt }) => dayOf(startedAt)))).toEqual(
    new Set(['2027-03-01', '2027-03-04']),
  );
  const mail = spans.filter(({ name }) => name === 'send mail');
  expect(mail.length).toBe(4);
  for (const sent of mail) {
    const [template] = wayTo(spans, sent).slice(-2);
    expect(wayTo(spans, sent)).toEqual([
      'request-activation',
      'orchestration technical-activation',
      'deliver-mail',
      'step deliver-mail',
      template,
      'send mail',
    ]);
    expect(template).toMatch(/^deliver technical-(?:received|ready)$/u);
  }
  const written = spans.findLast(({ name }) => name === 'commit provisionActivation');
  expect(dayOf(written?.startedAt ?? 0)).toBe('2027-03-04');
  const batch = spans.find(({ parentSpanId }) => parentSpanId === written?.spanId);
  expect(batch).toMatchObject({ name: 'batch partners', kind: 'client', by: 'application' });
  expect(Number(batch?.facts['azure.cosmosdb.operation.request_charge'])).toBeGreaterThan(10);
  const orchestration = spans.find(({ name }) => name.startsWith('orchestration'));
  expect((orchestration?.endedAt ?? 0) - (orchestration?.startedAt ?? 0)).toBe(3 * 86_400_000);
  expect(spans.filter(({ failed }) => failed)).toEqual([]);
  // Every span has the span of the request as an ancestor.
  expect(spans.filter((span) => wayTo(spans, span)[0] !== 'request-activation')).toEqual([]);
});

test('a start that got lost is made up for in the same trace', async () => {
  const { world, purchaseId } = await listening();
  world.cloud.durable.faults.on = ({ kind }) => (kind === 'start' ? 'drop' : undefined);
  await world.activate(purchaseId);
  await world.cloud.advance({ duration: 'PT1M' });
  world.cloud.durable.faults.on = undefined;
  await world.cloud.advance({ duration: 'P5D' });
  const spans = spansOf(world, traceOf(world, 'request-activation'));
  const steps = spans.filter(({ name }) => name.startsWith('step ')).map(({ name }) => name);
  expect(steps).toContain('step provision-activation');
  // The span of the sweep that started the run again links to the trace.
  const reconciled = spans.find(({ name }) => name === 'commit reconcile');
  expect(reconciled?.traceId).not.toBe(spans[0]?.traceId);
});

test('what is stored and what a run is given name the trace, whoever comes later', async () => {
  const { world, purchaseId } = await listening();
  await world.activate(purchaseId);
  await world.cloud.advance({ duration: 'PT5M' });
  const traceId = traceOf(world, 'request-activation');
  const [instance] = world.cloud.durable.instances();
  expect(JSON.parse(instance?.input ?? '{}').trace).toContain(traceId);
  const traces = () =>
    [...world.documents('mail'), ...world.documents('activation')]
      .filter(({ entity }) => entity === undefined || String(entity).startsWith('activation:'))
      .map(({ id, trace }) => [id, trace]);
  const before = traces();
  expect(before.length).toBe(3);
  for (const [, trace] of before) expect(trace).toContain(traceId);
  // The provider's report is an event of its own, in a trace of its own.
  for (const mail of world.cloud.outbox()) await report(world.cloud, mail, 'Delivered');
  expect(world.documents('mail').filter(({ status }) => status === 'delivered').length).toBe(4);
  expect(traces()).toEqual(before);
});

test('what the outbox sends belongs to the trace of the purchase', async () => {
  const { world } = await listening();
  const traceId = traceOf(world, 'purchase-package');
  expect(spansOf(world, traceId).filter(({ name }) => name === 'send mail')).toEqual([]);
  await world.cloud.advance({ duration: 'PT5M' });
  const spans = spansOf(world, traceId);
  const deliveries = spans.filter(({ name }) => name === 'deliver purchase-confirmed');
  expect(deliveries.length).toBe(2);
  expect(spans.filter(({ name }) => name === 'send mail').length).toBe(2);
  // Each delivery also links to the sweep that performed it.
  for (const { links } of deliveries) expect(links.length).toBe(1);
});

test("the contact's confirmation, a request of its own, is found in the offer's trace", async () => {
  const world = await anOffersWorld({}, 'isv-co-sell-ready', true);
  await world.setContact();
  await world.activateOffer();
  await world.advance('PT1M');
  await world.page(world.link(), 'POST');
  await world.advance('P2D');
  const traceId = traceOf(world, 'request-activation');
  const confirmed = spansOf(world, traceId).find(({ name }) => name === 'commit confirm');
  expect(confirmed).toMatchObject({ links: [traceId] });
  expect(confirmed?.traceId).toBe(traceOf(world, 'confirm-instructions'));
});

test('the problem of a refused request names the trace in which it is found', async () => {
  const { world, purchaseId } = await listening();
  const path = `/api/v1/benefits/${purchaseId}-sql-server-2019-standard/keys/reveal`;
  const { body } = await world.call(admin, 'POST', path, {});
  expect(body).toMatchObject({ code: 'RefundForfeitNotAcknowledged' });
  const spans = spansOf(world, String(body['traceId']));
  expect(spans.map(({ name }) => name)).toContain('reveal-keys');
  const facts = { code: 'RefundForfeitNotAcknowledged', route: 'reveal-keys' };
  expect(await measured(world, 'benefits.refused', facts)).toBe(1);
});

test('an orchestration says once what it saw, however often it is replayed', async () => {
  const { world, purchaseId } = await listening();
  const activationId = await world.activate(purchaseId);
  await world.cloud.advance({ duration: 'P5D' });
  const [instance] = world.cloud.durable.instances();
  expect(instance?.episodes).toBeGreaterThan(4);
  const looks = world.lines
    .filter((line) => line.includes('"event":"step"'))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))));
  expect(looks.map(({ activity }) => activity)).toEqual([
    'begin-activation',
    'review-activation',
    'provision-activation',
  ]);
  for (const look of looks) expect(look).toMatchObject({ activationId, run: 1 });
});

test('no address, name, link or support id is told, whatever happens', async () => {
  const world = await anOffersWorld({}, 'isv-co-sell-ready', true);
  await world.setContact();
  const id = await world.activateOffer();
  await world.advance('PT1M');
  const link = world.link();
  await world.page(link);
  await world.report(contactEmail, 'Bounced');
  await world.setContact({ email: 'second@northbeam.example' });
  world.cloud.cosmos.faults.next({ before: { status: 503 } }, { operation: 'batch' });
  await world.activateOffer('isv-selling-with-microsoft');
  await world.advance('P12D');
  await world.operate(id, 'complete', { accessId: 'CANARYACCESS', contractId: 'CANARYCONTRACT' });
  const told = JSON.stringify([allSpans(world), await world.cloud.telemetry?.measures()]);
  const people = personas.flatMap(({ userId, email, name }) => [userId, email, name]);
  const secrets = [
    ...people,
    northbeam.partnerId,
    northbeam.name,
    contactEmail,
    'second@',
    '+4930123456',
    link.slice(3),
    '/i/',
    'CANARY',
    'Bearer',
    'SELECT',
  ].filter((secret) => secret !== undefined);
  expect(told.length).toBeGreaterThan(50_000);
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
});
