// Whoever is given a seat or a credit is told, in their language, with what to do.
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, type World } from '../../support/world/world.ts';
import {
  aCompany,
  assign,
  change,
  grace,
  heal,
  ledger,
  merge,
  mina,
  refuseMail,
  subjectsTo,
  ulla,
  uma,
  unassign,
} from './people.ts';

afterEach(closeWorlds);

type Company = World & { readonly purchaseId: string };

const seat = ({ purchaseId }: Company) => `${purchaseId}-visual-studio-professional`;
const credit = ({ purchaseId }: Company) => `${purchaseId}-azure-credit`;
const name = 'Northbeam Consulting';
const ofSeat = `${name} has given you Visual Studio Professional subscription`;
const right = '99999999-0000-4000-8000-000000000009';

describe('rule 6: whoever gets a seat is told', () => {
  test('in their language, once, with where to sign in', async () => {
    const world = await aCompany();
    await change(world, uma.userId, { preferredLanguage: 'zh-Hans' });
    await assign(world, seat(world), uma.userId);
    await assign(world, seat(world), uma.userId);
    await world.cloud.advance({ duration: 'PT2M' });
    expect(world.cloud.outbox({ to: uma.email })).toMatchObject([
      {
        language: 'zh-Hans',
        subject: `${name} 已为您分配“Visual Studio Professional 订阅”`,
        links: ['https://my.visualstudio.com/'],
      },
    ]);
  });

  test('not if it was taken back before the mail went out', async () => {
    const world = await aCompany();
    refuseMail(world);
    await assign(world, seat(world), uma.userId);
    await world.cloud.advance({ duration: 'PT5M' });
    await unassign(world, seat(world), uma.userId);
    await heal(world);
    expect(subjectsTo(world, uma.email)).toEqual([]);
    expect(await ledger(world, 'voided')).toMatchObject([{ template: 'seat-assigned' }]);
  });

  test('everybody of a batch, and none of those who had it', async () => {
    const world = await aCompany();
    await assign(world, seat(world), uma.userId);
    await world.cloud.advance({ duration: 'PT2M' });
    const path = `/api/v1/benefits/${seat(world)}/assignments/batch`;
    const assigned = [uma, ulla, mina].map(({ userId }) => userId);
    expect((await world.call(admin, 'POST', path, { assign: assigned })).status).toBe(200);
    await world.cloud.advance({ duration: 'PT2M' });
    for (const { email } of [uma, ulla, mina])
      expect(subjectsTo(world, email).filter((one) => one === ofSeat)).toHaveLength(1);
  });

  test('a renewal tells nobody who keeps theirs; who had just got it is told all the same', async () => {
    const world = await aCompany();
    await assign(world, seat(world), uma.userId);
    await world.cloud.advance({ duration: 'P366D' });
    refuseMail(world);
    await assign(world, seat(world), ulla.userId);
    const payment = { method: 'card', reference: 'again' };
    const path = `/api/v1/purchases/${world.purchaseId}/renew`;
    expect((await world.call(admin, 'POST', path, { payment })).status).toBe(201);
    await heal(world);
    await world.cloud.advance({ duration: 'P2D' });
    expect(subjectsTo(world, uma.email).filter((one) => one === ofSeat)).toHaveLength(1);
    expect(subjectsTo(world, ulla.email).filter((one) => one === ofSeat)).toHaveLength(1);
  });

  test('under the right id, if the wrong one was merged meanwhile', async () => {
    const world = await aCompany();
    refuseMail(world);
    await assign(world, seat(world), uma.userId);
    await world.cloud.advance({ duration: 'PT5M' });
    expect((await merge(world, uma.userId, right)).status).toBe(200);
    await heal(world);
    expect(subjectsTo(world, uma.email)).toEqual([ofSeat]);
  });
});

test('rule 5: whoever gets the credit is told where to redeem it', async () => {
  const world = await aCompany();
  await assign(world, credit(world), grace.userId);
  await world.cloud.advance({ duration: 'PT2M' });
  const mail = world.cloud.outbox({ to: grace.email }).at(-1);
  expect(mail).toMatchObject({
    subject: `${name} has given you Microsoft Azure credit (monthly)`,
    links: ['https://portal.azure.com/'],
  });
});
