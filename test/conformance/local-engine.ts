// The local engine for the conformance suite, on a clock that the suite moves, with its RPC served
// over HTTP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDurable } from '../../infra/local/durable/durable.ts';
import type { LocalDurable } from '../../infra/local/durable/contract/types.ts';
import type { HostChange } from './case.ts';
import type { Engine, Hosted, Played } from './play.ts';
import { record, type Recorder } from './record.ts';

const minute = 60_000;
const day = 86_400_000;
const begin = Date.parse('2026-01-01T00:00:00.000Z');

const hosted = async ({ theCase, invoker }: Played): Promise<Hosted> => {
  const folder = theCase.alone && mkdtempSync(join(tmpdir(), 'conformance-'));
  const clock = { at: begin, now: () => clock.at };
  let recorder: Recorder;
  let durable: LocalDurable;
  const open = async (change: HostChange): Promise<void> => {
    recorder = record(invoker(change));
    durable = createDurable({
      clock,
      invoker: recorder.invoker,
      log: () => undefined,
      ...(folder !== undefined && { folder }),
      ...(change.defaultVersion !== undefined && { defaultVersion: change.defaultVersion }),
    });
    await durable.listen(0);
  };
  await open(theCase.alone ?? {});
  /** Waits some turns of the event loop for all work that does not wait at a gate. */
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    if ((durable.nextDue() ?? Infinity) <= clock.at) {
      void durable.runDue();
      await quiet();
    }
  };
  return {
    recorder: () => recorder,
    clientInput: () => durable.clientInput(),
    quiet,
    begun: quiet,
    ended: quiet,
    async pass(milliseconds) {
      const until = clock.at + milliseconds;
      for (
        let due = durable.nextDue();
        due !== undefined && due <= until;
        due = durable.nextDue()
      ) {
        clock.at = Math.max(clock.at, due);
        void durable.runDue();
        await quiet();
      }
      clock.at = until;
      await quiet();
    },
    async rehost(change) {
      await durable.close();
      await open(change);
      await quiet();
    },
    async close() {
      await durable.close();
      if (folder !== undefined) rmSync(folder, { recursive: true });
    },
  };
};

export const localEngine: Engine = {
  unit: ({ alone }) => (alone?.hops === true ? day : minute),
  host: hosted,
};
