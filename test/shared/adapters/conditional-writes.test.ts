// Every write is conditional on each document that it replaces or deletes: whichever of them has
// been written since it was read, the whole batch is refused and nothing changes.
import { CosmosClient } from '@azure/cosmos';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { provision } from '../../../infra/local/hosting/provision.ts';
import { containers } from '../../../shared/adapters/cosmos/containers.ts';
import { createKeyStore } from '../../../shared/adapters/cosmos/key-store.ts';
import { createPartnerStore } from '../../../shared/adapters/cosmos/partner-store.ts';
import { createRegistry } from '../../../shared/adapters/cosmos/registry.ts';
import { system } from '../../../shared/domain/audit.ts';
import { benefitIdOf, partnerIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import type { KeyClaim, PoolKey } from '../../../shared/domain/key.ts';
import type { Change } from '../../../shared/ports/partner-store.ts';
import { start } from '../../support/domain/instants.ts';
import { plannedMail } from '../../support/domain/mails.ts';
import { ann, bob, mailId, purchaseId } from '../../support/domain/people.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const otherId = partnerIdOf('22222222-aaaa-4aaa-8aaa-222222222222');

const cosmos = createCosmos({ clock: { now: () => 0 } });
const client = new CosmosClient(cosmos.clientOptions);
const database = client.database('benefits');
const keys = createKeyStore(database);
const partners = createPartnerStore(database);
const registry = createRegistry(database);

beforeAll(() => provision(cosmos, containers));
afterAll(async () => {
  client.dispose();
  await cosmos.close();
});

/** Writes a document once more as it is, so that whoever has read it before is late. */
const touch = async (container: string, partition: string, id: string): Promise<void> => {
  const item = database.container(container).item(id, partition);
  const { resource } = await item.read();
  await item.replace(resource);
};

const stored = (container: string) =>
  JSON.stringify(cosmos.documents(container, { limit: 1000 }).map(({ _ts, ...rest }) => rest));

let made = 0;
const poolId = 'a-pool';

const aKey = async (): Promise<PoolKey> => {
  made += 1;
  const key: PoolKey = {
    id: `k${made}`,
    poolId,
    kind: 'productKey',
    sealed: { text: '', dataKey: '', wrappedBy: '' },
    status: 'free',
    importedAt: start,
  };
  await database.container('keys').items.create({ ...key, type: 'key', schemaVersion: 1 });
  return key;
};

const claimOf = ({ id }: PoolKey): KeyClaim => ({
  claimId: `c-${id}`,
  poolId,
  benefitId: benefitIdOf(purchaseId, id),
  partnerId,
  number: 1,
  keyId: id,
  claimedAt: start,
  nextActionAt: start,
});

const free = async () => {
  const { id } = await aKey();
  const key = await keys.key(poolId, id);
  if (key === undefined) throw new Error('the key is not there');
  return key;
};

const claimed = async () => {
  const key = await free();
  const outcome = await keys.claim(claimOf(key.value), key);
  if (typeof outcome !== 'object') throw new Error(`the key was not claimed: ${outcome}`);
  return outcome;
};

test('a key that was written since is not claimed', async () => {
  const key = await free();
  await touch('keys', poolId, key.value.id);
  const before = stored('keys');
  expect(await keys.claim(claimOf(key.value), key)).toBe('taken');
  expect(stored('keys')).toBe(before);
});

describe.each(['settle', 'release'] as const)('a claim is not to %s', (act) => {
  test.each(['claim', 'key'] as const)('when its %s was written since', async (which) => {
    const { claim, key } = await claimed();
    const { benefitId, number, keyId } = claim.value;
    await touch('keys', poolId, which === 'key' ? keyId : `claim:${benefitId}:${number}`);
    const before = stored('keys');
    expect(await keys[act](claim, key)).toBe(false);
    expect(stored('keys')).toBe(before);
  });
});

const entryOf = (name: string) => ({
  id: `command-${name}` as CommandId,
  at: start,
  actor: system,
  action: name,
});

const read = async <K extends 'mail' | 'claim'>(kind: K, id: string) => {
  const found = await partners.read(partnerId, kind, id);
  if (found === undefined) throw new Error(`there is no ${kind} ${id}`);
  return found;
};

describe('in a partner’s partition', () => {
  const holder = benefitIdOf(purchaseId, 'seats');
  beforeAll(async () => {
    await partners.commit(partnerId, entryOf('make'), [
      { op: 'create', kind: 'mail', value: plannedMail },
      { op: 'create', kind: 'claim', value: { id: `credit:${ann}`, holder } },
    ]);
  });

  test.each(['replace', 'delete'] as const)('a batch is refused: %s', async (op) => {
    const before = await read('claim', `credit:${ann}`);
    await touch('partners', partnerId, `claim:credit:${ann}`);
    const all = stored('partners');
    const change: Change =
      op === 'delete' ? { op, before } : { op, before, value: { ...before.value, holder } };
    expect(await partners.commit(partnerId, entryOf(op), [change])).toBe('conflict');
    expect(stored('partners')).toBe(all);
  });

  test('nor is what is there created, or what is gone changed', async () => {
    const value = { id: `credit:${bob}`, holder };
    const create: Change = { op: 'create', kind: 'claim', value };
    expect(await partners.commit(partnerId, entryOf('first'), [create])).toBe('committed');
    const before = await read('claim', value.id);
    expect(await partners.commit(partnerId, entryOf('second'), [create])).toBe('conflict');
    expect(await partners.commit(partnerId, entryOf('first'), [create])).toBe('repeated');
    const remove: Change = { op: 'delete', before };
    expect(await partners.commit(partnerId, entryOf('third'), [remove])).toBe('committed');
    expect(await partners.commit(partnerId, entryOf('fourth'), [remove])).toBe('conflict');
  });

  test('a mail that was written since is not replaced', async () => {
    const before = await read('mail', mailId);
    await touch('partners', partnerId, `mail:${mailId}`);
    const all = stored('partners');
    expect(await partners.replaceMail(partnerId, before, plannedMail)).toBe('conflict');
    expect(stored('partners')).toBe(all);
  });

  test('history that was written since is not forgotten', async () => {
    const documentId = `mail:${mailId}`;
    const { etag, value } = await read('mail', mailId);
    await touch('partners', partnerId, documentId);
    const all = stored('partners');
    await partners.forget({ partnerId, documentId, since: value.plannedAt, etag });
    expect(stored('partners')).toBe(all);
  });
});

test('an identifier that was written since is not taken over', async () => {
  const owner = { partnerId };
  await registry.register('access', 'A-1', owner);
  const { taken } = await registry.register('access', 'A-1', {
    partnerId: otherId,
  });
  if (taken === undefined) throw new Error('nobody has the identifier');
  await touch('registry', 'access:A-1', 'access:A-1');
  const all = stored('registry');
  expect(await registry.takeOver('access', 'A-1', taken, owner)).toBe(false);
  expect(stored('registry')).toBe(all);
});
