// The application's flows on the local engine and on the real one give the same mails, documents
// and numbers of episodes. Both engines use the machine's time; the policies use seconds in place
// of days.
import { isDeepStrictEqual } from 'node:util';
import { startCloudOn, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import type { DurableEngine, EngineMaker } from '../../infra/local/durable/contract/engine.ts';
import { localEngine } from '../../infra/local/cloud/local-engine.ts';
import { realEngine } from '../../infra/real-engine/durable.ts';
import {
  aPartner,
  noHands,
  type Fetch,
  type FlowPartner,
  policyOf,
  type Hands,
  type Lasting,
} from './flow-world.ts';
import { ended, flows as ordinary, outageFlow, type Flow } from './flows.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

const asksReal = process.env['REAL_ENGINE'] !== undefined;
const flows: Readonly<Record<string, Flow>> = {
  ...ordinary,
  'technical, through an outage of the database': outageFlow,
};
const names = Object.keys(flows);

type Cloud = LocalCloud<DurableEngine>;

const startOn = async (engine: EngineMaker<DurableEngine>, lasting: Lasting): Promise<Cloud> => {
  const cloud = await startCloudOn(engine, {
    clock: { mode: 'ticking' },
    settings: { RATE_LIMIT: 'off', POLICY: policyOf(lasting) },
  });
  // The sweeps are off, so that their work does not depend on when a minute begins.
  await cloud.timeline.switchSchedules(false);
  return cloud;
};

const handsOn = ({ timers, clock, cosmos }: Cloud): Hands => ({
  ...noHands,
  async pump() {
    for (const timer of timers) if (timer.name === 'dispatch-outbox') await timer.fire(clock.now());
  },
  outage(milliseconds) {
    cosmos.faults.onRequest = () => ({ before: { status: 503 } });
    setTimeout(() => cosmos.faults.clear(), milliseconds);
  },
});

/** Counts partners, because no two flows on a cloud may share one. */
let partners = 0;

interface Played {
  readonly name: string;
  readonly partner: FlowPartner;
  readonly id: string;
}

const playToItsEnd = async (cloud: Cloud, name: string): Promise<Played> => {
  partners += 1;
  const fetch: Fetch = (path, init) => cloud.fetch(path, init);
  const partner = await aPartner(fetch, partners, handsOn(cloud));
  const id = await flows[name]!.play(partner);
  await ended(partner, id);
  return { name, partner, id };
};

/** Runs all flows at once. For a flow that failed, the result is the error. */
const playThose = async (
  cloud: Cloud,
  those: readonly string[],
): Promise<Map<string, Outcome | Error>> => {
  const outcomes = new Map<string, Outcome | Error>();
  const played = await Promise.all(
    those.map((name) =>
      playToItsEnd(cloud, name).catch((error: Error) => void outcomes.set(name, error)),
    ),
  );
  await handsOn(cloud).pump();
  for (const one of played) if (one) outcomes.set(one.name, await outcomeOf(one.partner, one.id));
  return outcomes;
};

const engines: Record<string, EngineMaker<DurableEngine>> = {
  local: localEngine,
  real: realEngine,
};
const seenOn: Record<string, Map<string, Outcome | Error>> = {};
/**
 * On a busy machine two events may be in one episode, so a flow that differs is run again, alone.
 */
const more = 2;

const differ = (): string[] =>
  names.filter((name) => {
    const [local, real] = [seenOn['local']?.get(name), seenOn['real']?.get(name)];
    return local instanceof Error || !isDeepStrictEqual(local, real);
  });

interface Place {
  readonly engine: string;
  readonly lasting: Lasting;
  readonly cloud: Cloud;
}

const playAll = async (places: readonly Place[]): Promise<void> => {
  for (let again = 0; again <= more; again += 1) {
    const left = again === 0 ? names : differ();
    const play = async ({ engine, lasting, cloud }: Place): Promise<void> => {
      const own = left.filter((name) => flows[name]?.lasting === lasting);
      const seen = await playThose(cloud, own);
      seenOn[engine] = new Map([...(seenOn[engine] ?? []), ...seen]);
    };
    await Promise.all(places.map(play));
  }
};

(asksReal ? describe : describe.skip)('each flow on both engines (npm run conformance)', () => {
  beforeAll(async () => {
    const places: Place[] = [];
    try {
      for (const [engine, make] of Object.entries(engines))
        for (const lasting of ['short', 'long', 'outage'] as const)
          places.push({ engine, lasting, cloud: await startOn(make, lasting) });
      await playAll(places);
    } finally {
      await Promise.all(places.map(({ cloud }) => cloud.close()));
    }
  }, 300_000);

  it.each(names)('%s', (name) => {
    const [local, real] = [seenOn['local']?.get(name), seenOn['real']?.get(name)];
    if (local instanceof Error) throw local;
    if (real instanceof Error) throw real;
    const told = (one: Outcome | undefined): string =>
      `${one?.episodes} episodes, ${one?.mails.length} mails, ${one?.audit.length} audit entries`;
    process.stdout.write(`${name.padEnd(54)} local: ${told(local)}; real: ${told(real)}\n`);
    expect(local).toBeDefined();
    expect(real).toEqual(local);
  });
});
