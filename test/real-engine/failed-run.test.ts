// A run that fails for good on the real engine: the engine lists it, the sweep moves the date of
// its activation forward, and (in this test's long form) the next run starts and ends.
import { setTimeout as sleep } from 'node:timers/promises';
import { startCloudOn, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import type { DurableEngine, EngineMaker } from '../../infra/local/durable/contract/engine.ts';
import { realEngine } from '../../infra/real-engine/durable.ts';
import { aPartner, noHands, policyOf, type Json } from './flow-world.ts';
import { technical } from './flows.ts';

const asked = process.env['REAL_ENGINE'];
const minute = 60_000;

/** Code that does not match its running instances while it is broken. */
const breakable = () => {
  const state = { broken: false };
  const engine: EngineMaker<DurableEngine> = (given) =>
    realEngine({
      ...given,
      invoker: {
        get functions() {
          return given.invoker.functions;
        },
        invoke: (invocation) =>
          state.broken
            ? Promise.reject(new Error('it does not fit'))
            : given.invoker.invoke(invocation),
      },
    });
  return { state, engine };
};

const fire = async (cloud: LocalCloud<DurableEngine>, sweep: string): Promise<void> => {
  const timer = cloud.timers.find(({ name }) => name === sweep);
  if (timer === undefined) throw new Error(`there is no timer ${sweep}`);
  await timer.fire(cloud.clock.now());
};

/** Any event makes the engine replay the run. */
const raise = async ({ durable }: LocalCloud<DurableEngine>, instanceId: string): Promise<void> => {
  const { rpcBaseUrl }: { rpcBaseUrl: string } = JSON.parse(durable.clientInput());
  await fetch(`${rpcBaseUrl}instances/${instanceId}/raiseEvent/any`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: 'null',
  });
};

(asked === undefined ? describe.skip : describe)(
  'a run that fails for good (npm run conformance)',
  () => {
    it('is followed by the next one within minutes', async () => {
      const { state, engine } = breakable();
      const lines: string[] = [];
      const cloud = await startCloudOn(engine, {
        clock: { mode: 'ticking' },
        settings: { RATE_LIMIT: 'off', POLICY: policyOf('long') },
        log: (line) => lines.push(line),
      });
      try {
        await cloud.timeline.switchSchedules(false);
        const partner = await aPartner((path, init) => cloud.fetch(path, init), 1, noHands);
        const id = await technical(partner);
        const document = (): Json =>
          cloud.cosmos
            .documents('partners', { limit: 1000 })
            .find(({ type }) => type === 'activation') ?? {};
        const nextActionIn = (): number =>
          Date.parse(String(document()['nextActionAt'])) - Date.now();
        expect(nextActionIn()).toBeGreaterThan(60 * minute);

        state.broken = true;
        await raise(cloud, `${id}-r1`);
        await partner.until('the run has failed', async () => {
          const { status } = await partner.read(`/local/orchestrations/${id}-r1`);
          return status === 'Failed';
        });
        state.broken = false;
        await fire(cloud, 'follow-failed-runs');
        expect(nextActionIn()).toBeLessThan(2 * minute);
        expect(lines.join('\n')).toContain('"event":"run failed"');

        if (asked !== 'kill') return;
        await sleep(nextActionIn() + 1000);
        await fire(cloud, 'reconcile-activations');
        await partner.until('the next run waits', async () => {
          const { status } = await partner.read(`/local/orchestrations/${id}-r2`);
          return status === 'Running';
        });
        await partner.operate(id, 'complete', { accessId: 'AX-0001', contractId: 'CX-0001' });
        await partner.until('the activation is active', async () => {
          const seen = await partner.activation(id);
          return seen['status'] === 'active';
        });
      } finally {
        await cloud.close();
      }
    }, 240_000);
  },
);
