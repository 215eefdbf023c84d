// What an exchange ends is said beforehand, as it then happens. Over HTTP on the local cloud.
import { closeWorlds } from '../../support/world/opened.ts';
import { loadKeys, reveal } from '../../support/world/keys.ts';
import { admin, type Json } from '../../support/world/world.ts';
import { aMember, anyone, upgrade } from '../../support/world/members.ts';

afterEach(closeWorlds);

const itemsOf = (list: unknown): unknown[] => (list as Json[]).map(({ itemId }) => itemId);

test('policy: foresight: an upgrade ends what was redeemed, and the what-if says so', async () => {
  const { world, purchaseId } = await aMember('silver');
  await loadKeys(world, 'microsoft-365-e3', 1, { kind: 'token' });
  const token = `${purchaseId}-microsoft-365-e3`;
  await reveal(world, token);
  await world.call(admin, 'POST', `/api/v1/benefits/${token}/redemptions`, {});
  const whatIf = async (change: string) =>
    (await world.call(anyone, 'GET', `/api/v1/purchases/${purchaseId}/what-if?change=${change}`))
      .body;
  const preview = await whatIf('upgrade');
  expect(itemsOf(preview['continues'])).toEqual([]);
  expect(itemsOf(preview['lost'])).toEqual(['microsoft-365-e3']);
  // A renewal and the end leave it its own year.
  await world.cloud.advance({ duration: 'P31D' });
  expect(itemsOf((await whatIf('renewal'))['continues'])).toEqual([]);
  expect((await upgrade(world, purchaseId)).status).toBe(201);
  const { body } = await world.call(anyone, 'GET', `/api/v1/benefits/${token}`);
  expect(body).toMatchObject({ status: 'revoked' });
});
