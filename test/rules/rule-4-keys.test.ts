// Rule 4: only permitted people get the key of a software benefit; they can see it again as often
// as they like, and the first reveal ends the right to a refund. Over HTTP on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../support/world/world.ts';
import { keysOf, loadKeys, poolDocuments, refundOf, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';
const mpnAdmin = 'northbeam-mpnPartnerAdmin';

const withKeys = async (count = 3, settings: Record<string, string> = {}) => {
  const world = await aWorld(settings);
  await addPeople(world);
  await loadKeys(world, pool, count);
  const purchaseId = await world.buy();
  return { world, purchaseId, benefitId: `${purchaseId}-${pool}` };
};

const benefitOf = async (world: World, benefitId: string) =>
  (await world.call(mpnAdmin, 'GET', `/api/v1/benefits/${benefitId}`)).body;

test('rule 4: the key, its kind, how often it activates, and what to do with it', async () => {
  const { world, benefitId } = await withKeys();
  const { status, body, headers } = await reveal(world, benefitId);
  expect(status).toBe(200);
  expect(body).toEqual({
    keys: [
      {
        key: expect.stringMatching(/^KEY-sql-server-2019-standard-\d$/u),
        kind: 'productKey',
        // Two cores.
        activationsAllowed: 2,
      },
    ],
    instructions: expect.stringContaining('internal use only'),
    revealedAt: '2027-03-01T08:00:00.000Z',
  });
  expect(headers.get('cache-control')).toBe('no-store');
});

test('rule 4: a key that says how often it activates is asked, not the catalogue', async () => {
  const world = await aWorld();
  await loadKeys(world, pool, 1, { kind: 'multipleActivation', activationsAllowed: 50 });
  const benefitId = `${await world.buy()}-${pool}`;
  expect((await reveal(world, benefitId)).body['keys']).toMatchObject([
    { kind: 'multipleActivation', activationsAllowed: 50 },
  ]);
});

test('rule 4: shown again it is the same key, and each time is written down', async () => {
  const { world, benefitId, purchaseId } = await withKeys();
  const first = await reveal(world, benefitId, { reason: 'Berlin office' });
  await world.cloud.advance({ duration: 'P10D' });
  const again = await reveal(world, benefitId, {}, mpnAdmin);
  expect(again.body).toEqual(first.body);
  const entries = (await world.call(admin, 'GET', `/api/v1/audit?entity=benefit:${benefitId}`))
    .body['value'] as Json[];
  expect(entries).toMatchObject([
    { action: 'revealKeys', about: `benefit:${benefitId}`, changes: [] },
    { action: 'revealKeys', reason: 'Berlin office' },
  ]);
  const ofPurchase = (await world.call(admin, 'GET', `/api/v1/audit?entity=purchase:${purchaseId}`))
    .body['value'] as Json[];
  expect(ofPurchase.map(({ action }) => String(action)).toSorted()).toEqual([
    'purchase',
    'revealKeys',
  ]);
  expect(keysOf(world, pool)).toMatchObject({ free: 2, claimed: 0, revealed: 1 });
});

test('rule 4: in lists it is only said that, when and by whom it was revealed', async () => {
  const { world, benefitId } = await withKeys();
  const before = await benefitOf(world, benefitId);
  expect(before).toMatchObject({ status: 'available', quantity: { used: 0 } });
  expect(before['software']).not.toHaveProperty('revealed');
  const { body } = await reveal(world, benefitId);
  const after = await benefitOf(world, benefitId);
  expect(after).toMatchObject({
    status: 'inUse',
    quantity: { total: 2, used: 2, unit: 'cores' },
    software: { revealed: { at: body['revealedAt'] } },
  });
  expect(JSON.stringify(after)).not.toContain('KEY-');
});

test('rule 4: instructions, languages, operating systems and downloads', async () => {
  const { world, benefitId } = await withKeys();
  const { software } = (await benefitOf(world, benefitId)) as { software: Json };
  expect(software).toMatchObject({ keyRequired: true, activationsAllowed: 2 });
  expect(software['languages']).toContain('zh-Hans');
  const found = await world.call(
    'northbeam-user',
    'GET',
    `/api/v1/benefits/${benefitId}/downloads?language=zh-Hans&os=linux`,
  );
  expect(found.body['value']).toMatchObject([
    {
      language: 'zh-Hans',
      url: expect.stringMatching(/^https:\/\/downloads\.example\/software\//u),
    },
  ]);
});

test.each(['northbeam-user', 'northbeam-userAdmin', 'northbeam-adminAgent'])(
  'rule 4: %s is told to ask the Global admin',
  async (who) => {
    const { world, benefitId } = await withKeys();
    expect(await reveal(world, benefitId, {}, who)).toMatchObject({
      status: 403,
      body: { code: 'RoleRequired', detail: expect.stringContaining('Ask the Global admin') },
    });
    expect(keysOf(world, pool)).toMatchObject({ free: 3, claimed: 0, revealed: 0 });
  },
);

test('rule 4: what needs no key has none', async () => {
  const { world, purchaseId } = await withKeys();
  for (const item of ['exchange-server-2019-cals', 'visual-studio-professional', 'azure-credit'])
    expect((await reveal(world, `${purchaseId}-${item}`)).body['code']).toBe('NoKeyRequired');
});

describe('rule 4, policy: what forfeits the refund', () => {
  test('without a word about the refund nothing happens', async () => {
    const { world, benefitId, purchaseId } = await withKeys();
    const before = keysOf(world, pool);
    const refused = await reveal(world, benefitId, { acknowledgeRefundForfeit: false });
    expect(refused).toMatchObject({ status: 409, body: { code: 'RefundForfeitNotAcknowledged' } });
    expect(keysOf(world, pool)).toEqual(before);
    expect(await refundOf(world, purchaseId)).toMatchObject({ eligible: true, blockers: [] });
  });

  test('the first reveal ends it: what, by whom and when is told', async () => {
    const { world, benefitId, purchaseId } = await withKeys();
    expect((await refundOf(world, purchaseId))['forfeitedBy']).toContainEqual({
      action: 'revealKeys',
      benefitId,
    });
    const { body } = await reveal(world, benefitId);
    expect(await refundOf(world, purchaseId)).toMatchObject({
      eligible: false,
      blockers: [{ code: 'KeyRevealed', benefitId, at: body['revealedAt'] }],
      forfeitedBy: [],
    });
    const refused = await world.call(admin, 'POST', '/api/v1/service-requests', {
      type: 'cancellation',
      purchaseId,
      reason: 'Changed our mind',
    });
    expect(refused.body).toMatchObject({
      code: 'RefundNotAvailable',
      blockers: [{ code: 'KeyRevealed', benefitId }],
    });
  });

  test('after the first one no other needs to be acknowledged', async () => {
    const { world, benefitId, purchaseId } = await withKeys();
    await loadKeys(world, 'intune', 1);
    await reveal(world, benefitId);
    const other = await reveal(world, `${purchaseId}-intune`, { acknowledgeRefundForfeit: false });
    expect(other.status).toBe(200);
    // The reason against the refund is still the first reveal.
    expect(await refundOf(world, purchaseId)).toMatchObject({
      blockers: [{ code: 'KeyRevealed', benefitId }],
    });
  });

  test('software alone, where that is the policy', async () => {
    const policy = { POLICY: JSON.stringify({ refundForfeitedBy: 'softwareKeys' }) };
    const { world, benefitId, purchaseId } = await withKeys(1, policy);
    await loadKeys(world, 'intune', 1);
    const token = await reveal(world, `${purchaseId}-intune`, { acknowledgeRefundForfeit: false });
    expect(token.status).toBe(200);
    const refund = await refundOf(world, purchaseId);
    expect(refund).toMatchObject({ eligible: true });
    const acts = (refund['forfeitedBy'] as Json[]).map((act) => act['benefitId']);
    expect([acts.includes(benefitId), acts.includes(`${purchaseId}-intune`)]).toEqual([
      true,
      false,
    ]);
    expect((await reveal(world, benefitId, { acknowledgeRefundForfeit: false })).status).toBe(409);
  });

  test.each([
    [-1, 409],
    [0, 200],
    [1, 200],
  ])('%i ms from the end of the window an unacknowledged reveal: %i', async (ms, status) => {
    const { world, benefitId, purchaseId } = await withKeys();
    const { deadline } = (await refundOf(world, purchaseId)) as { deadline: string };
    await world.cloud.advance({ to: new Date(Date.parse(deadline) + ms) });
    const answer = await reveal(world, benefitId, { acknowledgeRefundForfeit: false });
    expect(answer.status).toBe(status);
  });
});

test('rule 4: with an empty pool nothing is recorded', async () => {
  const world = await aWorld();
  const purchaseId = await world.buy();
  const before = world.documents('audit').length;
  const refused = await reveal(world, `${purchaseId}-${pool}`);
  expect(refused).toMatchObject({ status: 409, body: { code: 'KeyPoolEmpty' } });
  expect(await refundOf(world, purchaseId)).toMatchObject({ eligible: true });
  expect([world.documents('audit').length, world.documents('benefit')]).toEqual([before, []]);
  await loadKeys(world, pool, 1);
  expect((await reveal(world, `${purchaseId}-${pool}`)).status).toBe(200);
});

test.each([
  [-1, 200],
  [0, 409],
  [1, 409],
])("rule 4: %i ms from the benefits' end: %i", async (ms, status) => {
  const { world, benefitId } = await withKeys();
  const { dates } = (await benefitOf(world, benefitId)) as { dates: { graceEnd: { at: string } } };
  await world.cloud.advance({ to: new Date(Date.parse(dates.graceEnd.at) + ms) });
  const answer = await reveal(world, benefitId);
  expect(answer.status).toBe(status);
  if (status === 409) expect(answer.body['code']).toBe('BenefitExpired');
  // The answer is the same after the sweep.
  await world.cloud.advance({ duration: 'PT2M' });
  expect((await reveal(world, benefitId)).body['code']).toBe('BenefitExpired');
});

describe('policy: keys: one replacement within 30 days', () => {
  const replace = (world: World, benefitId: string) =>
    world.call(admin, 'POST', '/api/v1/service-requests', {
      type: 'keyReplacement',
      benefitId,
      reason: 'Entered in the wrong tenant',
    });

  test('the next reveal shows the new key; there is no second replacement', async () => {
    const { world, benefitId } = await withKeys();
    const old = await reveal(world, benefitId);
    const asked = await replace(world, benefitId);
    expect(asked).toMatchObject({
      status: 201,
      body: { type: 'keyReplacement', status: 'closed', outcome: 'approved', benefitId },
    });
    const next = await reveal(world, benefitId);
    expect(next.body['keys']).not.toEqual(old.body['keys']);
    expect((await reveal(world, benefitId)).body).toEqual(next.body);
    expect((await replace(world, benefitId)).body['code']).toBe('AlreadyReplaced');
    expect(keysOf(world, pool)).toMatchObject({ free: 1, claimed: 0, revealed: 2 });
  });

  test('under the key of another request nothing is taken out of the pool', async () => {
    const { world, benefitId, purchaseId } = await withKeys();
    await reveal(world, benefitId);
    const send = (body: Json) =>
      world.call(admin, 'POST', '/api/v1/service-requests', body, 'the-same-key');
    const other = `${purchaseId}-office-365-e3`;
    const cancel = { type: 'cancellation', purchaseId, benefitId: other, reason: 'No' };
    expect((await send({ ...cancel, withoutRefund: true })).status).toBe(201);
    const before = JSON.stringify(poolDocuments(world, pool));
    const refused = await send({ type: 'keyReplacement', benefitId, reason: 'Does not work' });
    expect([refused.status, refused.body['code']]).toEqual([422, 'IdempotencyKeyReused']);
    expect(JSON.stringify(poolDocuments(world, pool))).toBe(before);
  });

  test('what was not revealed is not replaced; without a key in stock neither', async () => {
    const { world, benefitId } = await withKeys(1);
    expect((await replace(world, benefitId)).body['code']).toBe('KeyNotRevealed');
    const { body } = await reveal(world, benefitId);
    expect((await replace(world, benefitId)).body['code']).toBe('KeyPoolEmpty');
    expect((await reveal(world, benefitId)).body).toEqual(body);
  });

  test.each([
    [-1, 201],
    [0, 409],
    [1, 409],
  ])('%i ms from 30 days after the first reveal: %i', async (ms, status) => {
    const { world, benefitId } = await withKeys();
    const { body } = await reveal(world, benefitId);
    const end = Date.parse(String(body['revealedAt'])) + 30 * 86_400_000;
    await world.cloud.advance({ to: new Date(end + ms) });
    const answer = await replace(world, benefitId);
    expect(answer.status).toBe(status);
    if (status === 409) expect(answer.body['code']).toBe('ReplacementWindowClosed');
  });
});
