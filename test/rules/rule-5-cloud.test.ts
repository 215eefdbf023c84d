// Rule 5: usage-based cloud benefits are activated by assigning them to a person, licence-based
// ones by a token that is redeemed. Over HTTP on the local cloud.
import { rivalry } from '../support/at-once.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { loadKeys, reveal } from '../support/world/keys.ts';
import { amountOf } from '../support/share.ts';

/** How often each race is repeated; npm run test:full repeats it fifty times. */
const rounds = amountOf(12, 50);

afterEach(closeWorlds);

const plain = 'northbeam-user';
const people = [plain, 'northbeam-userAdmin', 'northbeam-adminAgent'].map(
  (label) => personaNamed(label).userId,
);
const [one = '', two = ''] = people;

const aMember = async (packageId = 'action-pack', settings: Record<string, string> = {}) => {
  const world = await aWorld(settings, ['silverCompetency', 'goldCompetency', 'isvCoSellReady']);
  await addPeople(world);
  const purchaseId = await world.buy(packageId);
  return { world, purchaseId, credit: `${purchaseId}-azure-credit` };
};

const give = (world: World, benefitId: string, userId: string) =>
  world.call(admin, 'PUT', `/api/v1/benefits/${benefitId}/assignments/${userId}`, {});
const take = (world: World, benefitId: string, userId: string) =>
  world.call(admin, 'DELETE', `/api/v1/benefits/${benefitId}/assignments/${userId}`);
const seen = async (world: World, benefitId: string): Promise<Json> =>
  (await world.call(plain, 'GET', `/api/v1/benefits/${benefitId}`)).body;

describe('rule 5, policy: Azure credit: usage-based', () => {
  test('rule 5: who is assigned has the credit, and the link to manage it', async () => {
    const { world, credit } = await aMember();
    expect((await give(world, credit, one)).status).toBe(201);
    expect(await seen(world, credit)).toMatchObject({
      status: 'inUse',
      quantity: { total: 1, used: 1, unit: 'subscriptions' },
      cloud: {
        kind: 'usageBased',
        assignedTo: { userId: one },
        reassignmentsLeft: 5,
        manageUrl: 'https://portal.azure.com',
      },
    });
    const mine = (await world.call(plain, 'GET', '/api/v1/me/assignments')).body['value'];
    expect(mine).toMatchObject([{ benefitId: credit, manageUrl: 'https://portal.azure.com' }]);
    expect((await give(world, credit, two)).body['code']).toBe('NoSeatAvailable');
  });

  test('a monthly credit moves five times, not six', async () => {
    const { world, credit } = await aMember();
    await give(world, credit, one);
    for (let change = 1; change <= 5; change += 1) {
      const [from, to] = change % 2 === 1 ? [one, two] : [two, one];
      await take(world, credit, from);
      // Giving it back to the same person does not count as a reassignment.
      expect((await give(world, credit, from)).status).toBe(201);
      await take(world, credit, from);
      expect((await give(world, credit, to)).status).toBe(201);
      expect(await seen(world, credit)).toMatchObject({ cloud: { reassignmentsLeft: 5 - change } });
    }
    await take(world, credit, two);
    expect((await give(world, credit, one)).body['code']).toBe('ReassignLimitReached');
    expect((await give(world, credit, two)).status).toBe(201);
  });

  test('a yearly credit does not move at all', async () => {
    const { world, purchaseId } = await aMember('gold');
    const bulk = `${purchaseId}-azure-credit-bulk`;
    expect((await give(world, bulk, one)).status).toBe(201);
    await take(world, bulk, one);
    expect((await give(world, bulk, two)).body['code']).toBe('ReassignLimitReached');
  });

  test('one active credit a person, also of another membership', async () => {
    const { world, credit } = await aMember();
    const silver = `${await world.buy('silver')}-azure-credit`;
    await give(world, credit, one);
    expect((await give(world, silver, one)).body['code']).toBe('CreditAlreadyHeld');
    await take(world, credit, one);
    expect((await give(world, silver, one)).status).toBe(201);
    expect((await give(world, credit, one)).body['code']).toBe('CreditAlreadyHeld');
  });

  test('a credit of a membership that was cancelled is none, before and after the sweep', async () => {
    for (const waits of [false, true]) {
      const { world, credit, purchaseId } = await aMember();
      const silver = `${await world.buy('silver')}-azure-credit`;
      await give(world, credit, one);
      await world.call(admin, 'POST', '/api/v1/service-requests', {
        type: 'cancellation',
        purchaseId,
        reason: 'No need',
      });
      if (waits) {
        await world.cloud.advance({ duration: 'PT5M' });
        expect(world.documents('claim').map(({ id }) => id)).not.toContain(`claim:credit:${one}`);
      }
      expect((await give(world, silver, one)).status).toBe(201);
      await world.cloud.advance({ duration: 'PT5M' });
      expect(world.documents('claim')).toContainEqual(
        expect.objectContaining({ id: `claim:credit:${one}`, holder: silver }),
      );
    }
  });

  test('not to an address that anybody can have', async () => {
    const { world, credit } = await aMember();
    const id = '11111111-0000-4000-8000-0000000000aa';
    for (const domain of ['gmail.com', 'Outlook.COM', 'northbeam.example']) {
      await world.call(admin, 'PATCH', `/api/v1/users/${one}`, { email: `zora@${domain}` });
      const { status, body } = await give(world, credit, one);
      expect([domain, status, body['code']]).toEqual(
        domain === 'northbeam.example'
          ? [domain, 201, undefined]
          : [domain, 409, 'EmailDomainNotAllowed'],
      );
    }
    expect((await give(world, credit, id)).body['code']).toBe('UserNotFound');
  });

  test('fifty times two credits for one person at once: one of them', async () => {
    const { world, credit } = await aMember();
    const silver = `${await world.buy('silver')}-azure-credit`;
    const rivals = rivalry();
    for (let round = 0; rivals.goesOn(round, rounds); round += 1) {
      const person = one;
      const answers = await rivals.atOnce(
        world.cloud.cosmos,
        [credit, silver].map((each) => () => give(world, each, person)),
      );
      const codes = answers.map(({ status, body }) => (status === 201 ? 201 : body['code']));
      expect(codes).toEqual(expect.arrayContaining([201, 'CreditAlreadyHeld']));
      const winner = codes[0] === 201 ? credit : silver;
      await take(world, winner, person);
      // The seat is free again. It is the same person each time, so no reassignment is used up.
      const records = world.documents('benefit');
      expect(records.flatMap((record) => record['seats'] as Json[])).toEqual([]);
    }
    expect(rivals.met).toBeGreaterThan(0);
  });
});

describe('rule 5, policy: redeemed cloud: licence-based', () => {
  const token = async () => {
    const made = await aMember();
    await loadKeys(made.world, 'intune', 3, { kind: 'token' });
    return { ...made, benefitId: `${made.purchaseId}-intune` };
  };
  const redeem = (world: World, benefitId: string, body: Json = {}) =>
    world.call(admin, 'POST', `/api/v1/benefits/${benefitId}/redemptions`, body);
  const nowOf = ({ cloud }: World, ms = 0): string =>
    new Date(cloud.clock.now() + ms).toISOString();

  test('rule 5: got by its token, with instructions', async () => {
    const { world, benefitId } = await token();
    const { body } = await reveal(world, benefitId);
    expect(body).toMatchObject({
      keys: [{ kind: 'token', activationsAllowed: 5 }],
      instructions: expect.stringContaining('redeem it once'),
    });
    expect(await seen(world, benefitId)).toMatchObject({
      status: 'inUse',
      cloud: { kind: 'licenseBased', revealed: { at: body['revealedAt'] } },
    });
  });

  test('redeemed it runs 365 days from that day; told again, the first time stays', async () => {
    const { world, benefitId } = await token();
    await reveal(world, benefitId);
    await world.cloud.advance({ duration: 'P100D' });
    const redeemedAt = nowOf(world, -1000);
    const done = await redeem(world, benefitId, { redeemedAt });
    const until = new Date(Date.parse(redeemedAt) + 365 * 86_400_000).toISOString();
    expect(done).toMatchObject({
      status: 200,
      body: {
        status: 'active',
        expires: until,
        cloud: { redeemedAt, redeemedUntil: until },
        dates: { usableUntil: { at: until, rule: '365 days from the redemption' } },
      },
    });
    await world.cloud.advance({ duration: 'PT1H' });
    expect((await redeem(world, benefitId)).body).toMatchObject({ cloud: { redeemedAt } });
    expect(world.audits('redeem')).toHaveLength(1);
    // It lasts longer than the membership, whose benefits end after 395 days.
    for (const [ms, status] of [
      [-1, 'active'],
      [0, 'expired'],
      [1, 'expired'],
    ] as const) {
      await world.cloud.advance({ to: new Date(Date.parse(until) + ms) });
      expect(await seen(world, benefitId)).toMatchObject({ status });
    }
  });

  test.each([
    ['before its reveal', -1, 400],
    ['at its reveal', 0, 200],
  ])('redeemed %s: %d ms, %i', async (_when, ms, status) => {
    const { world, benefitId } = await token();
    const { body } = await reveal(world, benefitId);
    await world.cloud.advance({ duration: 'P1D' });
    const redeemedAt = new Date(Date.parse(String(body['revealedAt'])) + ms).toISOString();
    const answer = await redeem(world, benefitId, { redeemedAt });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body['errors']).toMatchObject([{ pointer: '/redeemedAt' }]);
  });

  test('not in the future, not without a token, not what has none', async () => {
    const { world, benefitId, credit } = await token();
    expect((await redeem(world, benefitId)).body['code']).toBe('KeyNotRevealed');
    expect((await redeem(world, credit)).body['code']).toBe('NotRedeemable');
    await reveal(world, benefitId);
    const late = await redeem(world, benefitId, { redeemedAt: nowOf(world, 1) });
    expect([late.status, late.body['errors']]).toMatchObject([400, [{ pointer: '/redeemedAt' }]]);
    expect((await redeem(world, benefitId, { redeemedAt: nowOf(world) })).status).toBe(200);
  });

  test("not from the benefits' end on: that is the last day to activate it", async () => {
    const { world, benefitId } = await token();
    await reveal(world, benefitId);
    const { dates } = (await seen(world, benefitId)) as { dates: { activateBy: { at: string } } };
    await world.cloud.advance({ to: new Date(Date.parse(dates.activateBy.at)) });
    expect((await redeem(world, benefitId)).body['code']).toBe('BenefitExpired');
  });

  test('a token that is replaced was not redeemed: the new one is', async () => {
    const { world, benefitId } = await token();
    await reveal(world, benefitId);
    await redeem(world, benefitId);
    await world.cloud.advance({ duration: 'P3D' });
    await world.call(admin, 'POST', '/api/v1/service-requests', {
      type: 'keyReplacement',
      benefitId,
      reason: 'Redeemed in the wrong tenant',
    });
    expect((await seen(world, benefitId))['cloud']).not.toHaveProperty('redeemedAt');
    const before = nowOf(world, -1000);
    expect((await redeem(world, benefitId, { redeemedAt: before })).status).toBe(400);
    const again = await redeem(world, benefitId);
    expect(again.body).toMatchObject({ cloud: { redeemedAt: nowOf(world) } });
  });

  test.each([
    // Source: the worked examples of the cloud benefits page, 2021.
    [100, 0, 25, { addSeats: [125, 2.4], extendEndDate: [100, 3] }],
    [5, 0, 10, { addSeats: [15, 8], extendEndDate: [5, 24] }],
    // The maximum is three times the active users, and three years.
    [5, 0, 15, { addSeats: [20, 9], extendEndDate: [5, 36] }],
    [5, 6, 16, { addSeats: [21, 10.571_428_571_428_571] }],
    [5, 30, 10, { addSeats: [15, 18], extendEndDate: [5, 36] }],
  ])('%d users, %d months left, a token of %d', async (users, months, seats, expected) => {
    const { redemptionOptions } = await import('../../shared/domain/redemption.ts');
    const { addSeats, extendEndDate } = redemptionOptions(users, months, seats);
    expect({
      addSeats: [addSeats.users, addSeats.months],
      ...(extendEndDate && { extendEndDate: [extendEndDate.users, extendEndDate.months] }),
    }).toEqual(expected);
  });

  test('what if it were redeemed for a subscription that runs', async () => {
    const { world, benefitId, credit } = await token();
    const path = (id: string, query: string) =>
      `/api/v1/benefits/${id}/redemption-options?${query}`;
    const ask = (id: string, query: string) => world.call(plain, 'GET', path(id, query));
    // The token has five seats.
    expect((await ask(benefitId, 'activeUsers=10&remainingMonths=6')).body).toEqual({
      addSeats: { users: 15, months: 8 },
      extendEndDate: { users: 10, months: 12 },
    });
    expect((await ask(benefitId, 'activeUsers=1&remainingMonths=6')).body).not.toHaveProperty(
      'extendEndDate',
    );
    expect((await ask(credit, 'activeUsers=1&remainingMonths=6')).body['code']).toBe(
      'NotRedeemable',
    );
    expect((await ask(benefitId, 'activeUsers=0&remainingMonths=37')).status).toBe(400);
  });
});
