// The last days of a membership: an activation that cannot be expected in time is refused, and one
// that ends with its membership is told to whoever asked. Over HTTP on the local cloud.
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, type Json } from '../../support/world/world.ts';
import { after, anOffersWorld } from '../../support/world/offers-world.ts';

afterEach(closeWorlds);

const member = async (settings: Record<string, string> = {}) => {
  const world = await anOffersWorld(settings, 'silver');
  await world.setContact();
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
  const { benefitsEnd } = body['dates'] as Record<string, { at: string }>;
  return { world, end: benefitsEnd!.at };
};
const requested = async (world: Awaited<ReturnType<typeof member>>['world'], item: string) =>
  world.call(admin, 'POST', `/api/v1/benefits/${world.purchaseId}-${item}/activations`, {});
const actionOf = async (world: Awaited<ReturnType<typeof member>>['world'], item: string) => {
  const { body } = await world.call(admin, 'GET', `/api/v1/benefits/${world.purchaseId}-${item}`);
  return (body['actions'] as Json[]).find(({ name }) => name === 'activate');
};

describe('policy: the last days', () => {
  test.each([
    ['advisory-hours', -2, 0, 409],
    ['advisory-hours', -5, -1, 202],
    ['advisory-hours', -5, 0, 409],
    ['advisory-hours', -5, 1, 409],
    ['selling-with-microsoft', -7, -1, 202],
    ['selling-with-microsoft', -7, 0, 409],
    ['selling-with-microsoft', -7, 1, 409],
  ])('%s, asked for %i days and %i ms from the end: %i', async (item, days, ms, status) => {
    const { world, end } = await member();
    await world.moveTo(after(end, days), ms);
    const allowed = status === 202;
    expect(await actionOf(world, item)).toMatchObject({
      allowed,
      ...(!allowed && { reasons: [{ code: 'TooLateToActivate' }] }),
    });
    const answer = await requested(world, item);
    expect(answer.status).toBe(status);
    if (allowed) {
      // No day in the answer comes after the end.
      for (const date of ['expectedBy', 'dueBy'])
        expect(String(answer.body[date]) <= end).toBe(true);
    } else expect(answer.body).toMatchObject({ code: 'TooLateToActivate', endsAt: end });
  });

  test('asked for just in time, technical help becomes active', async () => {
    const { world, end } = await member();
    await world.moveTo(after(end, -5), -1);
    const { body } = await requested(world, 'advisory-hours');
    await world.advance('P3DT1H');
    expect(await world.activation(String(body['id']))).toMatchObject({ status: 'active' });
  });

  test('what ends with its membership is told to whoever asked, once, in their language', async () => {
    const byHand = { POLICY: JSON.stringify({ technical: { automaticAfterHours: null } }) };
    const { world, end } = await member(byHand);
    const asker = personaNamed('northbeam-mpnPartnerAdmin');
    await world.call(admin, 'PATCH', `/api/v1/users/${asker.userId}`, {
      preferredLanguage: 'zh-Hans',
    });
    await world.moveTo(after(end, -6));
    const path = `/api/v1/benefits/${world.purchaseId}-advisory-hours/activations`;
    await world.call('northbeam-mpnPartnerAdmin', 'POST', path, {});
    await world.moveTo(end, -1);
    const told = (words: string, to?: string) =>
      world.subjects(to).filter((subject) => subject.includes(words)).length;
    expect(told('未能激活', asker.email)).toBe(0);
    await world.moveTo(end);
    await world.advance('PT10M');
    expect(told('未能激活', asker.email)).toBe(1);
    expect(told('was not activated', 'account@northbeam.example')).toBe(1);
  });

  test('who gave it up themselves is told nothing', async () => {
    const { world } = await member();
    const id = String((await requested(world, 'advisory-hours')).body['id']);
    await world.cancel(id);
    await world.advance('PT10M');
    expect(world.subjects().filter((subject) => subject.includes('not activated'))).toEqual([]);
  });
});
