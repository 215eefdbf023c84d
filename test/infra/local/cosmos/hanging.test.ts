// Hanging requests: the real client waits, through both ways in, until it gives up, the fault is
// cleared or the account is closed.
import type { Container } from '@azure/cosmos';
import { failure, openContainer, openWorld, ways } from './ways-in.ts';
import type { World } from './ways-in.ts';

const document = { id: 'a', partnerId: 'contoso' };

describe.each(ways)('hanging, %s', (way) => {
  let world: World;
  let container: Container;
  beforeEach(async () => {
    world = await openWorld(way);
    container = await openContainer(world);
    await container.items.create({ id: 'warm', partnerId: 'contoso' });
    world.cosmos.faults.clear();
  });
  afterEach(() => world.close());

  const stored = (): unknown[] => world.cosmos.documents('partners').map(({ id }) => id);

  test.each([
    ['before', { before: 'hang' }, ['warm']],
    ['after', { after: 'hang' }, ['warm', 'a']],
  ] as const)('%s the work: cleared, the connection breaks', async (_when, fault, left) => {
    const { faults } = world.cosmos;
    faults.next(fault);
    const failing = failure(container.items.create(document));
    await faults.hung();
    expect([faults.hangs, faults.injected]).toEqual([1, 1]);
    faults.clear();
    expect(await failing).toMatchObject({ code: 'ECONNRESET' });
    expect(stored()).toEqual(left);
    expect(faults.hangs).toBe(0);
  });

  test('others are served meanwhile, and each that hangs is counted', async () => {
    const { faults } = world.cosmos;
    faults.onRequest = ({ operation }) => (operation === 'create' ? { before: 'hang' } : undefined);
    const both = [document, { ...document, id: 'b' }].map((one) =>
      failure(container.items.create(one)),
    );
    await faults.hung(2);
    expect((await container.item('warm', 'contoso').read()).statusCode).toBe(200);
    faults.clear();
    await Promise.all(both);
  });

  test('whoever gives up waits no longer', async () => {
    const { faults } = world.cosmos;
    faults.next({ before: 'hang' });
    const leaving = new AbortController();
    const { signal: abortSignal } = leaving;
    const failing = failure(container.item('warm', 'contoso').read({ abortSignal }));
    await faults.hung();
    leaving.abort();
    expect(await failing).toMatchObject({ name: 'AbortError' });
  });

  test('closing does not wait', async () => {
    const { faults } = world.cosmos;
    faults.next({ before: 'hang' });
    const failing = failure(container.items.create(document));
    await faults.hung();
    await world.cosmos.close();
    expect(await failing).toMatchObject({ code: expect.any(String) });
    world = await openWorld(way);
  });
});
