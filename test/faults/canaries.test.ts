// Secrets appear only in their proper place: keys in the answer of their reveal, support ids in the
// details of an active activation. Every flow is played, with refusals and outages; then everything
// that was logged, mailed, audited, stored, kept by orchestrations or answered is searched.
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, type Json, type World } from '../support/world/world.ts';
import { aWorld, northbeam } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';

afterEach(closeWorlds);

const key = 'CANARYKEY';
const access = 'CANARYACCESS';
const contract = 'CANARYCONTRACT';
const text = (value: unknown): string => JSON.stringify(value);

interface Answered {
  readonly path: string;
  readonly body: string;
}

/** A world that records all answers. */
const remembering = (world: World) => {
  const answers: Answered[] = [];
  const call: World['call'] = async (who, method, path, body, own) => {
    const answer = await world.call(who, method, path, body, own);
    answers.push({ path, body: text(answer.body) });
    return answer;
  };
  return { world: { ...world, call }, answers };
};

const pools = ['sql-server-2019-standard', 'intune'];
const operator = (path: string) => `/api/v1/operator/${path}`;
const keysOf = (pool: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ key: `${key}-${pool}-${at}`, kind: 'token' }));

const loaded = async (world: World) => {
  for (const pool of pools) {
    const path = operator(`key-pools/${pool}/keys`);
    await world.call('operator', 'POST', path, { keys: keysOf(pool, 3) });
    await world.call('operator', 'POST', path, { keys: keysOf(pool, 3) });
    // This whole request is refused, and the answer must not repeat its content.
    await world.call('operator', 'POST', path, { keys: [{ key: `${key} 1`, kind: 'token' }] });
    await world.call('operator', 'POST', path, { keys: [{ key: `${key}-1`, kind: key }] });
    await world.call(admin, 'POST', path, { keys: keysOf(pool, 1) });
  }
  await world.call('operator', 'POST', operator('key-pools/none/keys'), {
    keys: keysOf('none', 1),
  });
  await world.call('operator', 'GET', operator('key-pools?maxpagesize=200'));
};

const revealed = async (world: World, purchaseId: string) => {
  for (const pool of pools) {
    const benefitId = `${purchaseId}-${pool}`;
    const path = `/api/v1/benefits/${benefitId}/keys/reveal`;
    const sent = { acknowledgeRefundForfeit: true, reason: 'Set up' };
    await world.call(admin, 'POST', path, {});
    await world.call('northbeam-user', 'POST', path, sent);
    for (const fault of [{ before: { status: 503 } }, { after: 'lost' as const }]) {
      world.cloud.cosmos.faults.next(fault, { operation: 'batch' });
      await world.call(admin, 'POST', path, sent);
    }
    await world.call(admin, 'POST', path, sent);
    await world.call(admin, 'POST', '/api/v1/service-requests', {
      type: 'keyReplacement',
      benefitId,
      reason: 'Wrong tenant',
    });
    await world.call('northbeam-mpnPartnerAdmin', 'POST', path, {});
    await world.call(admin, 'POST', `/api/v1/benefits/${benefitId}/redemptions`, {});
  }
};

const activated = async (world: World, purchaseId: string) => {
  const first = await world.activate(purchaseId);
  const path = operator(`activations/${northbeam.partnerId}/${first}/complete`);
  await world.call('operator', 'POST', path, { accessId: access });
  await world.call('operator', 'POST', path, { accessId: access, contractId: contract });
  const second = await world.activate(purchaseId, 'advisory-hours');
  const other = operator(`activations/${northbeam.partnerId}/${second}/complete`);
  await world.call('operator', 'POST', other, { accessId: access, contractId: contract });
  await world.call('operator', 'POST', other, { accessId: `${access}2`, contractId: contract });
  await world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'advisoryHours',
    benefitId: `${purchaseId}-advisory-hours`,
    title: 'Help',
    description: 'How to begin',
    severity: 'minimal',
  });
  await world.cloud.advance({ duration: 'P5D' });
};

const looked = async (world: World, purchaseId: string) => {
  for (const path of [
    '/api/v1/benefits?maxpagesize=200',
    '/api/v1/activations',
    '/api/v1/purchases',
    `/api/v1/purchases/${purchaseId}/refund-eligibility`,
    `/api/v1/purchases/${purchaseId}/what-if?change=expiry`,
    '/api/v1/summary',
    '/api/v1/audit?maxpagesize=200',
    '/api/v1/compliance-export',
    '/api/v1/service-requests',
    '/api/v1/users',
    '/api/v1/me/assignments',
    operator('activations'),
    operator('purchases'),
  ])
    await world.call(path.includes('operator') ? 'operator' : admin, 'GET', path);
};

const over = async (world: World, purchaseId: string) => {
  const cancel = { type: 'cancellation', purchaseId, reason: 'Enough' };
  await world.call(admin, 'POST', '/api/v1/service-requests', cancel);
  await world.call(admin, 'POST', '/api/v1/service-requests', { ...cancel, withoutRefund: true });
  await world.call(admin, 'DELETE', `/api/v1/users/${personaNamed('northbeam-user').userId}`);
  await world.cloud.advance({ duration: 'P2D' });
};

/** Everything that operators see: the spans of every trace, and measures. */
const toldBy = async ({ cloud: { telemetry } }: World): Promise<string> => {
  const traces = telemetry?.traces({ timers: true, limit: 100_000 }) ?? [];
  const spans = traces.flatMap(({ traceId }) => telemetry?.trace(traceId) ?? []);
  return text({ spans, measures: await telemetry?.measures() });
};

test('after every flow each secret is found in its place only', async () => {
  const { world, answers } = remembering(await aWorld({}, undefined, true));
  await addPeople(world);
  await loaded(world);
  const purchaseId = await world.buy();
  await revealed(world, purchaseId);
  await activated(world, purchaseId);
  await looked(world, purchaseId);

  await over(world, purchaseId);

  const ids = [access, contract];
  const secrets = [key, ...ids];
  const found = (where: string, words: readonly string[]) =>
    words.filter((word) => where.includes(word));

  // Guards against an empty search: the secrets were shown in their proper place.
  const shown = answers.filter(
    ({ path, body }) => path.endsWith('/keys/reveal') && body.includes(key),
  );
  expect(shown.length).toBeGreaterThanOrEqual(4);
  expect(answers.some(({ body }) => body.includes(access))).toBe(true);

  for (const { path, body } of answers) {
    const isReveal = path.endsWith('/keys/reveal');
    const hasIds = /\/(?:benefits|activations|service-requests|complete)\b/u.test(path);
    const allowed = [...(isReveal ? [key] : []), ...(hasIds ? ids : [])];
    expect({
      path,
      leaked: found(
        body,
        secrets.filter((each) => !allowed.includes(each)),
      ),
    }).toEqual({ path, leaked: [] });
  }
  expect(found(world.lines.join('\n'), secrets)).toEqual([]);
  expect(found(text(world.cloud.outbox()), secrets)).toEqual([]);
  const histories = world.cloud.durable
    .instances()
    .map(({ instanceId }) => text(world.cloud.durable.instance(instanceId)));
  expect(histories.length).toBeGreaterThan(1);
  expect(found(histories.join(), secrets)).toEqual([]);
  const told = await toldBy(world);
  expect(told.length).toBeGreaterThan(10_000);
  expect(found(told, secrets)).toEqual([]);
  for (const container of ['partners', 'keys', 'registry'])
    for (const document of world.cloud.cosmos.documents(container, { limit: 100_000 })) {
      const own: Json = document;
      const isPlace =
        String(own['type']).endsWith('activation') ||
        /^(?:access|contract):/u.test(String(own['id']));
      expect({ id: own['id'], leaked: found(text(own), isPlace ? [key] : secrets) }).toEqual({
        id: own['id'],
        leaked: [],
      });
    }
});
