// Commands of the system that lose their race each time: nothing follows from what was not written, and
// what is due stays due. Over HTTP on the local cloud, where rivals are faster in the worst moment.
import { closeWorlds } from '../support/world/opened.ts';
import { answered, beaten, breaking, isBatch } from '../support/world/breaking.ts';
import { admin, aWorld, type World } from '../support/world/world.ts';
import { keysOf, loadKeys, poolDocuments, reveal } from '../support/world/keys.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';

const aBrokenWorld = async () => {
  const broken = await breaking();
  return { broken, world: await aWorld({}, undefined, false, broken.application) };
};

const isOn = (container: string, { path }: { readonly path: string }): boolean =>
  path.includes(`/colls/${container}/`);

/** Every write of a partner's partition finds that somebody was faster. */
const losing = (broken: Awaited<ReturnType<typeof breaking>>) => {
  broken.answers = (request) =>
    isBatch(request) && isOn('partners', request) ? beaten(request) : undefined;
};

test('a reveal that commits while the sweep lets its claim go keeps its key', async () => {
  const { broken, world } = await aBrokenWorld();
  await loadKeys(world, pool, 2);
  const benefitId = `${await world.buy()}-${pool}`;
  broken.answers = (request) =>
    isBatch(request) && isOn('partners', request) ? beaten(request) : undefined;
  expect((await reveal(world, benefitId)).status).toBe(409);
  expect(keysOf(world, pool)).toEqual({ free: 1, claimed: 1, revealed: 0 });

  let lost = 0;
  let shown: unknown;
  broken.answers = async (request) => {
    if (!isBatch(request) || !isOn('partners', request)) return undefined;
    lost += 1;
    if (lost !== 8) return beaten(request);
    // The reveal commits; that it is settled in the pool is left to a sweep.
    broken.answers = (other) =>
      isBatch(other) && isOn('keys', other) ? answered(429, 429) : undefined;
    shown = await reveal(world, benefitId);
    broken.answers = undefined;
    return undefined;
  };
  await world.cloud.advance({ duration: 'PT11M' });
  expect(lost).toBe(8);
  expect(shown).toMatchObject({ status: 200 });
  await world.cloud.advance({ duration: 'PT1H' });
  expect(keysOf(world, pool)).toEqual({ free: 1, claimed: 0, revealed: 1 });
  expect(poolDocuments(world, pool).filter(({ type }) => type === 'claim')).toHaveLength(1);
  expect((await reveal(world, benefitId)).body).toEqual((shown as { body: unknown }).body);
});

const person = '99999999-0000-4000-8000-000000000001';

/** What is done, whose sweep comes later; what is right once the sweep has its turn. */
const commands: Record<
  string,
  (world: World) => Promise<{ readonly isDone: () => unknown; readonly after: string }>
> = {
  'a person is erased': async (world) => {
    const email = 'nils@northbeam.example';
    await world.call(admin, 'POST', '/api/v1/users', { id: person, email, displayName: 'Nils' });
    await world.call(admin, 'DELETE', `/api/v1/users/${person}`);
    return { isDone: () => world.documents('erasure').length === 0, after: 'PT2M' };
  },
  'an order lapses': async (world) => {
    const wire = { packageId: 'action-pack', payment: { method: 'wire' } };
    const { body } = await world.call(admin, 'POST', '/api/v1/purchases', wire);
    const ordered = () =>
      world.documents('purchase').find((each) => each['entityId'] === body['id']);
    const minutes = Math.ceil(
      (Date.parse(String(ordered()?.['nextActionAt'])) - world.cloud.clock.now()) / 60_000,
    );
    return { isDone: () => ordered()?.['status'] === 'lapsed', after: `PT${minutes + 1}M` };
  },
};

test.each(Object.keys(commands))(
  '%s: lost, said, and done by the next sweep',
  async (name) => {
    const { broken, world } = await aBrokenWorld();
    const { isDone, after } = (await commands[name]?.(world)) ?? {};
    losing(broken);
    await world.cloud.advance({ duration: after ?? '' });
    expect(isDone?.()).toBe(false);
    expect(world.lines.join('\n')).toContain('others kept changing');
    broken.answers = undefined;
    await world.cloud.advance({ duration: 'PT1H' });
    expect(isDone?.()).toBe(true);
  },
  60_000,
);
