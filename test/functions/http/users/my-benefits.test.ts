// The benefits that are assigned to the caller, and where to download the software.
import { personaNamed } from '../../../../infra/local/hosting/personas.ts';
import { aBelongingWorld, type Belongings } from '../../../support/world/belongings.ts';
import { freshKey } from '../../../support/world/asking.ts';
import type { World } from '../../../support/world/world.ts';

let world: World;
let ours: Belongings;
beforeEach(async () => {
  ({ world, ours } = await aBelongingWorld());
});
afterEach(() => world.cloud.close());

const admin = 'northbeam-globalAdmin';
const mine = async (who = 'northbeam-user') =>
  (await world.ask(who, 'GET', '/me/assignments')).body.value;

describe('my assignments', () => {
  const { userId } = personaNamed('northbeam-user');
  const give = () => world.ask(admin, 'PUT', `/benefits/${ours.seats}/assignments/${userId}`);

  test('are what I have now, and nobody else sees them as theirs', async () => {
    expect(await mine()).toEqual([]);
    await give();
    expect(await mine()).toEqual([
      {
        benefitId: ours.seats,
        itemId: 'visual-studio-enterprise',
        name: expect.stringContaining('Visual Studio'),
        category: 'visualStudio',
        assignedAt: '2026-11-24T10:01:00.000Z',
        manageUrl: expect.stringMatching(/^https:/u),
      },
    ]);
    expect(await mine('northbeam-adminAgent')).toEqual([]);
    await world.ask(admin, 'DELETE', `/benefits/${ours.seats}/assignments/${userId}`);
    expect(await mine()).toEqual([]);
  });

  test('end with the benefits', async () => {
    await give();
    await world.cloud.advance({ to: '2027-12-24T09:59:59.999Z' });
    expect(await mine()).toHaveLength(1);
    await world.cloud.advance({ to: '2027-12-24T10:00:00.000Z' });
    expect(await mine()).toEqual([]);
  });

  test('are gone with the purchase', async () => {
    await give();
    await world.ask(admin, 'POST', '/service-requests', {
      body: {
        type: 'cancellation',
        purchaseId: ours.purchaseId,
        reason: 'No need',
        withoutRefund: true,
      },
      headers: freshKey(),
    });
    expect(await mine()).toEqual([]);
  });
});

describe('downloads', () => {
  const ask = (query = '', benefitId = ours.software) =>
    world.ask('northbeam-user', 'GET', `/benefits/${benefitId}/downloads${query}`);

  test('are on the configured host, by language and operating system', async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body.value.length).toBeGreaterThan(1);
    for (const { url, instructions } of body.value) {
      expect(new URL(url).host).toBe('downloads.example');
      expect(instructions).not.toBe('');
    }
    const order = body.value.map(({ language, os }: Record<string, string>) => `${language} ${os}`);
    expect(order).toEqual(order.toSorted());
  });

  test('are narrowed by both', async () => {
    const all = (await ask()).body.value;
    const { language, os } = all.at(-1);
    const narrowed = (await ask(`?language=${language}&os=${os}`)).body.value;
    expect(narrowed).toEqual([all.at(-1)]);
  });

  test.each([
    ['language', 'tlh'],
    ['os', 'solaris'],
  ])('a %s that the product lacks is refused with those it has', async (name, value) => {
    const { status, body } = await ask(`?${name}=${value}`);
    expect([status, body.errors[0].pointer]).toEqual([400, `/query/${name}`]);
    expect(body.errors[0].detail).toMatch(/^Send one of: \w/u);
  });

  test('what has none says so', async () => {
    const cals = `${ours.purchaseId}-exchange-server-2019-cals`;
    for (const benefitId of [ours.seats, ours.technical, cals])
      expect((await ask('', benefitId)).body.code).toBe('NoDownloads');
  });
});
