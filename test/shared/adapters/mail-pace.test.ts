// The quota of mails against the real client: instances share it, and whatever becomes of a write or its answer,
// no more slots are given out than there are.
import { CosmosClient } from '@azure/cosmos';
import type { Fault, FaultHook } from '../../../infra/local/cosmos/contract/contract.ts';
import { createCosmos } from '../../../infra/local/cosmos/cosmos.ts';
import { provision } from '../../../infra/local/hosting/provision.ts';
import { containers } from '../../../shared/adapters/cosmos/containers.ts';
import { createMailPace, mailHolding } from '../../../shared/adapters/cosmos/mail-pace.ts';
import { partnerIdOf } from '../../../shared/domain/ids.ts';
import { plusMinutes, plusSeconds } from '../../../shared/domain/time.ts';
import { StoreUnavailable } from '../../../shared/ports/store-unavailable.ts';
import { start } from '../../support/domain/instants.ts';

const ours = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const theirs = partnerIdOf('22222222-aaaa-4aaa-8aaa-222222222222');
const limits = { perMinute: 3, perHour: 100, perPartnerPerHour: 100, perPartnerPerDay: 100 };
const opensAt = plusSeconds(start, 80);

const opened = async (changed: Partial<typeof limits> = {}) => {
  const cosmos = createCosmos({ clock: { now: () => 0 } });
  await provision(cosmos, containers);
  const clients = [new CosmosClient(cosmos.clientOptions), new CosmosClient(cosmos.clientOptions)];
  closing.push(async () => {
    for (const client of clients) client.dispose();
    await cosmos.close();
  });
  const [pace, other] = clients.map((client) =>
    createMailPace(client.database('benefits'), { ...limits, ...changed }),
  ) as [ReturnType<typeof createMailPace>, ReturnType<typeof createMailPace>];
  return { cosmos, pace, other, registry: clients[0]!.database('benefits').container('registry') };
};
const closing: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

test('of eight sends at once on two instances three get the three slots of a minute', async () => {
  const { pace, other } = await opened();
  const slots = await Promise.all(
    Array.from({ length: 8 }, (_, at) => (at % 2 ? pace : other).takeSlot(ours, start)),
  );
  expect(slots.filter((taken) => taken)).toHaveLength(3);
  expect(await pace.room(start)).toEqual({ free: 0, opensAt });
});

const sweep = { sweepUntil: plusSeconds(start, 50), isMine: false };

test('of two sweeps with the same turn one gets it', async () => {
  const { pace, other } = await opened();
  const take = { ...sweep, count: 2, turns: { notice: ours } };
  const taken = await Promise.all([pace.takeSlots(take, start), other.takeSlots(take, start)]);
  expect(new Set(taken)).toEqual(new Set([undefined, 2]));
  const { sweepUntil } = sweep;
  expect(await pace.room(start)).toEqual({ free: 1, turns: { notice: ours }, sweepUntil });
  expect(await pace.takeSlots({ ...take, isMine: true, count: 9 }, start)).toBe(1);
  expect(await pace.takeSlots({ ...take, isMine: true }, start)).toBe(0);
  expect(await other.takeSlots(take, start)).toBeUndefined();
  expect(await other.takeSlots({ ...take, count: 0 }, sweepUntil)).toBe(0);
});

test('a sweep gets what is left, by whatever clock', async () => {
  const { pace, other } = await opened();
  expect(await pace.takeSlot(ours, plusSeconds(start, 2))).toBe(true);
  expect(await other.takeSlots({ ...sweep, count: 30 }, start)).toBe(2);
  expect(await pace.takeSlots({ ...sweep, count: 30 }, plusSeconds(start, 51))).toBe(0);
});

/** Answers of writes to the quota of all, from now on. */
const answering = (fault: Fault, documentId = 'mail-quota'): FaultHook => {
  return ({ operation, id }) =>
    (operation === 'replace' || operation === 'create') && id === documentId ? fault : undefined;
};

test.each<[string, Fault, number]>([
  ['was written, but the answer was lost', { after: 'lost' }, 0],
  ['was written, but the answer was a failure', { after: 503 }, 0],
  ['was not written', { before: 503 }, 2],
])('a write that %s gives no slot, and %i of 2 are left', async (_case, fault, left) => {
  const { cosmos, pace } = await opened();
  await pace.takeSlot(theirs, start);
  cosmos.faults.onRequest = answering(fault);
  await expect(pace.takeSlots({ ...sweep, count: 2 }, start)).rejects.toThrow(StoreUnavailable);
  cosmos.faults.onRequest = undefined;
  expect((await pace.room(start)).free).toBe(left);
});

test('a quota that others write each time gives no slot, and is tried six times', async () => {
  const { cosmos, pace } = await opened();
  await pace.takeSlot(theirs, start);
  let writes = 0;
  cosmos.faults.onRequest = (request) => {
    const fault = answering({ before: 412 })(request);
    if (fault !== undefined) writes += 1;
    return fault;
  };
  expect(await pace.takeSlot(ours, start)).toBe(false);
  expect(writes).toBe(6);
  await expect(pace.pause(opensAt, start)).rejects.toThrow(StoreUnavailable);
});

test('a send that has to wait costs one read', async () => {
  const { cosmos, pace } = await opened();
  await pace.takeSlots({ ...sweep, count: 3 }, start);
  cosmos.counters.reset();
  expect(await pace.takeSlot(ours, start)).toBe(false);
  expect(cosmos.counters.total.requests).toBe(1);
  expect(cosmos.counters.of({ operation: 'read' }).requests).toBe(1);
});

test('a partner has so many an hour and a day; others have theirs', async () => {
  const { pace } = await opened({ perPartnerPerHour: 2 });
  const restsUntil = plusSeconds(plusMinutes(start, 60), 20);
  expect(await pace.takePartnerSlots(ours, 5, start)).toEqual({ granted: 2, restsUntil });
  expect(await pace.takePartnerSlots(ours, 1, start)).toEqual({ granted: 0, restsUntil });
  expect(await pace.takePartnerSlots(theirs, 1, start)).toEqual({ granted: 1 });
});

test('a partner that rests costs one read; it is told from the quota of all', async () => {
  const { cosmos, pace } = await opened();
  await pace.rest({ [ours]: opensAt }, start, opensAt);
  expect(await pace.room(start)).toMatchObject({
    free: 3,
    resting: { [ours]: opensAt },
    operatorsFrom: opensAt,
  });
  cosmos.counters.reset();
  expect(await pace.takeSlot(ours, start)).toBe(false);
  expect(cosmos.counters.total.requests).toBe(1);
  expect(await pace.takeSlot(theirs, start)).toBe(true);
  expect(await pace.takeSlot(ours, opensAt)).toBe(true);
});

test('a pause stops all instances', async () => {
  const { pace, other } = await opened();
  await pace.pause(opensAt, start);
  expect(await other.takeSlot(ours, start)).toBe(false);
  expect(await other.room(start)).toMatchObject({ free: 0, opensAt });
  expect(await other.takeSlot(ours, opensAt)).toBe(true);
});

test('the quota of an earlier release counts as sent just now, and is replaced by ours', async () => {
  const { pace, registry } = await opened();
  const old = {
    id: 'mail-quota',
    minute: { since: start, used: 1 },
    hour: { since: start, used: 99, byPartner: { [ours]: 99 } },
  };
  await registry.items.create(old);
  expect((await pace.room(plusSeconds(start, 30))).free).toBe(1);
  expect(await pace.takeSlot(ours, plusSeconds(start, 30))).toBe(true);
  expect((await pace.room(plusSeconds(start, 31))).free).toBe(0);
});

const planned = { type: 'mail', status: 'planned', partnerId: ours };
const later = plusMinutes(opensAt, 5);

test.each([
  ['nothing holds it', {}, planned, undefined],
  ['a full quota', { opensAt }, planned, opensAt],
  ['a pause', { pausedUntil: later, opensAt }, planned, later],
  ['a partner that rests', { resting: { [ours]: later } }, planned, later],
  ['another partner that rests', { resting: { [theirs]: later } }, planned, undefined],
  [
    'one to operators',
    { operatorsFrom: later },
    { ...planned, addressee: { kind: 'operators' } },
    later,
  ],
  ['one whose sending has begun', { opensAt }, { ...planned, status: 'sending' }, undefined],
  ['no mail', { opensAt }, { ...planned, type: 'activation' }, undefined],
])('a mail that is due waits for its turn: %s', (_case, quota, mail, until) => {
  expect(mailHolding.until(quota, mail)).toBe(until);
});
