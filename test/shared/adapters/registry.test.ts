// The registry against the real client: who is first has an identifier, whatever became of the answers.
import { CosmosClient } from '@azure/cosmos';
import type { Fault } from '../../../infra/local/cosmos/contract/contract.ts';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { provision } from '../../../infra/local/hosting/provision.ts';
import { containers } from '../../../shared/adapters/cosmos/containers.ts';
import { DatabaseRefusal } from '../../../shared/adapters/cosmos/errors.ts';
import { createRegistry } from '../../../shared/adapters/cosmos/registry.ts';
import {
  activationIdOf,
  benefitIdOf,
  partnerIdOf,
  paymentIdFrom,
} from '../../../shared/domain/ids.ts';
import { StoreUnavailable } from '../../../shared/ports/store-unavailable.ts';
import { mailId, otherMailId, purchaseId } from '../../support/domain/people.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const otherId = partnerIdOf('22222222-aaaa-4aaa-8aaa-222222222222');
const activationId = activationIdOf(benefitIdOf(purchaseId, 'support'), 1);
const payment = (byte: number) => paymentIdFrom(new Uint8Array(32).fill(byte));
const [paid, otherPaid] = [payment(1), payment(2)];
const secondId = activationIdOf(benefitIdOf(purchaseId, 'support'), 2);

const opened = async () => {
  const cosmos = createCosmos({ clock: { now: () => 0 } });
  await provision(cosmos, containers);
  const client = new CosmosClient(cosmos.clientOptions);
  closing.push(async () => {
    client.dispose();
    await cosmos.close();
  });
  return { cosmos, registry: createRegistry(client.database('benefits')) };
};
const closing: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

test.each([
  ['the same partner and activation', { partnerId, activationId }, false],
  ['another activation of the partner', { partnerId, activationId: secondId }, true],
  ['another partner', { partnerId: otherId, activationId }, true],
  ['another partner, for no activation', { partnerId: otherId }, true],
])('an identifier is registered again by %s', async (_who, owner, isTaken) => {
  const { registry } = await opened();
  const first = { partnerId, activationId };
  expect(await registry.register('access', 'A-1', first)).toEqual({});
  const { taken } = await registry.register('access', 'A-1', owner);
  expect(taken === undefined ? undefined : taken.value).toEqual(
    isTaken ? expect.objectContaining(first) : undefined,
  );
  expect(await registry.register('contract', 'A-1', owner)).toEqual({});
});

test('a registration whose answer is lost is found again; one that was not written is an outage', async () => {
  const { cosmos, registry } = await opened();
  const losing = (fault: Fault) => {
    cosmos.faults.onRequest = ({ operation }) => (operation === 'create' ? fault : undefined);
  };
  losing({ after: 500 });
  expect(await registry.nameKey('k-1', 'pool')).toBe('pool');
  losing({ before: 500 });
  await expect(registry.nameKey('k-2', 'pool')).rejects.toEqual(
    new StoreUnavailable('the database did not answer a registration'),
  );
  cosmos.faults.onRequest = undefined;
  expect(await registry.nameKey('k-1', 'another')).toBe('pool');
  expect(await registry.nameKey('k-2', 'another')).toBe('another');
});

test('an identifier is taken over from whom it was read of, and from nobody else', async () => {
  const { registry } = await opened();
  const owner = { partnerId: otherId, activationId: secondId };
  await registry.register('access', 'A-1', { partnerId, activationId });
  const { taken } = await registry.register('access', 'A-1', owner);
  if (taken === undefined) throw new Error('not taken');
  expect(await registry.takeOver('access', 'A-1', taken, owner)).toBe(true);
  expect(await registry.register('access', 'A-1', owner)).toEqual({});
  expect(await registry.takeOver('access', 'A-1', taken, { partnerId })).toBe(false);
  expect(await registry.takeOver('access', 'A-2', taken, owner)).toBe(false);
  expect(await registry.register('access', 'A-1', owner)).toEqual({});
});

test('a payment is the first one’s, until it is taken over as it was read', async () => {
  const { registry } = await opened();
  const first = await registry.namePayment(paid, partnerId);
  expect(first.value).toBe(partnerId);
  expect(await registry.namePayment(paid, otherId)).toEqual(first);
  expect((await registry.namePayment(otherPaid, otherId)).value).toBe(otherId);
  expect(await registry.takeOverPayment(paid, first, otherId)).toBe(true);
  expect((await registry.namePayment(paid, partnerId)).value).toBe(otherId);
  expect(await registry.takeOverPayment(paid, first, partnerId)).toBe(false);
});

test.each([
  [
    'is not answered',
    { before: 500 },
    new StoreUnavailable('the database did not answer a registration'),
  ],
  ['is refused each time', { before: 413 }, new DatabaseRefusal(413)],
] as const)('a takeover that %s is no conflict', async (_how, fault, failure) => {
  const { cosmos, registry } = await opened();
  const first = await registry.namePayment(paid, partnerId);
  cosmos.faults.onRequest = ({ operation }) => (operation === 'replace' ? fault : undefined);
  await expect(registry.takeOverPayment(paid, first, otherId)).rejects.toEqual(failure);
});

test('what is there, but is not shown, is nobody’s for certain', async () => {
  const { cosmos, registry } = await opened();
  await registry.register('access', 'A-1', { partnerId, activationId });
  await registry.nameKey('k-1', 'pool');
  cosmos.faults.onRequest = ({ operation }) => (operation === 'read' ? { before: 404 } : undefined);
  const unknown = new StoreUnavailable('the database shows no registration');
  const other = { partnerId: otherId, activationId: secondId };
  await expect(registry.register('access', 'A-1', other)).rejects.toEqual(unknown);
  await expect(registry.nameKey('k-1', 'another')).rejects.toEqual(unknown);
  await expect(registry.namePayment(paid, partnerId)).rejects.toEqual(unknown);
  // What was written just now need not be shown.
  expect(await registry.register('access', 'A-2', other)).toEqual({});
  expect(await registry.nameKey('k-2', 'another')).toBe('another');
});

test('links and operations lead to their mail, by whoever named them first', async () => {
  const { registry } = await opened();
  expect(await registry.findLink('h')).toBeUndefined();
  expect(await registry.findOperation('o')).toBeUndefined();
  const mail = { partnerId, mailId };
  await registry.nameLink('h', { ...mail, resend: 1 });
  await registry.nameOperation('o', mail);
  await registry.nameLink('h', { partnerId: otherId, mailId: otherMailId, resend: 2 });
  await registry.nameOperation('o', { partnerId: otherId, mailId: otherMailId });
  expect(await registry.findLink('h')).toEqual({ ...mail, resend: 1 });
  expect(await registry.findOperation('o')).toEqual(mail);
});
