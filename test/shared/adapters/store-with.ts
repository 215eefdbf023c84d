// A partner store over a database with given documents, through the real client, for what it asks of them.
import { CosmosClient, type Database } from '@azure/cosmos';
import type { LocalCosmos } from '../../../infra/local/cosmos/contract/contract.ts';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { provision } from '../../../infra/local/hosting/provision.ts';
import { containers } from '../../../shared/adapters/cosmos/containers.ts';
import { createPartnerStore } from '../../../shared/adapters/cosmos/partner-store.ts';
import { partnerIdOf } from '../../../shared/domain/ids.ts';
import { plusSeconds, type Instant } from '../../../shared/domain/time.ts';
import type { PartnerStore } from '../../../shared/ports/partner-store.ts';
import { start } from '../../support/domain/instants.ts';

type Fields = Readonly<Record<string, unknown>>;

export const ours = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
export const theirs = partnerIdOf('22222222-aaaa-4aaa-8aaa-222222222222');

const after = (seconds: number): Instant => plusSeconds(start, seconds);
export const [early, middle, late, last] = [start, after(1), after(2), after(3)] as const;

const closing: (() => Promise<void>)[] = [];
export const closeDatabases = () => Promise.all(closing.splice(0).map((close) => close()));

/** An account with the application's containers and nothing in them, and its database. */
export const anAccount = async (): Promise<{ cosmos: LocalCosmos; database: Database }> => {
  const cosmos = createCosmos({ clock: { now: () => 0 } });
  await provision(cosmos, containers);
  const client = new CosmosClient(cosmos.clientOptions);
  closing.push(async () => {
    client.dispose();
    await cosmos.close();
  });
  return { cosmos, database: client.database('benefits') };
};

/** @param rows each `type:id` and its fields; of our partner, unless they name another */
export const storeWith = async (
  ...rows: readonly (readonly [id: string, fields: Fields])[]
): Promise<PartnerStore> => {
  const { database } = await anAccount();
  for (const [id, fields] of rows) {
    const [type, entityId] = id.split(':');
    const document = { id, type, entityId, partnerId: ours, schemaVersion: 1, rev: 1, ...fields };
    await database.container('partners').items.create(document);
  }
  return createPartnerStore(database);
};

/** Page by page until an empty one, and not more pages than there can be. */
export const walk = async <T>(
  page: (from: { readonly after?: T }) => Promise<readonly T[]>,
): Promise<T[]> => {
  const met: T[] = [];
  for (let pages = 0; pages < 10; pages += 1) {
    const before = met.at(-1);
    const next = await page(before === undefined ? {} : { after: before });
    if (next.length === 0) return met;
    met.push(...next);
  }
  throw new Error('the list does not end');
};
