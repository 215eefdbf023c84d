// Rule 8: a contact who cannot be reached or who changes, and an offer that is cancelled while its
// instructions are with the contact. Over HTTP on the local cloud.
import { closeWorlds } from '../support/world/opened.ts';
import { admin } from '../support/world/world.ts';
import {
  after,
  anOffersWorld,
  contactEmail,
  runningOffer as running,
  statusOf,
} from '../support/world/offers-world.ts';

afterEach(closeWorlds);

describe('rule 8: when the instructions do not arrive, the clock stands still', () => {
  test('a bounce asks for attention; the people who asked are told; no deadline passes', async () => {
    const { world, id } = await running();
    await world.advance('P3D');
    await world.report(contactEmail, 'Bounced');
    expect(await world.activation(id)).toMatchObject({
      status: 'attentionNeeded',
      attention: { code: 'mailBounced' },
    });
    await world.advance('P20D');
    expect(await statusOf(world, id)).toBe('attentionNeeded');
    const told = world.cloud.outbox().filter(({ subject }) => subject.includes('did not arrive'));
    expect(told).toHaveLength(2);
  });

  test('a changed contact gets the instructions, and seven days of their own', async () => {
    const { world, id } = await running();
    await world.report(contactEmail, 'Bounced');
    const old = world.link();
    await world.advance('P9D');
    await world.setContact({ email: 'second@northbeam.example' });
    expect((await world.page(old)).status).toBe(410);
    await world.advance('PT1M');
    const [mail] = world.cloud.outbox({ to: 'second@northbeam.example' });
    expect(await statusOf(world, id)).toBe('inProgress');
    const acceptedAt = String(mail?.acceptedAt);
    await world.moveTo(after(acceptedAt, 7), -1);
    expect(await statusOf(world, id)).toBe('inProgress');
    await world.moveTo(after(acceptedAt, 7));
    expect(await statusOf(world, id)).toBe('active');
  });

  test.each([
    [-1, 'inProgress'],
    [0, 'attentionNeeded'],
  ])('never accepted within 24 hours, and %i ms: %s', async (ms, status) => {
    const world = await anOffersWorld();
    await world.setContact();
    world.cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 3600, times: 100 });
    const id = await world.activateOffer();
    const requestedAt = world.now();
    await world.moveTo(after(requestedAt, 1), ms);
    expect(await statusOf(world, id)).toBe(status);
  });

  test('accepted after all, it goes on, and the seven days begin', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    world.cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 3600, times: 1000 });
    const id = await world.activateOffer();
    await world.advance('P2D');
    expect(await world.activation(id)).toMatchObject({ attention: { code: 'mailNotAccepted' } });
    world.cloud.email.faults.clear();
    await world.advance('PT2H');
    expect(await statusOf(world, id)).toBe('inProgress');
    const [mail] = world.cloud.outbox({ to: contactEmail });
    await world.moveTo(after(String(mail?.acceptedAt), 7), -1);
    expect(await statusOf(world, id)).toBe('inProgress');
    await world.moveTo(after(String(mail?.acceptedAt), 7));
    expect(await statusOf(world, id)).toBe('active');
  });

  test('refused for good, attention is needed at once', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    world.cloud.email.faults.add({ on: 'refuse', status: 400 });
    const id = await world.activateOffer();
    await world.advance('PT0S');
    expect(await world.activation(id)).toMatchObject({
      status: 'attentionNeeded',
      attention: { code: 'mailNotAccepted' },
    });
  });

  test('a bounce after the confirmation changes nothing', async () => {
    const { world, id } = await running();
    await world.page(world.link(), 'POST');
    await world.report(contactEmail, 'Bounced');
    expect(await statusOf(world, id)).toBe('inProgress');
    await world.advance('P1D');
    expect(await statusOf(world, id)).toBe('active');
  });

  test('whoever confirms although attention is needed has read them', async () => {
    const { world, id } = await running();
    await world.advance('P2D');
    await world.report(contactEmail, 'Bounced');
    await world.page(world.link(), 'POST');
    await world.advance('PT0S');
    expect(await statusOf(world, id)).toBe('active');
  });
});

describe('rule 8: changed while it runs', () => {
  test('the new contact gets the instructions, the old link is void', async () => {
    const { world, id } = await running();
    const old = world.link();
    await world.advance('P1D');
    await world.setContact({ email: 'second@northbeam.example', preferredLanguage: 'zh-Hans' });
    const gone = await world.page(old, 'POST');
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain('Referral');
    await world.advance('PT1M');
    const link = world.link('second@northbeam.example');
    expect((await world.page(link)).headers.get('content-language')).toBe('zh-Hans');
    await world.page(link, 'POST');
    await world.advance('PT0S');
    expect(await statusOf(world, id)).toBe('active');
  });

  test('a confirmation stays one, whoever is the contact later; the new one is instructed, too', async () => {
    const { world, id, requestedAt } = await running();
    await world.page(world.link(), 'POST');
    await world.setContact({ email: 'second@northbeam.example' });
    await world.moveTo(after(requestedAt, 1), -1);
    expect(await statusOf(world, id)).toBe('inProgress');
    const page = await world.page(world.link('second@northbeam.example'));
    expect([page.status, (await page.text()).includes('<button')]).toEqual([200, false]);
    await world.moveTo(after(requestedAt, 1), 1);
    expect(await statusOf(world, id)).toBe('active');
  });

  test('cancelled, the contact hears it once, and the link is gone', async () => {
    const { world, id } = await running();
    const link = world.link();
    expect((await world.cancel(id)).status).toBe(200);
    await world.advance('P1D');
    expect((await world.page(link)).status).toBe(410);
    const notices = world.subjects().filter((subject) => subject.endsWith('has been cancelled'));
    expect(notices).toHaveLength(1);
  });

  test('cancelled before the instructions left, the contact hears nothing', async () => {
    const world = await anOffersWorld();
    await world.setContact();
    world.cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 3600, times: 100 });
    const id = await world.activateOffer();
    await world.advance('PT1M');
    await world.cancel(id);
    world.cloud.email.faults.clear();
    await world.advance('P1D');
    expect(world.subjects()).toEqual([]);
  });

  test('with its purchase cancelled, the same', async () => {
    const { world, id } = await running();
    const body = { type: 'cancellation', purchaseId: world.purchaseId, reason: 'By mistake.' };
    expect((await world.call(admin, 'POST', '/api/v1/service-requests', body)).status).toBe(201);
    expect((await world.page(world.link())).status).toBe(410);
    await world.advance('P1D');
    expect(await statusOf(world, id)).toBe('cancelled');
    const notices = world.subjects().filter((subject) => subject.endsWith('has been cancelled'));
    expect(notices).toHaveLength(1);
  });

  test('policy: the next attempt: declined, those who asked are told why, and the offer can be asked for again', async () => {
    const { world, id } = await running();
    await world.operate(id, 'decline');
    await world.advance('P1D');
    const told = world.cloud
      .outbox()
      .filter(({ subject }) => subject.endsWith('could not be activated'));
    expect(told).toHaveLength(2);
    const again = await world.activateOffer();
    expect(again).toMatch(/-2$/);
    await world.advance('P8D');
    expect(await statusOf(world, again)).toBe('active');
    expect(await statusOf(world, id)).toBe('declined');
  });
});
