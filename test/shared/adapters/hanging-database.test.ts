// The stores on a database that never answers, through both ways in: reads fail as an outage,
// writes are unclear, and the client stops its requests when the call ends.
import type { Database } from '@azure/cosmos';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { openDatabase } from '../../../shared/adapters/cosmos/database.ts';
import { createKeyStore } from '../../../shared/adapters/cosmos/key-store.ts';
import { createPartnerStore } from '../../../shared/adapters/cosmos/partner-store.ts';
import { createRegistry } from '../../../shared/adapters/cosmos/registry.ts';
import { calls } from '../../../shared/adapters/system/budgets.ts';
import { patienceBy } from '../../../shared/adapters/system/deadline.ts';
import { system } from '../../../shared/domain/audit.ts';
import type { CommandId, PartnerId } from '../../../shared/domain/ids.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { StoreUnavailable } from '../../../shared/ports/store-unavailable.ts';
import { manualTimer, whileHanging } from '../../support/manual-timer.ts';

const partner = 'partner' as PartnerId;
const now = instantOf(new Date('2027-03-01T08:00:00.000Z'));
const noCredential = { getToken: () => Promise.reject(new Error('no identity here')) };

const open = async (way: 'in process' | 'over HTTP') => {
  const cosmos = createCosmos({ clock: { now: Date.now } });
  const listening = way === 'in process' ? undefined : await cosmos.listen(0);
  const { plugins, endpoint = '' }: { plugins?: readonly unknown[]; endpoint?: string } =
    listening ?? { ...cosmos.clientOptions };
  const settings = { endpoint, key: cosmos.key, database: 'benefits' };
  const database = openDatabase(settings, { credential: noCredential, plugins });
  cosmos.faults.onRequest = () => ({ before: 'hang' });
  return { cosmos, database };
};

const outage = 'an outage';
const reads: readonly (readonly [string, (database: Database) => Promise<unknown>, string])[] = [
  ['a point read', (database) => createPartnerStore(database).read(partner, 'partner', ''), outage],
  ['a query', (database) => createPartnerStore(database).list(partner, ['user']), outage],
  [
    'a query over all partitions',
    (database) => createKeyStore(database).due({ now, limit: 1 }),
    outage,
  ],
  ['a registration', (database) => createRegistry(database).nameKey('k', 'p'), outage],
  [
    'a commit',
    (database) =>
      createPartnerStore(database).commit(
        partner,
        { id: 'c' as CommandId, at: now, actor: system, action: 'test' },
        [],
      ),
    'unclear',
  ],
];

describe.each(['in process', 'over HTTP'] as const)('%s', (way) => {
  test.each(reads)('%s has an end', async (_what, ask, expected) => {
    const { cosmos, database } = await open(way);
    const timer = manualTimer();
    const { within } = patienceBy(timer);
    const { value, took } = await whileHanging(timer, cosmos.faults, () =>
      within(60_000, async () => {
        try {
          return await ask(database);
        } catch (error) {
          return error instanceof StoreUnavailable ? outage : error;
        }
      }),
    );
    expect(value).toBe(expected);
    expect(took).toBeLessThanOrEqual(2 * calls.database);
    // After the call has ended, the client sends no further requests.
    const before = cosmos.counters.total.requests;
    for (let turn = 0; turn < 20; turn += 1)
      await new Promise((resolve) => void setImmediate(resolve));
    expect(cosmos.counters.total.requests).toBe(before);
    await cosmos.close();
  });
});
