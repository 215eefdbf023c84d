// What a sweep reports about items that it could not process: enough to find them, but never the
// message of an error, which may quote documents and addresses.
import { instantOf } from '../../../../shared/domain/time.ts';
import type { PartnerId } from '../../../../shared/domain/ids.ts';
import { StoreUnavailable } from '../../../../shared/ports/store-unavailable.ts';
import { sweep } from '../../../../shared/use-cases/upkeep/sweep.ts';
import { unlimited } from '../../../support/unlimited.ts';

const clock = { now: () => new Date('2026-12-01T09:00:00.000Z') };
const due = (id: string, minutes: number) => ({
  id,
  partnerId: 'partner' as PartnerId,
  dueAt: instantOf(new Date(clock.now().getTime() - minutes * 60_000)),
});
const secret = 'mina@northbeam.example';

const swept = (errors: Readonly<Record<string, unknown>>) =>
  sweep(
    { clock, patience: unlimited },
    {
      what: 'mail',
      find: async ({ after }) =>
        after ? [] : Object.keys(errors).map((id, at) => due(id, 5 - at)),
      handle: async ({ id }) => {
        if (errors[id] !== undefined) throw errors[id];
      },
      failing: { putOff: async () => undefined, forget: async () => undefined },
    },
  );

test('one that fails stops no other; the lag is that of the one that waited longest', async () => {
  const { done, failed, lagSeconds } = await swept({ bad: new Error(secret), good: undefined });
  expect({ done, failures: failed.length, lagSeconds }).toEqual({
    done: 1,
    failures: 1,
    lagSeconds: 300,
  });
});

test.each([
  [new StoreUnavailable('the database did not answer a read'), /^mail x: the database did not/u],
  [new RangeError(secret), /^mail x: RangeError at .*sweep\.test\.ts/u],
  [Object.assign(new Error(secret), { code: 400 }), /^mail x: Error 400 at /u],
  [Object.assign(new Error(secret), { stack: undefined }), /^mail x: Error$/u],
  [secret, /^mail x: string$/u],
])('%s is told without its words', async (error, line) => {
  const { failed } = await swept({ x: error });
  expect(failed[0]).toMatch(line);
  expect(failed[0]).not.toContain(secret);
});

test('when nothing is due nothing is late', async () => {
  expect(await swept({})).toEqual({ done: 0, failed: [], lagSeconds: 0 });
});

const world = (partners: number, each: number) => {
  const all = Array.from({ length: partners * each }, (_, at) => ({
    ...due(String(at), partners * each - at),
    partnerId: `partner-${at % partners}` as PartnerId,
  }));
  return { all, find: async ({ after }: { after?: unknown }) => (after ? [] : all) };
};

test('one that is dealt with and is due as before has failed, and is put off', async () => {
  const { find } = world(1, 2);
  const putOff: string[] = [];
  const { failed } = await sweep(
    { clock, patience: unlimited },
    {
      what: 'purchase',
      find,
      handle: async () => undefined,
      failing: {
        putOff: async ({ id }, reason, now) => {
          putOff.push(id);
          return { times: 1, since: now, reason };
        },
        forget: async () => undefined,
      },
    },
  );
  expect(putOff).toEqual(['0', '1']);
  expect(failed[0]).toBe('purchase 0: left as it was, 1 in a row');
});

test('several partners are dealt with at once, each in the order of what it is due', async () => {
  const { find, all } = world(10, 3);
  const order: string[] = [];
  let most = 0;
  let running = 0;
  await sweep(
    { clock, patience: unlimited },
    {
      what: 'purchase',
      find,
      handle: async ({ partnerId, id }) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        order.push(`${partnerId} ${id}`);
        running -= 1;
      },
      failing: { putOff: async () => undefined, forget: async () => undefined },
    },
  );
  expect(most).toBe(6);
  const ofFirst = all.filter(({ partnerId }) => partnerId === 'partner-0');
  expect(order.filter((line) => line.startsWith('partner-0 '))).toEqual(
    ofFirst.map(({ partnerId, id }) => `${partnerId} ${id}`),
  );
  expect(order.slice(0, 10).map((line) => line.split(' ')[0])).toHaveLength(10);
  expect(new Set(order.slice(0, 10).map((line) => line.split(' ')[0])).size).toBe(10);
});
