// Many concurrent reveals: a key is never given out twice, the pool never promises more keys than
// it has, and a reveal and a cancellation never both succeed. Over HTTP on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { admin, addPeople, aWorld, type World } from '../support/world/world.ts';
import { rivalry } from '../support/at-once.ts';
import { amountOf } from '../support/share.ts';
import { keysOf, loadKeys, poolDocuments, refundOf, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';

/** Another company with one Action Pack. */
const aPartner = async (world: World, number: number) => {
  const tenantId = `44444444-0000-4000-8000-${String(number).padStart(12, '0')}`;
  await world.call('operator', 'POST', '/api/v1/operator/partners', {
    partnerId: tenantId,
    name: `Company ${number}`,
    accountEmail: `account@company-${number}.example`,
    country: 'DE',
    program: 'partnerCenter',
    designations: [],
  });
  const who = {
    tenantId,
    userId: tenantId,
    wids: ['62e90394-69f5-4237-9190-012177145e10'],
  };
  const order = { packageId: 'action-pack', payment: { method: 'card', reference: 'r' } };
  const { body } = await world.call(who, 'POST', '/api/v1/purchases', order);
  return { who, purchaseId: String(body['id']), benefitId: `${String(body['id'])}-${pool}` };
};

/** How often each benefit is revealed at the same time; npm run test:full makes a thousand of it. */
const times = amountOf(3, 10);

test('policy: keys: many reveals of a hundred benefits, ten keys', async () => {
  const world = await aWorld();
  await loadKeys(world, pool, 10);
  const partners = await Promise.all(
    Array.from({ length: 100 }, (_, number) => aPartner(world, number)),
  );
  const rivals = rivalry();
  const answers = await rivals.atOnce(
    world.cloud.cosmos,
    Array.from({ length: times }, () => partners)
      .flat()
      .map((partner) => async () => ({
        partner,
        answer: await reveal(world, partner.benefitId, {}, partner.who),
      })),
  );
  expect(rivals.met).toBe(1);
  expect(answers).toHaveLength(100 * times);
  const byBenefit = Map.groupBy(answers, ({ partner }) => partner.benefitId);
  const lucky = [...byBenefit.values()].filter((all) =>
    all.some(({ answer }) => answer.status === 200),
  );
  expect(lucky).toHaveLength(10);
  const keys = lucky.map((all) => {
    const shown = new Set(all.map(({ answer }) => JSON.stringify(answer.body['keys'])));
    expect(all.map(({ answer }) => answer.status)).toEqual(
      Array.from({ length: times }, () => 200),
    );
    expect(shown.size).toBe(1);
    return [...shown][0];
  });
  expect(new Set(keys).size).toBe(10);
  expect(keysOf(world, pool)).toEqual({ free: 0, claimed: 0, revealed: 10 });
  for (const all of byBenefit.values()) {
    if (lucky.includes(all)) continue;
    for (const { answer } of all)
      expect([answer.status, answer.body['code']]).toEqual([409, 'KeyPoolEmpty']);
  }
  const unlucky = partners.filter(
    ({ benefitId }) => !lucky.some(([one]) => one?.partner.benefitId === benefitId),
  );
  expect(unlucky).toHaveLength(90);
  const recorded = world.documents('benefit').map((document) => String(document['entityId']));
  expect(recorded.toSorted()).toEqual(
    lucky.map(([one]) => one?.partner.benefitId ?? '').toSorted(),
  );
  const { who, purchaseId } = unlucky[0] ?? { who: admin, purchaseId: '' };
  expect(await refundOf(world, purchaseId, who)).toMatchObject({ eligible: true });
});

test('policy: keys: ten first reveals of one benefit use one key', async () => {
  const world = await aWorld();
  await loadKeys(world, pool, 10);
  const benefitId = `${await world.buy()}-${pool}`;
  const rivals = rivalry();
  const answers = await rivals.atOnce(
    world.cloud.cosmos,
    Array.from({ length: 10 }, () => () => reveal(world, benefitId)),
  );
  expect(rivals.met).toBe(1);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(keysOf(world, pool)).toEqual({ free: 9, claimed: 0, revealed: 1 });
  expect(world.audits('revealKeys')).toHaveLength(10);
});

const rounds = amountOf(16, 200);

test('policy: keys: time and again a reveal against a cancellation: never both', async () => {
  const world = await aWorld();
  await loadKeys(world, pool, rounds);
  const won = { reveal: 0, cancel: 0 };
  const rivals = rivalry();
  for (let round = 0; round < rounds; round += 1) {
    const purchaseId = await world.buy();
    const cancel = (withoutRefund: boolean) =>
      world.call(admin, 'POST', '/api/v1/service-requests', {
        type: 'cancellation',
        purchaseId,
        reason: 'Not needed',
        withoutRefund,
      });
    const both = [() => reveal(world, `${purchaseId}-${pool}`), () => cancel(false)];
    const order = round % 2 === 0 ? both : both.toReversed();
    const answers = await rivals.atOnce(world.cloud.cosmos, order);
    const [shown, cancelled] = round % 2 === 0 ? answers : answers.toReversed();
    expect([shown?.status, cancelled?.status]).toEqual(
      shown?.status === 200 ? [200, 409] : [409, 201],
    );
    won[shown?.status === 200 ? 'reveal' : 'cancel'] += 1;
    if (shown?.status === 200) await cancel(true);
  }
  expect(won.reveal + won.cancel).toBe(rounds);
  expect(rivals.met).toBeGreaterThan(0);
  // What was claimed for nothing is free again once the sweep has been there.
  await world.cloud.advance({ duration: 'PT15M' });
  expect(keysOf(world, pool)).toEqual({ free: won.cancel, claimed: 0, revealed: won.reveal });
  expect(poolDocuments(world, pool).filter(({ type }) => type === 'claim')).toHaveLength(
    won.reveal,
  );
});

describe('policy: keys: a process that dies in the middle of a reveal', () => {
  /** Lets a request fail and returns the caller's answer. */
  const broken = async (at: number, fault: 'before' | 'after') => {
    const world = await aWorld();
    await addPeople(world);
    await loadKeys(world, pool, 2);
    const purchaseId = await world.buy();
    const benefitId = `${purchaseId}-${pool}`;
    let writes = 0;
    world.cloud.cosmos.faults.onRequest = ({ operation }) => {
      if (operation !== 'batch') return undefined;
      writes += 1;
      if (writes < at) return undefined;
      // The process has died: its later requests fail, too.
      if (writes > at || fault === 'before') return { before: { status: 503 } };
      return { after: 'lost' };
    };
    const heard = await reveal(world, benefitId);
    world.cloud.cosmos.faults.onRequest = undefined;
    return { world, purchaseId, benefitId, heard };
  };

  test.each([
    ['claiming', 1, 'before'],
    ['claiming', 1, 'after'],
    ['recording', 2, 'before'],
    ['recording', 2, 'after'],
    ['settling', 3, 'before'],
    ['settling', 3, 'after'],
  ] as const)('%s (%d, %s its commit): the sweep makes it right', async (_what, at, fault) => {
    const { world, purchaseId, benefitId, heard } = await broken(at, fault);
    expect([200, 503]).toContain(heard.status);
    await world.cloud.advance({ duration: 'PT15M' });
    const isRecorded = world.documents('benefit').some((each) => each['revealed'] !== undefined);
    expect(isRecorded).toBe(at === 3 || (at === 2 && fault === 'after'));
    expect(keysOf(world, pool)).toEqual(
      isRecorded ? { free: 1, claimed: 0, revealed: 1 } : { free: 2, claimed: 0, revealed: 0 },
    );
    expect(await refundOf(world, purchaseId)).toMatchObject({ eligible: !isRecorded });
    // Afterwards a reveal works as if nothing had happened.
    const after = await reveal(world, benefitId);
    expect(after.status).toBe(200);
    expect(keysOf(world, pool)).toEqual({ free: 1, claimed: 0, revealed: 1 });
  });

  test('a reveal that comes back to a claim being released is refused, and then gets a key', async () => {
    const { world, benefitId } = await broken(2, 'before');
    // The sweep records that the claim will not be used, and dies before it frees the key.
    let batches = 0;
    world.cloud.cosmos.faults.onRequest = ({ operation }) => {
      if (operation !== 'batch') return undefined;
      batches += 1;
      return batches > 1 ? { before: { status: 503 } } : undefined;
    };
    await world.cloud.advance({ duration: 'PT11M' });
    world.cloud.cosmos.faults.onRequest = undefined;
    expect(keysOf(world, pool)).toMatchObject({ claimed: 1 });
    expect((await reveal(world, benefitId)).body['code']).toBe('ConcurrentChange');
    await world.cloud.advance({ duration: 'PT5H' });
    expect(keysOf(world, pool)).toMatchObject({ claimed: 0, revealed: 0 });
    expect((await reveal(world, benefitId)).status).toBe(200);
  });
});
