// The application's flows on the local engine and on the real one: the same mails, documents and
// number of episodes. Both keep the machine's time; policies of seconds make days of it.
import { isDeepStrictEqual } from 'node:util';
import { startCloudOn, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import type { DurableEngine, EngineMaker } from '../../infra/local/durable/contract/engine.ts';
import { localEngine } from '../../infra/local/cloud/local-engine.ts';
import { realEngine } from '../../infra/real-engine/durable.ts';
import { aPartner, noHands, policyOf, type Hands, type Lasting } from './flow-world.ts';
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
  // What a sweep would do meets no flow at a minute's turn.
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

/** No two flows on a cloud share a partner. */
let partners = 0;

const playThose = async (cloud: Cloud, those: readonly string[]): Promise<Map<string, Outcome>> => {
  const hands = handsOn(cloud);
  const played = await Promise.all(
    those.map(async (name) => {
      partners += 1;
      const partner = await aPartner((path, init) => cloud.fetch(path, init), partners, hands);
      const id = await flows[name]!.play(partner);
      await ended(partner, id);
      return { name, partner, id };
    }),
  );
  await hands.pump();
  const outcomes = new Map<string, Outcome>();
  for (const { name, partner, id } of played) outcomes.set(name, await outcomeOf(partner, id));
  return outcomes;
};

const engines: Record<string, EngineMaker<DurableEngine>> = {
  local: localEngine,
  real: realEngine,
};
const outcomes: Record<string, Map<string, Outcome>> = {};
/** On a busy machine two events may meet in one episode: what differs is played again, by itself. */
const more = 2;

const differ = (): string[] =>
  names.filter(
    (name) => !isDeepStrictEqual(outcomes['local']?.get(name), outcomes['real']?.get(name)),
  );

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
      outcomes[engine] = new Map([...(outcomes[engine] ?? []), ...seen]);
    };
    await Promise.all(places.map(play));
  }
};

(asksReal ? describe : describe.skip)('each flow on both engines (npm run conformance)', () => {
  beforeAll(async () => {
    const places: Place[] = [];
    for (const [engine, make] of Object.entries(engines))
      for (const lasting of ['short', 'long', 'outage'] as const)
        places.push({ engine, lasting, cloud: await startOn(make, lasting) });
    await playAll(places).finally(() => Promise.all(places.map(({ cloud }) => cloud.close())));
  }, 170_000);

  it.each(names)('%s', (name) => {
    const [local, real] = [outcomes['local']?.get(name), outcomes['real']?.get(name)];
    const told = (one: Outcome | undefined): string =>
      `${one?.episodes} episodes, ${one?.mails.length} mails, ${one?.audit.length} audit entries`;
    process.stdout.write(`${name.padEnd(54)} local: ${told(local)}; real: ${told(real)}\n`);
    expect(real).toEqual(local);
  });
});
