// Benefits over HTTP: filters compare the shown values, and pages return each benefit once.
import { freshKey } from '../../../support/world/asking.ts';
import { aSeededWorld, buy } from '../../../support/world/seeded-world.ts';
import type { World } from '../../../support/world/world.ts';

const user = 'northbeam-user';

let world: World;
let purchaseId: string;
beforeAll(async () => {
  world = await aSeededWorld();
  const admin = 'northbeam-globalAdmin';
  const cancelled = await buy(world, admin);
  await world.ask(admin, 'POST', '/service-requests', {
    body: { type: 'cancellation', purchaseId: cancelled.id, reason: 'Not needed' },
    headers: freshKey(),
  });
  purchaseId = (await buy(world, admin, 'learning-action-pack')).id;
});
afterAll(() => world.cloud.close());

interface Shown {
  readonly id: string;
  readonly purchaseId: string;
  readonly status: string;
  readonly category: string;
  readonly name: string;
}

const list = async (query = ''): Promise<Shown[]> =>
  (await world.ask(user, 'GET', `/benefits?maxpagesize=200${query}`)).body.value;

test('a filter takes what shows that value, and nothing else', async () => {
  const all = await list();
  const fits: Record<string, (benefit: Shown) => boolean> = {
    '&status=revoked': ({ status }) => status === 'revoked',
    '&status=available': ({ status }) => status === 'available',
    '&category=cloud': ({ category }) => category === 'cloud',
    [`&purchaseId=${purchaseId}`]: (benefit) => benefit.purchaseId === purchaseId,
    '&search=OFFICE': ({ name }) => /office/i.test(name),
    '&category=cloud&status=revoked': ({ category, status }) =>
      category === 'cloud' && status === 'revoked',
  };
  for (const [query, fit] of Object.entries(fits)) {
    const wanted = all.filter(fit);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    expect(await list(query)).toEqual(wanted);
  }
});

test('each benefit has the block of its category and no other', async () => {
  const blocks = new Set(['software', 'cloud', 'visualStudio', 'technical', 'goToMarket']);
  for (const benefit of await list())
    expect(Object.keys(benefit).filter((name) => blocks.has(name))).toEqual([benefit.category]);
});

test('a walk over the pages meets every benefit once, in order', async () => {
  const seen: Shown[] = [];
  let path: string | undefined = '/benefits?maxpagesize=7';
  while (path !== undefined) {
    const { body } = await world.ask(user, 'GET', path);
    expect(body.value.length).toBeLessThanOrEqual(7);
    seen.push(...body.value);
    path = body.nextLink?.replace(`${world.cloud.origin}/api/v1`, '');
  }
  expect(seen).toEqual(await list());
});

test('who has seen a benefit is told that it is the same', async () => {
  const [first] = await list();
  const path = `/benefits/${first?.id}`;
  const etag = (await world.ask(user, 'GET', path)).headers.get('etag') ?? '';
  const again = await world.ask(user, 'GET', path, { headers: { 'if-none-match': etag } });
  expect(again).toMatchObject({ status: 304, body: undefined });
});

test('an order that cost something and was cancelled waits for its refund', async () => {
  const { value } = (await world.ask(user, 'GET', '/purchases?status=cancelled')).body;
  expect(value).toMatchObject([{ status: 'cancelled', refund: { status: 'requested' } }]);
  const requests = (await world.ask(user, 'GET', '/service-requests?type=cancellation')).body;
  expect(requests.value).toMatchObject([
    { purchaseId: value[0].id, status: 'closed', outcome: 'approved', refund: value[0].refund },
  ]);
  expect((await world.ask(user, 'GET', '/service-requests?status=open')).body.value).toEqual([]);
});
