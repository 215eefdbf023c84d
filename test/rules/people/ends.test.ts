// Whoever was told of something is told its end, and nobody is alarmed about what goes on.
import { after, anOffersWorld, runningOffer, statusOf } from '../../support/world/offers-world.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, type World } from '../../support/world/world.ts';
import { account, grace, subjectsTo, ulla } from './people.ts';

afterEach(closeWorlds);

type Offers = Awaited<ReturnType<typeof anOffersWorld>>;

const activated = async () => {
  const world = await anOffersWorld();
  await world.setContact();
  const id = await world.activateOffer();
  await world.advance('PT0S');
  await world.page(world.link(), 'POST');
  await world.advance('P1DT1M');
  expect(await statusOf(world, id)).toBe('active');
  return { world, id };
};

const request = (world: World, body: object) =>
  world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    reason: 'No need.',
    ...body,
  });

const ended = 'Referral management has ended';
const contactHears = (world: Offers, subject: string) =>
  world.subjects().filter((each) => each === subject);

describe('rule 8: a contact who has instructions is told that they no longer apply', () => {
  test('when an operator declines the offer', async () => {
    const { world, id } = await runningOffer();
    expect((await world.operate(id, 'decline')).status).toBe(200);
    await world.advance('PT2M');
    expect(contactHears(world, 'Referral management will not become active')).toHaveLength(1);
    expect((await world.page(world.link())).status).toBe(410);
  });

  test('not one whose instructions never left', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    world.cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 3600, times: 100 });
    const id = await world.activateOffer();
    await world.advance('PT1M');
    await world.operate(id, 'decline');
    world.cloud.email.faults.clear();
    await world.advance('P1D');
    expect(world.subjects()).toEqual([]);
  });

  test('when the offer expires, not a millisecond earlier', async () => {
    const { world, id } = await activated();
    const { expiresAt } = await world.activation(id);
    await world.moveTo(String(expiresAt), -1);
    expect(contactHears(world, ended)).toEqual([]);
    await world.moveTo(String(expiresAt));
    await world.advance('PT2M');
    expect(contactHears(world, ended)).toHaveLength(1);
  });

  test('when the active benefit is cancelled by itself; those who asked are told, too', async () => {
    const { world, id } = await activated();
    const { benefitId } = await world.activation(id);
    const body = { purchaseId: world.purchaseId, benefitId, withoutRefund: true };
    expect((await request(world, body)).status).toBe(201);
    await world.advance('PT2M');
    expect(contactHears(world, ended)).toHaveLength(1);
    expect(subjectsTo(world, grace.email)).toContain(
      'Referral management: the activation was cancelled',
    );
  });

  test('when the purchase of an active offer is cancelled', async () => {
    const { world } = await activated();
    expect((await request(world, { purchaseId: world.purchaseId })).status).toBe(201);
    await world.advance('PT3M');
    expect(contactHears(world, ended)).toHaveLength(1);
    await world.advance('P400D');
    expect(world.subjects().at(-1)).toBe(ended);
  });
});

describe('rule 8: whoever was told that an offer has expired is not told again', () => {
  const expired = async () => {
    const { world, id } = await activated();
    const { expiresAt, benefitId } = await world.activation(id);
    await world.moveTo(String(expiresAt));
    await world.advance('PT2M');
    return { world, benefitId };
  };

  test.each([
    ['when its purchase is cancelled afterwards', false],
    ['when its benefit is cancelled by itself afterwards', true],
  ])('%s', async (_when, byItself) => {
    const { world, benefitId } = await expired();
    const { purchaseId } = world;
    const body = { purchaseId, withoutRefund: true, ...(byItself && { benefitId }) };
    expect((await request(world, body)).status).toBe(201);
    await world.advance('P2D');
    expect(contactHears(world, ended)).toHaveLength(1);
    expect(subjectsTo(world, grace.email)).not.toContain(
      'Referral management: the activation was cancelled',
    );
    expect(world.documents('purchase').some((each) => 'failing' in each)).toBe(false);
  });
});

describe('rule 7: whoever heard that a benefit is being set up hears that it is not', () => {
  const setUp = 'We are setting up Product support incidents';
  const cancelled = 'Product support incidents: the activation was cancelled';

  test('when it is cancelled by a colleague', async () => {
    const world = await anOffersWorld({}, 'action-pack');
    const id = await world.activate(world.purchaseId);
    await world.advance('PT2M');
    const path = `/api/v1/activations/${id}/cancel`;
    await world.call('northbeam-mpnPartnerAdmin', 'POST', path, { reason: 'No need.' });
    await world.advance('PT2M');
    for (const to of [grace.email, account])
      expect(subjectsTo(world, to)).toEqual(expect.arrayContaining([setUp, cancelled]));
  });

  test('not when they had not heard of it', async () => {
    const world = await anOffersWorld({}, 'action-pack');
    world.cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 600, times: 100 });
    const id = await world.activate(world.purchaseId);
    await world.advance('PT2M');
    await world.cancel(id);
    world.cloud.email.faults.clear();
    await world.advance('PT20M');
    for (const subject of [setUp, cancelled])
      expect(subjectsTo(world, grace.email)).not.toContain(subject);
  });
});

describe('policy: renewal: no alarm about what the next term continues', () => {
  /** An offer of the old term that ends after the renewal, asked for again in the new one. */
  const renewed = async (confirms: boolean) => {
    const world = await anOffersWorld();
    await world.advance('P20D');
    await world.setContact();
    const id = await world.activateOffer();
    await world.advance('PT0S');
    await world.page(world.link(), 'POST');
    await world.advance('P2D');
    const expiresAt = String((await world.activation(id))['expiresAt']);
    const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
    const { renewalOpens } = body['dates'] as Record<string, { at: string }>;
    await world.moveTo(renewalOpens!.at);
    const path = `/api/v1/purchases/${world.purchaseId}/renew`;
    const next = await world.call(admin, 'POST', path, { payment: { method: 'none' } });
    await world.activate(String(next.body['id']), 'isv-referral-management');
    await world.advance('PT1M');
    if (confirms) await world.page(world.link(), 'POST');
    await world.moveTo(after(expiresAt, -15), -1);
    return { world, expiresAt };
  };
  const alarms = (world: Offers) =>
    world.subjects().filter((subject) => /days left|has ended/.test(subject));

  test('an offer that is active in the next term has neither days left nor an end', async () => {
    const { world, expiresAt } = await renewed(true);
    expect(alarms(world)).toEqual(['Referral management: 90 days left']);
    await world.moveTo(after(expiresAt, -15), 60_000);
    await world.moveTo(expiresAt, 60_000);
    expect(alarms(world)).toEqual(['Referral management: 90 days left']);
  });

  test('one that is still on its way has', async () => {
    const { world, expiresAt } = await renewed(false);
    await world.moveTo(after(expiresAt, -15), 60_000);
    expect(alarms(world)).toContain('Referral management: 15 days left');
  });

  test('a reminder that waits is not sent once the membership is renewed', async () => {
    const world = await anOffersWorld({}, 'action-pack');
    const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
    const end = (body['dates'] as Record<string, { at: string }>)['membershipEnd']!.at;
    await world.moveTo(after(end, 23), -1);
    world.cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 600, times: 100 });
    await world.moveTo(after(end, 23), 60_000);
    const card = { payment: { method: 'card', reference: 'again' } };
    const path = `/api/v1/purchases/${world.purchaseId}/renew`;
    expect((await world.call(ulla.label, 'POST', path, card)).status).toBe(201);
    world.cloud.email.faults.clear();
    await world.advance('PT20M');
    expect(subjectsTo(world, account)).not.toContain(
      'Action Pack: renew now to keep your benefits',
    );
  });
});
