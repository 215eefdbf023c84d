// A redeemed token that is replaced: the new key can be had and redeemed as long as the first one
// would have run, whatever has become of the membership. Over HTTP on the local cloud.
import { closeWorlds } from '../../support/world/opened.ts';
import { keysOf, loadKeys, reveal } from '../../support/world/keys.ts';
import { admin, type Json, type World } from '../../support/world/world.ts';
import { aMember, anyone, dateOf, day } from '../../support/world/members.ts';

afterEach(closeWorlds);

const seen = async (world: World, benefitId: string): Promise<Json> =>
  (await world.call(anyone, 'GET', `/api/v1/benefits/${benefitId}`)).body;
const redeem = (world: World, benefitId: string) =>
  world.call(admin, 'POST', `/api/v1/benefits/${benefitId}/redemptions`, {});
const replace = (world: World, benefitId: string) =>
  world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'keyReplacement',
    benefitId,
    reason: 'Redeemed in the wrong tenant.',
  });
const moveTo = (world: World, at: number) => world.cloud.advance({ to: new Date(at) });

/** Revealed and redeemed five days before the benefits end. */
const redeemedLate = async () => {
  const { world, purchaseId } = await aMember();
  await loadKeys(world, 'intune', 2, { kind: 'token' });
  const end = await dateOf(world, purchaseId, 'benefitsEnd');
  const benefitId = `${purchaseId}-intune`;
  await moveTo(world, end - 5 * day);
  const first = await reveal(world, benefitId);
  await redeem(world, benefitId);
  return { world, purchaseId, benefitId, end, until: end + 360 * day, first: keyIn(first.body) };
};
const keyIn = ({ keys }: Json) => (keys as Json[])[0]?.['key'];

describe('policy: redeemed cloud: a replaced token', () => {
  test('replaced after the end: its key is shown, redeemed, and runs for its own year', async () => {
    const { world, benefitId, end, first } = await redeemedLate();
    await moveTo(world, end + day);
    expect((await replace(world, benefitId)).status).toBe(201);
    expect(keysOf(world, 'intune')).toEqual({ free: 0, claimed: 0, revealed: 2 });
    expect(await seen(world, benefitId)).toMatchObject({ status: 'inUse' });
    const shown = await reveal(world, benefitId);
    expect(shown.status).toBe(200);
    expect(keyIn(shown.body)).not.toBe(first);
    expect((await redeem(world, benefitId)).body).toMatchObject({
      status: 'active',
      cloud: { redeemedUntil: new Date(end + 366 * day).toISOString() },
    });
  });

  test('replaced before the end, and redeemed after it', async () => {
    const { world, benefitId, end } = await redeemedLate();
    await moveTo(world, end - 1);
    expect((await replace(world, benefitId)).status).toBe(201);
    for (const at of [end - 1, end, end + 1]) {
      await moveTo(world, at);
      expect((await reveal(world, benefitId)).status).toBe(200);
    }
    expect((await redeem(world, benefitId)).status).toBe(200);
  });

  test.each([
    [-1, 200, 'inUse'],
    [0, 409, 'expired'],
    [1, 409, 'expired'],
  ])('%i ms from the end of the year of the first one: %i', async (ms, status, shown) => {
    const { world, benefitId, end, until } = await redeemedLate();
    await moveTo(world, end + day);
    await replace(world, benefitId);
    await moveTo(world, until + ms);
    expect(await seen(world, benefitId)).toMatchObject({
      status: shown,
      dates: { usableUntil: { at: new Date(until).toISOString() } },
    });
    for (const answer of [await reveal(world, benefitId), await redeem(world, benefitId)])
      expect(answer.status).toBe(status);
  });

  test.each([
    [-1, 201],
    [0, 409],
    [1, 409],
  ])('%i ms from 30 days after the reveal a replacement answers %i', async (ms, status) => {
    const { world, benefitId, end } = await redeemedLate();
    await moveTo(world, end + 25 * day + ms);
    expect((await replace(world, benefitId)).status).toBe(status);
    expect(keysOf(world, 'intune').free).toBe(status === 201 ? 0 : 1);
  });

  test('one that was never redeemed ends with the benefits, and takes no key from the pool', async () => {
    const { world, purchaseId } = await aMember();
    await loadKeys(world, 'intune', 2, { kind: 'token' });
    const end = await dateOf(world, purchaseId, 'benefitsEnd');
    const benefitId = `${purchaseId}-intune`;
    await moveTo(world, end - 5 * day);
    await reveal(world, benefitId);
    await moveTo(world, end);
    expect((await replace(world, benefitId)).body['code']).toBe('BenefitExpired');
    expect(keysOf(world, 'intune').free).toBe(1);
  });
});
