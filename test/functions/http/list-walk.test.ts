// Reads a long list page by page while other callers add items and remove some.
import { CosmosClient } from '@azure/cosmos';
import { amountOf } from '../../support/share.ts';
import { freshKey } from '../../support/world/asking.ts';
import { aSeededWorld, northbeamId } from '../../support/world/seeded-world.ts';
import type { World } from '../../support/world/world.ts';

/** How many people are on the list, and how many of them a page shows. */
const people = amountOf(250, 1000);
const onAPage = people / 25;

let world: World;
afterEach(() => world.cloud.close());

const admin = 'northbeam-globalAdmin';
const idOf = (at: number): string => `11111111-0000-4000-9000-${String(at).padStart(12, '0')}`;

const add = async (at: number): Promise<string> => {
  const { status } = await world.ask(admin, 'POST', '/users', {
    body: { id: idOf(at), email: `walker-${at}@northbeam.example`, displayName: `Walker ${at}` },
    headers: freshKey(),
  });
  expect(status).toBe(201);
  return idOf(at);
};

/** Deletes the document directly, as if the person had been removed. */
const remove = async (id: string): Promise<void> => {
  const { clientOptions } = world.cloud.cosmos;
  const partners = new CosmosClient(clientOptions).database('benefits').container('partners');
  await partners.item(`user:${id}`, northbeamId).delete();
};

/** A random order that a seed determines. */
const shuffled = (all: readonly number[]): number[] => {
  let state = 20_261_123;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return all
    .map((at) => ({ at, rank: next() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ at }) => at);
};

test('meets everyone who was there throughout exactly once', async () => {
  world = await aSeededWorld({}, 'unjudged');
  // Many items have the same millisecond, so the time alone does not determine the order.
  for (let at = 0; at < people; at += 1) {
    await add(at);
    if (at % 100 === 99) await world.cloud.advance({ duration: 'PT0.001S' });
  }
  const leaving = shuffled(Array.from({ length: people }, (_, at) => at)).slice(0, people / 5);
  const staying = Array.from({ length: people }, (_, at) => at).filter(
    (at) => !leaving.includes(at),
  );
  const met: string[] = [];
  let pages = 0;
  let path: string | undefined = `/users?maxpagesize=${onAPage}`;
  while (path !== undefined) {
    const { status, body } = await world.ask('northbeam-user', 'GET', path);
    expect(status).toBe(200);
    met.push(...body.value.map(({ id }: { id: string }) => id));
    // Items before and after the current position are removed, and an item is added.
    for (let count = 0; count < onAPage / 5; count += 1) {
      const gone = leaving.pop();
      if (gone === undefined) break;
      await remove(idOf(gone));
      await add(2000 + leaving.length);
    }
    if (pages % 5 === 4) await world.cloud.advance({ duration: 'PT1S' });
    pages += 1;
    path = body.nextLink?.split('/api/v1')[1];
  }
  expect(leaving).toEqual([]);
  expect(pages).toBeGreaterThan(25);
  expect(new Set(met).size).toBe(met.length);
  expect(staying.filter((at) => !met.includes(idOf(at)))).toEqual([]);
});
