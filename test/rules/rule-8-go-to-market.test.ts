// Rule 8: Go-To-Market. The contact comes first, then the offer: instructions by mail, active after
// days, with its last day of use. Over HTTP on the local cloud.
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin } from '../support/world/world.ts';
import {
  after,
  anOffersWorld,
  contactEmail,
  eventsOf,
  offerItem,
  runningOffer as running,
  statusOf,
} from '../support/world/offers-world.ts';

afterEach(closeWorlds);

describe('rule 8: a marketing contact comes first', () => {
  test('without one an offer is refused, and nothing is written', async () => {
    const world = await anOffersWorld();
    const path = `/api/v1/benefits/${world.purchaseId}-${offerItem}/activations`;
    const refused = await world.call(admin, 'POST', path, {});
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'MarketingContactRequired' });
    expect(world.documents('activation')).toEqual([]);
  });

  test('the benefit says so before anybody asks, and says what can be done afterwards', async () => {
    const world = await anOffersWorld();
    const path = `/api/v1/benefits/${world.purchaseId}-${offerItem}`;
    const inList = async () => {
      const { body } = await world.call(admin, 'GET', '/api/v1/benefits?category=goToMarket');
      return (body['value'] as { id: string }[]).find(({ id }) => path.endsWith(id));
    };
    const barred = {
      name: 'activate',
      allowed: false,
      reasons: [{ code: 'MarketingContactRequired' }],
    };
    const seen = await world.call(admin, 'GET', path);
    expect(seen.body).toMatchObject({
      category: 'goToMarket',
      goToMarket: { origin: 'isvCoSellReady' },
      actions: [barred, { name: 'cancel' }],
    });
    expect(await inList()).toMatchObject({ actions: [barred, { name: 'cancel' }] });
    await world.setContact();
    expect(await inList()).toMatchObject({
      actions: [{ name: 'activate', allowed: true }, { name: 'cancel' }],
    });
    const id = await world.activateOffer();
    const asked = await world.call(admin, 'GET', path);
    expect(asked.body).toMatchObject({
      status: 'activating',
      goToMarket: { activationId: id },
      actions: [{ name: 'activate', allowed: true }, { name: 'cancel' }],
    });
  });

  test.each(['northbeam-globalAdmin', 'northbeam-mpnPartnerAdmin'])(
    '%s may activate an offer',
    async (who) => {
      const world = await anOffersWorld();
      await world.setContact();
      const path = `/api/v1/benefits/${world.purchaseId}-${offerItem}/activations`;
      expect((await world.call(who, 'POST', path, {})).status).toBe(202);
    },
  );

  test.each(['northbeam-user', 'northbeam-userAdmin'])('%s may not', async (who) => {
    const world = await anOffersWorld();
    await world.setContact();
    const path = `/api/v1/benefits/${world.purchaseId}-${offerItem}/activations`;
    const { status, body } = await world.call(who, 'POST', path, {});
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'RoleRequired',
      requiredRoles: ['globalAdmin', 'mpnPartnerAdmin'],
    });
  });
});

describe('rule 8: instructions go to the contact, in their language', () => {
  test.each([
    ['en', 'Referral management'],
    ['zh-Hans', '推荐'],
  ])('in %s', async (preferredLanguage, words) => {
    const world = await anOffersWorld();
    await world.setContact({ preferredLanguage });
    await world.activateOffer();
    await world.advance('PT0S');
    const mails = world.cloud.outbox({ to: contactEmail });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.language).toBe(preferredLanguage);
    expect(mails[0]?.subject).toContain(words);
    expect(mails[0]?.links).toHaveLength(1);
  });

  test('asked twice, the same activation runs and one mail goes out', async () => {
    const { world, id } = await running();
    expect(await world.activateOffer()).toBe(id);
    await world.advance('PT1H');
    expect(world.subjects()).toHaveLength(1);
  });
});

describe('rule 8: confirmed, the offer becomes active, but not before a day has passed', () => {
  test.each([
    ['1 ms before the day is over', -1, 'inProgress'],
    ['when the day is over', 0, 'active'],
  ])('%s', async (_when, ms, status) => {
    const { world, id, requestedAt } = await running();
    expect((await world.page(world.link(), 'POST')).status).toBe(303);
    await world.moveTo(after(requestedAt, 1), ms);
    expect(await statusOf(world, id)).toBe(status);
  });

  test('confirmed later, it is active at once', async () => {
    const { world, id } = await running();
    await world.advance('P3D');
    expect(await statusOf(world, id)).toBe('inProgress');
    await world.page(world.link(), 'POST');
    await world.advance('PT0S');
    expect(await statusOf(world, id)).toBe('active');
    expect(await eventsOf(world, id)).toEqual([
      'requested',
      'submitted',
      'instructionsAccepted',
      'reminded',
      'confirmed',
      'activated',
    ]);
  });

  test('it expires after its year, with the date given as it becomes active', async () => {
    const { world, id } = await running();
    await world.page(world.link(), 'POST');
    await world.advance('P1D');
    const { activatedAt, expiresAt } = await world.activation(id);
    expect(expiresAt).toBe(after(String(activatedAt), 365));
    await world.moveTo(String(expiresAt), -1);
    expect(await statusOf(world, id)).toBe('active');
    await world.moveTo(String(expiresAt));
    expect(await statusOf(world, id)).toBe('expired');
  });

  test('an offer with a life of its own expires after that', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    const id = await world.activateOffer('isv-marketplace-launch');
    await world.advance('P8D');
    const { activatedAt, expiresAt } = await world.activation(id);
    expect(expiresAt).toBe(after(String(activatedAt), 182));
  });

  test("no offer outlives the purchase's benefits", async () => {
    const world = await anOffersWorld();
    await world.setContact();
    await world.advance('P60D');
    const id = await world.activateOffer();
    await world.advance('P8D');
    const purchase = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
    const dates = purchase.body['dates'] as { benefitsEnd: { at: string } };
    expect((await world.activation(id))['expiresAt']).toBe(dates.benefitsEnd.at);
  });

  test('those who asked are told, once each', async () => {
    const { world } = await running();
    await world.advance('P8D');
    const told = world.cloud.outbox().filter(({ subject }) => subject.endsWith('is active'));
    expect(told.flatMap(({ to }) => to).toSorted()).toEqual([
      'account@northbeam.example',
      personaNamed(admin).email,
    ]);
  });
});

describe('rule 8, policy: Go-To-Market activation: unconfirmed, it becomes active at the deadline', () => {
  test.each([
    ['1 ms before the seventh day ends', -1, 'inProgress'],
    ['when the seventh day ends', 0, 'active'],
  ])('%s', async (_when, ms, status) => {
    const { world, id, requestedAt } = await running();
    await world.moveTo(after(requestedAt, 7), ms);
    expect(await statusOf(world, id)).toBe(status);
  });

  test('where the policy holds it back, it waits for the confirmation and says so', async () => {
    const policy = { goToMarket: { activateWithoutConfirmation: false } };
    const { world, id } = await running({ POLICY: JSON.stringify(policy) });
    expect(world.cloud.outbox({ to: contactEmail })[0]?.text).toContain('waits until');
    await world.advance('P30D');
    expect(await statusOf(world, id)).toBe('inProgress');
    await world.page(world.link(), 'POST');
    await world.advance('PT0S');
    expect(await statusOf(world, id)).toBe('active');
  });

  test('past its tenth day it reads overdue, and the operators hear it once', async () => {
    const policy = { goToMarket: { activateWithoutConfirmation: false } };
    const { world, id, requestedAt } = await running({ POLICY: JSON.stringify(policy) });
    await world.moveTo(after(requestedAt, 10), -1);
    expect((await world.activation(id))['overdue']).toBe(false);
    await world.moveTo(after(requestedAt, 10));
    expect((await world.activation(id))['overdue']).toBe(true);
    await world.advance('P5D');
    const overdue = world.cloud.outbox().filter(({ subject }) => subject.includes('Overdue'));
    expect(overdue).toHaveLength(1);
  });
});

describe('rule 8: the contact is reminded two and five days after the instructions', () => {
  test.each([
    [2, -1, 0],
    [2, 0, 1],
    [5, -1, 1],
    [5, 0, 2],
    [7, 0, 2],
  ])('day %i%i ms: %i reminders', async (days, ms, count) => {
    const { world, requestedAt } = await running();
    await world.moveTo(after(requestedAt, days), ms);
    const reminders = world.subjects().filter((subject) => subject.startsWith('Reminder'));
    expect(reminders).toHaveLength(count);
  });

  test('not after having confirmed', async () => {
    const { world } = await running();
    await world.page(world.link(), 'POST');
    await world.advance('P8D');
    expect(world.subjects()).toHaveLength(1);
  });

  test("a reminder's link confirms as well as the first", async () => {
    const { world, id } = await running();
    const first = world.link();
    await world.advance('P2D');
    expect(world.link()).not.toBe(first);
    await world.page(world.link(), 'POST');
    await world.advance('PT0S');
    expect(await statusOf(world, id)).toBe('active');
    expect((await world.page(first)).status).toBe(200);
  });
});

describe('rule 8, policy: Go-To-Market life: an active offer is followed up 90 and 15 days before it expires', () => {
  test.each([
    [90, -1, 0],
    [90, 60_000, 1],
    [15, -1, 1],
    [15, 60_000, 2],
  ])('%i days before, and %i ms: %i follow-ups', async (days, ms, count) => {
    const { world, id } = await running();
    await world.advance('P8D');
    const { expiresAt } = await world.activation(id);
    await world.moveTo(after(String(expiresAt), -days), ms);
    const followUps = world.subjects().filter((subject) => subject.includes('days left'));
    expect(followUps).toHaveLength(count);
  });

  test('when the sweeps were out, one that still makes sense goes out once, with the days left', async () => {
    const { world, id } = await running();
    await world.advance('P8D');
    const { expiresAt } = await world.activation(id);
    await world.moveTo(after(String(expiresAt), -91));
    await world.sweeps(false);
    await world.moveTo(after(String(expiresAt), -76));
    await world.sweeps(true);
    await world.advance('P1D');
    const followUps = world.subjects().filter((subject) => subject.includes('days left'));
    expect(followUps).toEqual([expect.stringContaining('76 days left')]);
  });

  test('when they were out over both, one goes out, not two', async () => {
    const { world, id } = await running();
    await world.advance('P8D');
    const { expiresAt } = await world.activation(id);
    await world.moveTo(after(String(expiresAt), -91));
    await world.sweeps(false);
    await world.moveTo(after(String(expiresAt), -10));
    await world.sweeps(true);
    await world.advance('P2D');
    const followUps = world.subjects().filter((subject) => subject.includes('days left'));
    expect(followUps).toEqual([expect.stringContaining('10 days left')]);
  });

  test('when they were out until after the end, only the end is told', async () => {
    const { world, id } = await running();
    await world.advance('P8D');
    const { expiresAt } = await world.activation(id);
    await world.moveTo(after(String(expiresAt), -91));
    await world.sweeps(false);
    await world.moveTo(after(String(expiresAt), 3));
    await world.sweeps(true);
    await world.advance('P1D');
    expect(world.subjects().filter((subject) => subject.includes('days left'))).toEqual([]);
    const ended = world.cloud.outbox().filter(({ subject }) => subject.endsWith('has expired'));
    expect(ended).toHaveLength(2);
  });
});
