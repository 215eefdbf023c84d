// Renewals: in the window, with the people, term by term. Over HTTP on the local cloud.
import { rivalry } from '../support/at-once.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import {
  aMember,
  dateOf,
  day,
  give,
  one,
  purchase,
  renew,
  seatsOf,
  toWindow,
  two,
  type Dates,
} from '../support/world/members.ts';

afterEach(closeWorlds);

describe('policy: renewal', () => {
  test.each([
    ['renewalOpens', -1, 409],
    ['renewalOpens', 0, 201],
    ['renewalOpens', 1, 201],
    ['renewalCloses', -1, 201],
    ['renewalCloses', 0, 409],
    ['renewalCloses', 1, 409],
  ])('%s and %i ms: %i', async (name, ms, status) => {
    const { world, purchaseId } = await aMember();
    const at = await dateOf(world, purchaseId, name);
    await world.cloud.advance({ to: new Date(at + ms) });
    const answer = await renew(world, purchaseId);
    expect(answer.status).toBe(status);
    if (status === 409)
      expect(answer.body).toMatchObject({
        code: 'RenewalWindowClosed',
        opensAt: new Date(await dateOf(world, purchaseId, 'renewalOpens')).toISOString(),
        closesAt: new Date(await dateOf(world, purchaseId, 'renewalCloses')).toISOString(),
      });
  });

  test('the new term follows on the old one, and names it', async () => {
    const { world, purchaseId } = await aMember();
    const end = await dateOf(world, purchaseId, 'membershipEnd');
    await toWindow(world, purchaseId);
    const { body, headers } = await renew(world, purchaseId);
    expect(body).toMatchObject({
      packageId: 'action-pack',
      status: 'active',
      previousPurchaseId: purchaseId,
      purchasedAt: new Date(end + day).toISOString(),
      dates: {
        membershipEnd: { at: new Date(end + 365 * day).toISOString() },
        benefitsEnd: { at: new Date(end + 395 * day).toISOString() },
        // The window counts from the payment.
        refundDeadline: { at: new Date(end + 31 * day).toISOString() },
      },
    });
    expect(headers.get('location')).toContain(String(body['id']));
    const old = await purchase(world, purchaseId);
    expect(old).toMatchObject({ status: 'active', renewedBy: body['id'] });
    await world.cloud.advance({ duration: 'P40D' });
    expect(await purchase(world, purchaseId)).toMatchObject({ status: 'ended' });
    expect(await purchase(world, String(body['id']))).toMatchObject({ status: 'active' });
    // No notice says that a renewed benefit has ended.
    const subjects = world.cloud.outbox().map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('ended'))).toEqual([]);
  });

  test.each([
    ['active in the new term, nobody hears that it has expired', true, 0],
    ['not activated again, people hear that it has', false, 2],
  ])('a technical benefit: %s', async (_what, again, mails) => {
    const { world, purchaseId } = await aMember();
    await world.activate(purchaseId);
    await toWindow(world, purchaseId);
    const { body } = await renew(world, purchaseId);
    if (again) await world.activate(String(body['id']));
    await world.cloud.advance({ duration: 'P40D' });
    const told = world.cloud.outbox().filter(({ subject }) => subject.endsWith('has expired'));
    expect(told).toHaveLength(mails);
  });

  test('counted from the payment, where that is the policy', async () => {
    const world = await aWorld({ POLICY: JSON.stringify({ renewalBasis: 'payment' }) });
    await addPeople(world);
    const purchaseId = await world.buy();
    await toWindow(world, purchaseId);
    const now = world.cloud.clock.now();
    const { body } = await renew(world, purchaseId);
    expect(body).toMatchObject({
      dates: { membershipEnd: { at: new Date(now + 365 * day).toISOString() } },
    });
  });

  test('whoever has a seat or a credit keeps it; the old ones are given to nobody', async () => {
    const { world, purchaseId } = await aMember();
    const seats = `${purchaseId}-visual-studio-professional`;
    await give(world, seats, one);
    await give(world, seats, two);
    await give(world, `${purchaseId}-azure-credit`, one);
    await toWindow(world, purchaseId);
    const users = world.documents('user').map(({ holds, rev }) => ({ holds, rev }));
    const { body } = await renew(world, purchaseId);
    const next = String(body['id']);
    expect(await seatsOf(world, `${next}-visual-studio-professional`)).toEqual(
      [one, two].toSorted(),
    );
    expect(await seatsOf(world, `${next}-azure-credit`)).toEqual([one]);
    expect(await seatsOf(world, seats)).toEqual([]);
    // The renewal changed no person's document.
    expect(world.documents('user').map(({ holds, rev }) => ({ holds, rev }))).toEqual(users);
    const person = personaNamed('northbeam-adminAgent').userId;
    expect((await give(world, seats, person)).body['code']).toBe('NoSeatAvailable');
    expect(await world.call(admin, 'DELETE', `/api/v1/users/${one}`)).toMatchObject({
      status: 409,
      body: { code: 'UserHasAssignments' },
    });
    // Past the end of the old term, and up to the end of the new one.
    await world.cloud.advance({ duration: 'P40D' });
    expect(await seatsOf(world, `${next}-visual-studio-professional`)).toEqual(
      [one, two].toSorted(),
    );
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${two}`)).status).toBe(409);
    const taken = `/api/v1/benefits/${next}-visual-studio-professional/assignments/${two}`;
    expect((await world.call(admin, 'DELETE', taken)).status).toBe(204);
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${two}`)).status).toBe(204);
    await world.cloud.advance({ duration: 'P365D' });
    expect(world.documents('user').flatMap(({ holds }) => holds)).toEqual([]);
    expect(world.documents('claim').map(({ id }) => id)).not.toContain(`claim:credit:${one}`);
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${one}`)).status).toBe(204);
  });

  test('who finds no room in the new term is let go: the last ones first', async () => {
    const { world, purchaseId } = await aMember('silver');
    const seats = `${purchaseId}-visual-studio-enterprise`;
    // Five seats, and five for app development.
    const ids = Array.from(
      { length: 7 },
      (_, at) => `11111111-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`,
    );
    for (const [at, id] of ids.entries()) {
      const person = { id, email: `p${at}@northbeam.example`, displayName: `Person ${at}` };
      await world.call(admin, 'POST', '/api/v1/users', person);
      expect((await give(world, seats, id)).status).toBe(201);
    }
    await world.designate(['silverCompetency']);
    await toWindow(world, purchaseId);
    const { body } = await renew(world, purchaseId);
    const next = `${String(body['id'])}-visual-studio-enterprise`;
    expect(await seatsOf(world, next)).toEqual(ids.slice(0, 5));
    for (const [at, id] of ids.entries()) {
      const { status } = await world.call(admin, 'DELETE', `/api/v1/users/${id}`);
      expect([at, status]).toEqual([at, at < 5 ? 409 : 204]);
    }
  });

  test('renewed again a year later, people keep what they have', async () => {
    const { world, purchaseId } = await aMember();
    await give(world, `${purchaseId}-visual-studio-professional`, one);
    let last = purchaseId;
    for (let term = 0; term < 2; term += 1) {
      await toWindow(world, last);
      last = String((await renew(world, last)).body['id']);
    }
    const seats = `${last}-visual-studio-professional`;
    expect(await seatsOf(world, seats)).toEqual([one]);
    await world.cloud.advance({ duration: 'P40D' });
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${one}`)).body['code']).toBe(
      'UserHasAssignments',
    );
    await world.call(admin, 'DELETE', `/api/v1/benefits/${seats}/assignments/${one}`);
    expect((await world.call(admin, 'DELETE', `/api/v1/users/${one}`)).status).toBe(204);
  });

  test('not without the designation any more', async () => {
    const { world, purchaseId } = await aMember('silver');
    await toWindow(world, purchaseId);
    await world.designate(['goldCompetency']);
    expect((await renew(world, purchaseId)).body).toMatchObject({
      code: 'NotEligible',
      reasons: [{ code: 'DesignationRequired' }],
    });
  });

  test('only by card, once, and not what was cancelled', async () => {
    const { world, purchaseId } = await aMember();
    await toWindow(world, purchaseId);
    for (const payment of [{ method: 'wire' }, { method: 'none' }])
      expect(await renew(world, purchaseId, payment)).toMatchObject({
        status: 422,
        body: { code: 'PaymentMethodNotAllowed' },
      });
    const { body } = await renew(world, purchaseId);
    expect((await renew(world, purchaseId)).body['code']).toBe('PurchaseNotActive');
    const given = { type: 'cancellation', purchaseId: body['id'], reason: 'No' };
    expect((await world.call(admin, 'POST', '/api/v1/service-requests', given)).status).toBe(201);
    expect((await renew(world, String(body['id']))).body['code']).toBe('PurchaseNotActive');
  });

  test('twenty times twice at once: one renewal', async () => {
    const { world, purchaseId } = await aMember();
    await toWindow(world, purchaseId);
    const rivals = rivalry();
    const answers = await rivals.atOnce(
      world.cloud.cosmos,
      Array.from({ length: 20 }, () => () => renew(world, purchaseId)),
    );
    expect(rivals.met).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of answers.filter((each) => each.status !== 201))
      expect([status, body['code']]).toEqual([409, 'PurchaseNotActive']);
  });
});

describe('policy: membership and benefits end', () => {
  test.each([
    // 365 days, whether or not there is a 29 February among them.
    ['2027-03-02T00:00:00.000Z', '2028-03-01T00:00:00.000Z', '2028-03-31T00:00:00.000Z'],
    ['2028-02-29T12:00:00.000Z', '2029-02-28T12:00:00.000Z', '2029-03-30T12:00:00.000Z'],
    ['2027-12-31T23:59:59.999Z', '2028-12-30T23:59:59.999Z', '2029-01-29T23:59:59.999Z'],
  ])('bought %s: a member until %s, benefits until %s', async (at, end, last) => {
    const world = await aWorld();
    await addPeople(world);
    await world.cloud.advance({ to: at });
    const { dates } = (await purchase(world, await world.buy())) as { dates: Dates };
    expect([dates['membershipEnd']?.at, dates['benefitsEnd']?.at]).toEqual([end, last]);
    expect(Date.parse(dates['renewalOpens']?.at ?? '')).toBe(Date.parse(end) + day);
  });
});
