// What a sweep cannot deal with is tried again later and later, up to a day, and is shown to operators
// once it fails for good. When it succeeds nothing is left of it. On the local cloud.
import type { FaultHook } from '../../infra/local/cosmos/contract/contract.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { loadKeys, reveal } from '../support/world/keys.ts';
import { addPeople, admin, aWorld, type World } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { after } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';
const failingRead =
  (isIt: (id: string) => boolean): FaultHook =>
  ({ operation, id = '' }) =>
    operation === 'read' && isIt(id) ? { before: 503 } : undefined;
const noPartner = failingRead((id) => id === 'partner');

interface Case {
  readonly container?: string;
  readonly type: string;
  /** Makes something that is due; what is answered is when it is. */
  readonly prepare: (world: World) => Promise<string>;
  readonly fault: FaultHook;
}

const nowIn = (world: World): string => new Date(world.cloud.clock.now()).toISOString();

const cases: readonly Case[] = [
  {
    type: 'purchase',
    prepare: async (world) => {
      const id = await world.buy();
      await world.cloud.advance({ duration: 'PT2M' });
      const { dates } = (await world.call(admin, 'GET', `/api/v1/purchases/${id}`)).body;
      return after((dates as Record<string, { at: string }>)['membershipEnd']!.at, -15);
    },
    fault: noPartner,
  },
  {
    type: 'activation',
    prepare: async (world) => {
      await world.activate(await world.buy());
      await world.cloud.advance({ duration: 'P4D' });
      return String(world.documents('activation')[0]?.['expiresAt']);
    },
    fault: noPartner,
  },
  {
    type: 'mail',
    prepare: async (world) => {
      await world.buy();
      return nowIn(world);
    },
    fault: failingRead((id) => id.startsWith('purchase:')),
  },
  {
    type: 'erasure',
    prepare: async (world) => {
      await addPeople(world);
      const { userId } = personaNamed('northbeam-userAdmin');
      await world.call(admin, 'DELETE', `/api/v1/users/${userId}`);
      return nowIn(world);
    },
    fault: ({ operation, partitionKey }) =>
      operation === 'query' && partitionKey !== undefined ? { before: 503 } : undefined,
  },
  {
    container: 'keys',
    type: 'claim',
    prepare: async (world) => {
      const id = await world.buy();
      await world.cloud.advance({ duration: 'PT2M' });
      await loadKeys(world, pool, 1);
      world.cloud.cosmos.faults.onRequest = ({ container, operation }) =>
        container === 'partners' && operation === 'batch' ? { before: 503 } : undefined;
      expect((await reveal(world, `${id}-${pool}`)).status).toBe(503);
      world.cloud.cosmos.faults.clear();
      return after(nowIn(world), 0, 600_000);
    },
    fault: failingRead((id) => id.startsWith('benefit:')),
  },
];

const dueIn = ({ cloud }: World, { container = 'partners', type }: Case) =>
  cloud.cosmos
    .documents(container, { limit: 10_000 })
    .filter((one) => one['type'] === type && one['nextActionAt'] !== undefined)
    .map((one) => one as { nextActionAt: string; failing?: { times: number; since: string } });

/** How many documents say that they fail; the audit names the field only. */
const failingIn = (world: World): number =>
  world.stored().filter((text) => text.includes('"failing":')).length;

describe.each(cases.map((one) => [one.type, one] as const))('%s', (_type, one) => {
  test('fails for three days: tried a dozen times, then as if nothing had been', async () => {
    const world = await aWorld();
    const due = await one.prepare(world);
    const { faults } = world.cloud.cosmos;
    await world.cloud.advance({ to: after(due, 0, -1) });
    let tries = 0;
    faults.onRequest = (info) => {
      const fault = one.fault(info);
      if (fault !== undefined) tries += 1;
      return fault;
    };
    await world.cloud.advance({ duration: 'P3D' });
    const [found] = dueIn(world, one);
    expect(found?.failing?.times).toBeGreaterThanOrEqual(11);
    expect(found?.failing?.times).toBeLessThanOrEqual(14);
    // At the most two mails, each try with the repeats of the database's client.
    expect(tries).toBeLessThan(14 * 2 * 4);
    expect(Date.parse(String(found?.nextActionAt))).toBeGreaterThan(world.cloud.clock.now());
    expect(world.lines.some((line) => line.includes('it needs somebody'))).toBe(true);
    faults.clear();
    await world.cloud.advance({ duration: 'P2D' });
    expect(failingIn(world)).toBe(0);
    expect(dueIn(world, one).filter((left) => left.nextActionAt < nowIn(world))).toEqual([]);
  });

  test('an outage of the whole database is no failure of what was due in it', async () => {
    const world = await aWorld();
    const due = await one.prepare(world);
    await world.cloud.advance({ to: after(due, 0, -1) });
    world.cloud.cosmos.faults.onRequest = () => ({ before: 503 });
    await world.cloud.advance({ duration: 'P1D' });
    world.cloud.cosmos.faults.clear();
    expect(failingIn(world)).toBe(0);
    await world.cloud.advance({ duration: 'P1D' });
    expect(dueIn(world, one).filter((left) => left.nextActionAt < nowIn(world))).toEqual([]);
  });
});
