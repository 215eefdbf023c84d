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
    'mail',
    async ({ after }) => (after ? [] : Object.keys(errors).map((id, at) => due(id, 5 - at))),
    async ({ id }) => {
      if (errors[id] !== undefined) throw errors[id];
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
