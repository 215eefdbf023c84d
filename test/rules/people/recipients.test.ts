// Mail is for people: their address is read when it goes out, and nobody reads the mail of another holder of an address.
import { closeWorlds } from '../../support/world/opened.ts';
import { admin } from '../../support/world/world.ts';
import {
  aCompany,
  account,
  change,
  contact,
  everything,
  grace,
  heal,
  ledger,
  mina,
  operate,
  refuseMail,
  remove,
  subjectsTo,
  uma,
  ulla,
} from './people.ts';

afterEach(closeWorlds);

const corrected = 'grace.hopper@northbeam.example';
const ready = 'Action Pack is ready to use';
const order = { packageId: 'action-pack', payment: { method: 'card', reference: 'r' } };

describe('policy: who gets mail: the address is read when the mail goes out', () => {
  test('of a person: the corrected address gets it, whoever has the old one gets nothing', async () => {
    const world = await aCompany();
    refuseMail(world);
    await world.activate(world.purchaseId);
    await world.cloud.advance({ duration: 'PT5M' });
    expect((await change(world, grace.userId, { email: corrected })).status).toBe(200);
    expect((await change(world, ulla.userId, { email: grace.email })).status).toBe(200);
    await heal(world);
    expect(subjectsTo(world, corrected)).toEqual(['We are setting up Product support incidents']);
    expect(subjectsTo(world, grace.email).filter((one) => one.startsWith('We are'))).toEqual([]);
  });

  test('of the account: where the operators have moved it', async () => {
    const world = await aCompany('');
    refuseMail(world);
    await world.call(admin, 'POST', '/api/v1/purchases', order);
    await world.cloud.advance({ duration: 'PT5M' });
    expect((await operate(world, { accountEmail: 'office@northbeam.example' })).status).toBe(200);
    await heal(world);
    expect([subjectsTo(world, 'office@northbeam.example'), subjectsTo(world, account)]).toEqual([
      [ready],
      [],
    ]);
  });

  test('of somebody who has left: nobody gets it', async () => {
    const world = await aCompany('');
    refuseMail(world);
    await world.call(ulla.label, 'POST', '/api/v1/purchases', order);
    await world.cloud.advance({ duration: 'PT5M' });
    expect((await remove(world, ulla.userId)).status).toBe(204);
    await heal(world);
    expect(subjectsTo(world, ulla.email)).toEqual([]);
    expect(subjectsTo(world, account)).toEqual([ready]);
  });

  test('of somebody who has left and come back meanwhile: what was meant for them before is void', async () => {
    const world = await aCompany('');
    refuseMail(world);
    await world.call(ulla.label, 'POST', '/api/v1/purchases', order);
    await world.cloud.advance({ duration: 'PT1M' });
    expect((await remove(world, ulla.userId)).status).toBe(204);
    await world.cloud.advance({ duration: 'PT1M' });
    const person = { id: ulla.userId, email: ulla.email, displayName: 'Ulla' };
    expect((await world.call(admin, 'POST', '/api/v1/users', person)).status).toBe(201);
    await heal(world);
    expect(subjectsTo(world, ulla.email)).toEqual([]);
    expect(subjectsTo(world, account)).toEqual([ready]);
  });

  test('a mail that waits is listed with the address to which it would go', async () => {
    const world = await aCompany('');
    refuseMail(world);
    await world.call(admin, 'POST', '/api/v1/purchases', order);
    await world.cloud.advance({ duration: 'PT5M' });
    await change(world, grace.userId, { email: corrected });
    const waiting = await ledger(world, 'planned');
    expect(waiting.map(({ to }) => String(to)).toSorted()).toEqual([account, corrected]);
    expect(everything(world)).not.toContain(`"to":"${corrected}"`);
  });

  test('a POST that got lost is not repeated to an address that has changed; people decide', async () => {
    const world = await aCompany('');
    world.cloud.email.faults.add({ on: 'refuse', times: 2 });
    await world.call(admin, 'POST', '/api/v1/purchases', order);
    await world.cloud.advance({ duration: 'PT2M' });
    await change(world, grace.userId, { email: corrected });
    await world.cloud.advance({ duration: 'PT30M' });
    expect(await ledger(world, 'unknown')).toMatchObject([{ to: grace.email }]);
    expect([subjectsTo(world, grace.email), subjectsTo(world, corrected)]).toEqual([[], []]);
    expect(subjectsTo(world, account)).toContain(ready);
  });
});

describe('policy: retention: whoever leaves is erased by the person', () => {
  test('with every address that they ever had, also as the contact', async () => {
    const world = await aCompany('isv-co-sell-ready');
    const own = 'uma.contact@northbeam.example';
    expect((await contact(world, { email: own })).status).toBe(201);
    await world.activate(world.purchaseId, 'isv-referral-management');
    await world.cloud.advance({ duration: 'PT2M' });
    await world.call(ulla.label, 'POST', '/api/v1/purchases', order);
    await world.cloud.advance({ duration: 'PT2M' });
    await contact(world, { userId: mina.userId, email: 'next@northbeam.example' });
    await change(world, ulla.userId, { email: 'ulla.second@northbeam.example' });
    await world.cloud.advance({ duration: 'PT2M' });
    for (const address of [own, ulla.email]) expect(everything(world)).toContain(address);
    for (const { userId } of [uma, ulla]) expect((await remove(world, userId)).status).toBe(204);
    await world.cloud.advance({ duration: 'PT5M' });
    for (const address of [own, ulla.email, 'ulla.second@northbeam.example'])
      expect(everything(world)).not.toContain(address);
    expect(world.documents('erasure')).toEqual([]);
  });

  test('and nothing of whoever has one of these addresses now', async () => {
    const world = await aCompany('');
    await world.call(ulla.label, 'POST', '/api/v1/purchases', order);
    await world.cloud.advance({ duration: 'PT2M' });
    await change(world, ulla.userId, { email: 'ulla.second@northbeam.example' });
    await change(world, grace.userId, { email: ulla.email });
    await world.buy('isv-co-sell-ready');
    await world.cloud.advance({ duration: 'PT2M' });
    await remove(world, ulla.userId);
    await world.cloud.advance({ duration: 'PT5M' });
    const sent = await ledger(world);
    expect(sent.filter(({ to }) => to === 'erased')).toHaveLength(1);
    expect(sent.filter(({ to }) => to === ulla.email)).toMatchObject([
      { template: 'purchase-confirmed' },
    ]);
  });

  test('with an address at which they read the mail of the account, once that has moved', async () => {
    const world = await aCompany('');
    await operate(world, { accountEmail: ulla.email });
    await world.buy('action-pack');
    await world.cloud.advance({ duration: 'PT2M' });
    await operate(world, {});
    await change(world, ulla.userId, { email: 'ulla.second@northbeam.example' });
    await remove(world, ulla.userId);
    await world.cloud.advance({ duration: 'PT5M' });
    expect(everything(world)).not.toContain(ulla.email);
  });
});

describe('policy: last admin: taking a person takes their roles', () => {
  test('so it needs who may take roles, for any role', async () => {
    const world = await aCompany('');
    for (const userId of [mina.userId, '11111111-0000-4000-8000-000000000003']) {
      const refused = await remove(world, userId, ulla.label);
      expect(refused).toMatchObject({
        status: 403,
        body: { code: 'RoleRequired', requiredRoles: ['globalAdmin'] },
      });
    }
    expect((await remove(world, uma.userId, ulla.label)).status).toBe(204);
  });
});
