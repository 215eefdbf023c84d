// Eligibility for a package, asked before the purchase and answered in the words of the refusal.
import { recognise } from '../../../support/world/belongings.ts';
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld, buy, northbeamId, orderOf } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

let world: World;
beforeEach(async () => {
  world = await aSeededWorld();
});
afterEach(() => world.cloud.close());

const admin = 'northbeam-globalAdmin';
const ask = async (packageId: string) => {
  const { status, body } = await world.ask(
    'northbeam-user',
    'GET',
    `/packages/${packageId}/eligibility`,
  );
  expect(status).toBe(200);
  return { eligible: body.eligible, codes: body.reasons.map(({ code }: { code: string }) => code) };
};
const refusedBy = async (packageId: string) => {
  const { body } = await world.ask(admin, 'POST', '/purchases', {
    body: orderOf(packageId),
    headers: freshKey(),
  });
  return body.code === 'NotEligible' ? body.reasons : [];
};

test('nothing stands against a first Action Pack', async () => {
  expect(await ask('action-pack')).toEqual({ eligible: true, codes: [] });
});

test('one Action Pack, whichever it is, stands against both', async () => {
  await buy(world, admin, 'learning-action-pack');
  for (const packageId of ['action-pack', 'learning-action-pack'])
    expect(await ask(packageId)).toEqual({ eligible: false, codes: ['AlreadyHeld'] });
});

test('designations are asked for, and every reason is told', async () => {
  expect(await ask('silver')).toEqual({ eligible: false, codes: ['DesignationRequired'] });
  await recognise(world, northbeamId);
  expect(await ask('silver')).toEqual({ eligible: true, codes: [] });
  await buy(world, admin, 'silver');
  expect(await ask('silver')).toEqual({ eligible: false, codes: ['AlreadyHeld'] });
  expect(await ask('gold')).toEqual({ eligible: false, codes: ['DesignationRequired'] });
});

test('says what buying would say', async () => {
  await buy(world, admin, 'action-pack');
  for (const packageId of ['action-pack', 'silver', 'gold']) {
    const { body } = await world.ask(admin, 'GET', `/packages/${packageId}/eligibility`);
    expect(body.reasons).toEqual(await refusedBy(packageId));
    expect(body.reasons).not.toEqual([]);
  }
});

test('with the end of the benefits it may be bought again', async () => {
  await buy(world, admin, 'action-pack');
  await world.cloud.advance({ duration: 'P394DT23H59M59.999S' });
  expect(await ask('action-pack')).toEqual({ eligible: false, codes: ['AlreadyHeld'] });
  await world.cloud.advance({ duration: 'PT0.001S' });
  expect(await ask('action-pack')).toEqual({ eligible: true, codes: [] });
});

test('an unknown package is not there', async () => {
  expect((await world.ask(admin, 'GET', '/packages/platinum/eligibility')).status).toBe(404);
});
