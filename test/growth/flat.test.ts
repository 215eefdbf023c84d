// What an operation costs depends on what it is about, and on nothing else that a company has much of: its
// administrators, former seats, audit, mail. Counted on the local cloud; the figures are printed.
import { benefitIdOf, type PurchaseId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { addAdministrators, addFormerSeats } from '../support/world/crowd.ts';
import { addAudits, addMails } from '../support/world/history.ts';
import { loadKeys } from '../support/world/keys.ts';
import { one, two } from '../support/world/members.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';
const later = '2027-12-01T00:00:00.000Z' as Instant;
const longAgo = '2027-01-01T00:00:00.000Z';

/** What a company can have much of. */
interface Much {
  readonly administrators?: number;
  readonly formerSeats?: number;
  readonly audits?: number;
  readonly mails?: number;
}

interface Cost {
  readonly requests: number;
  readonly units: number;
}

type Costs = Readonly<Record<string, Cost>>;

const costOf = async (world: World, act: () => Promise<unknown>): Promise<Cost> => {
  const { counters } = world.cloud.cosmos;
  const { requests, requestUnits } = counters.total;
  await act();
  return {
    requests: counters.total.requests - requests,
    units: Math.round((counters.total.requestUnits - requestUnits) * 10) / 10,
  };
};

const measured = async (much: Much): Promise<Costs> => {
  const world = await aWorld();
  await addPeople(world);
  const purchaseId = (await world.buy()) as PurchaseId;
  await world.cloud.advance({ duration: 'PT2M' });
  await loadKeys(world, pool, 3);
  const seats = benefitIdOf(purchaseId, 'visual-studio-professional');
  const { administrators = 10, formerSeats = 10, audits = 10, mails = 0 } = much;
  await addAdministrators(world, administrators);
  await addFormerSeats(world, seats, formerSeats);
  await addAudits(world, audits, longAgo);
  await addMails(world, mails, longAgo, { nextActionAt: later });
  const ask = (method: string, path: string, body?: object) => async () => {
    const { status } = await world.call(admin, method, `/api/v1/${path}`, body);
    expect(status).toBeLessThan(300);
  };
  const operations: Readonly<Record<string, () => Promise<unknown>>> = {
    'who am I': ask('GET', 'me'),
    'list of benefits': ask('GET', 'benefits?maxpagesize=20'),
    'one benefit': ask('GET', `benefits/${seats}`),
    'list of people, a page': ask('GET', 'users?maxpagesize=5'),
    'audit, a page': ask('GET', 'audit?maxpagesize=20'),
    'a person is added': ask('POST', 'users', {
      id: 'eeeeeeee-0000-4000-8000-000000000001',
      email: 'new@northbeam.example',
      displayName: 'New',
      roles: ['adminAgent'],
    }),
    'a person leaves': ask('DELETE', 'users/eeeeeeee-0000-4000-8000-000000000001'),
    'assign a seat': ask('PUT', `benefits/${seats}/assignments/${one}`, {}),
    'move a seat': ask('POST', `benefits/${seats}/assignments/batch`, {
      assign: [two],
      remove: [one],
    }),
    'reveal a key': ask('POST', `benefits/${purchaseId}-${pool}/keys/reveal`, {
      acknowledgeRefundForfeit: true,
    }),
    'request an activation, with its first step': async () => {
      await ask('POST', `benefits/${purchaseId}-product-support-incidents/activations`, {})();
      await world.cloud.advance({ duration: 'PT0S' });
    },
  };
  // The client asks once how the containers are divided.
  await ask('GET', 'benefits')();
  const costs: Record<string, Cost> = {};
  for (const [name, act] of Object.entries(operations)) {
    costs[name] = await costOf(world, act);
  }
  return costs;
};

const cases: readonly (readonly [string, Much])[] = [
  ['100 administrators', { administrators: 100 }],
  ['1,000 administrators', { administrators: 1000 }],
  ['10,000 former seats', { formerSeats: 10_000 }],
  ['20,000 audit entries', { audits: 20_000 }],
  ['600 mails waiting', { mails: 600 }],
];

test('flat', async () => {
  const few = await measured({});
  const table: Record<string, Record<string, string>> = {};
  const note = (name: string, costs: Costs) => {
    for (const [operation, { requests, units }] of Object.entries(costs))
      (table[operation] ??= {})[name] = `${requests} / ${units}`;
  };
  note('few', few);
  for (const [name, much] of cases) note(name, await measured(much));
  console.table(table);
}, 300_000);
