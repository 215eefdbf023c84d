// What an operation costs depends on what it is about, and on nothing else that a company has much of: its
// administrators, former seats, audit, mail. Counted on the local cloud; `npm run test:full` prints the figures.
import { benefitIdOf, type PurchaseId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { costOf, print, type Cost, type Costs } from '../support/world/costs.ts';
import { addAdministrators, addFormerSeats } from '../support/world/crowd.ts';
import { addAudits, addMails } from '../support/world/history.ts';
import { loadKeys } from '../support/world/keys.ts';
import { one, two } from '../support/world/members.ts';
import { after } from '../support/world/offers-world.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { amountOf } from '../support/share.ts';
import { addPeople, admin, aWorld, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const pool = 'sql-server-2019-standard';
const newcomer = 'eeeeeeee-0000-4000-8000-000000000001';
const longAgo = '2027-01-01T00:00:00.000Z';
const later = '2027-12-01T00:00:00.000Z' as Instant;

/** What a company can have much of. */
interface Much {
  readonly administrators?: number;
  readonly formerSeats?: number;
  readonly audits?: number;
  readonly mails?: number;
}

const aCompany = async (much: Much) => {
  const world = await aWorld();
  await addPeople(world);
  const purchaseId = (await world.buy()) as PurchaseId;
  await world.cloud.advance({ duration: 'PT2M' });
  await loadKeys(world, pool, 3);
  const seats = benefitIdOf(purchaseId, 'visual-studio-professional');
  const { administrators = 10, formerSeats = 50, audits = 10, mails = 0 } = much;
  await addAdministrators(world, administrators);
  await addFormerSeats(world, seats, formerSeats);
  await addAudits(world, audits, longAgo);
  await addMails(world, mails, longAgo, { nextActionAt: later });
  return { world, purchaseId, seats };
};

const costsWith = async (much: Much): Promise<Costs> => {
  const { world, purchaseId, seats } = await aCompany(much);
  const ask = (method: string, path: string, body?: object) => async () => {
    const { status } = await world.call(admin, method, `/api/v1/${path}`, body);
    expect([path, status < 300]).toEqual([path, true]);
  };
  const move = { assign: [two], remove: [one] };
  const person = { id: newcomer, email: 'new@northbeam.example', displayName: 'New' };
  const reveal = { acknowledgeRefundForfeit: true };
  const support = `benefits/${purchaseId}-product-support-incidents/activations`;
  const operations: Readonly<Record<string, () => Promise<unknown>>> = {
    'who am I': ask('GET', 'me'),
    'list of benefits, a page': ask('GET', 'benefits?maxpagesize=20'),
    'one benefit': ask('GET', `benefits/${seats}`),
    'list of people, a page': ask('GET', 'users?maxpagesize=5'),
    'audit, a page': ask('GET', 'audit?maxpagesize=5'),
    'a person is added': ask('POST', 'users', { ...person, roles: ['adminAgent'] }),
    'a person leaves': ask('DELETE', `users/${newcomer}`),
    'assign a seat': ask('PUT', `benefits/${seats}/assignments/${one}`, {}),
    'move a seat': ask('POST', `benefits/${seats}/assignments/batch`, move),
    'reveal a key': ask('POST', `benefits/${purchaseId}-${pool}/keys/reveal`, reveal),
    'activation, with its first steps': async () => {
      await ask('POST', support, {})();
      await world.cloud.advance({ duration: 'PT0S' });
    },
  };
  const costs: Record<string, Cost> = {};
  for (const [name, act] of Object.entries(operations)) costs[name] = await costOf(world, act);
  return costs;
};

const several = amountOf<readonly (readonly [string, Much])[]>(
  [['much of everything', { administrators: 100, formerSeats: 300, audits: 500, mails: 100 }]],
  [
    ['100 administrators', { administrators: 100 }],
    ['1,000 administrators', { administrators: 1000 }],
    ['10,000 former seats', { formerSeats: 10_000 }],
    ['20,000 audit entries', { audits: 20_000 }],
    ['600 mails waiting', { mails: 600 }],
  ],
);

/** Who asks is read, too, where more people have roles than the company lists. */
const oneRead = { requests: 1, units: 2.2 };

test('an operation costs the same, whatever else the company has much of', async () => {
  const few = await costsWith({});
  const columns: Record<string, Costs> = { few };
  const notFlat: string[] = [];
  for (const [name, much] of several) {
    const costs = await costsWith(much);
    columns[name] = costs;
    const more = much.administrators === undefined ? { requests: 0, units: 0 } : oneRead;
    for (const [operation, { requests, units }] of Object.entries(costs)) {
      const usual = few[operation]!;
      const isFlat =
        requests <= usual.requests + more.requests && units <= usual.units * 1.2 + more.units;
      if (!isFlat) notFlat.push(`${operation} with ${name}: ${requests} / ${units}`);
    }
  }
  print(columns);
  expect(notFlat).toEqual([]);
}, 120_000);

/** So many administrators have to be reminded of the end of their membership. */
const dueReminder = async (administrators: number): Promise<World> => {
  const { world, purchaseId } = await aCompany({ administrators });
  const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${purchaseId}`);
  const { membershipEnd } = body['dates'] as Record<string, { at: string }>;
  world.cloud.clock.moveTo(Date.parse(after(String(membershipEnd?.at), -15)));
  return world;
};

const fire = (world: World, name: string) => () =>
  world.cloud.timers.find((timer) => timer.name === name)!.fire(world.cloud.clock.now());

test('a reminder costs each reader the same; what a mail costs while others wait is printed', async () => {
  const columns: Record<string, Costs> = {};
  for (const count of amountOf([50, 100], [50, 100, 600, 1000])) {
    const world = await dueReminder(count);
    const sent = () => world.cloud.outbox().length;
    const whole = await costOf(world, fire(world, 'process-due-purchases'));
    const before = sent();
    const tick = await costOf(world, fire(world, 'dispatch-outbox'));
    const each = ({ requests, units }: Cost, of: number): Cost => ({
      requests: Math.round((requests / of) * 100) / 100,
      units: Math.round((units / of) * 10) / 10,
    });
    columns[`${count} readers`] = {
      'a reminder, each reader': each(whole, count),
      'a tick of the outbox, each mail sent': each(tick, sent() - before),
    };
  }
  print(columns);
  const [least = Infinity, ...others] = Object.values(columns).map(
    (costs) => costs['a reminder, each reader']!.units,
  );
  expect(Math.max(...others)).toBeLessThanOrEqual(least * 1.2);
}, 120_000);
