// Each case is described once and runs on two engines. `recorded.json` contains what the real
// engine did; the local one must do the same, or differ as its README says. When the real engine is
// available (`npm run conformance`), it runs the cases again and must still do what is recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Case, Observation } from './case.ts';
import { cases } from './cases/all.ts';
import { localEngine } from './local-engine.ts';
import { invokerOf, play } from './play.ts';
import { openRealEngine, type RealEngine } from './real-engine.ts';

const file = join(import.meta.dirname, 'recorded.json');
const asksReal = process.env['REAL_ENGINE'] !== undefined;
const records = process.env['REAL_ENGINE'] === 'record';
/** The number of cases that the real engine runs at once; most of their time is waiting. */
const atOnce = 8;
/**
 * On a busy machine a timer of the real engine can be late, so a case that differs is run again,
 * alone.
 */
const more = records ? 0 : 2;

const recorded: Record<string, Observation> = JSON.parse(readFileSync(file, 'utf8'));

const playAll = async (engine: RealEngine): Promise<Map<string, Observation | Error>> => {
  const seen = new Map<string, Observation | Error>();
  const playThose = async (left: Case[]): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const { name } = one;
      seen.set(name, await play(engine, one).catch((error: Error) => error));
    }
  };
  const shared = [...cases];
  await Promise.all(Array.from({ length: atOnce }, () => playThose(shared)));
  for (let again = 0; again < more; again += 1)
    await playThose(cases.filter(({ name }) => !isDeepStrictEqual(seen.get(name), recorded[name])));
  return seen;
};

const stageless = (theCase: Case) =>
  invokerOf(
    theCase.app({
      named: (name) => `${theCase.name}-${name}`,
      unit: 1,
      note: () => undefined,
      gate: () => Promise.resolve(),
    }),
    (name) => `${theCase.name}-${name}`,
  );

/** Writes all new observations to the record or none; this run then compares with them. */
const keep = (seen: ReadonlyMap<string, Observation | Error>): void => {
  const all: Record<string, Observation> = {};
  for (const [name, answer] of seen) {
    if (answer instanceof Error) throw new Error(`${name}: nothing is recorded`, { cause: answer });
    all[name] = answer;
  }
  for (const name of Object.keys(recorded)) delete recorded[name];
  for (const { name } of cases) recorded[name] = all[name] ?? {};
  writeFileSync(file, `${JSON.stringify(recorded, undefined, 2)}\n`);
};

(asksReal ? describe : describe.skip)('the real engine (npm run conformance)', () => {
  let seen: Map<string, Observation | Error>;
  beforeAll(async () => {
    const engine = await openRealEngine(cases, stageless);
    seen = await playAll(engine).finally(() => engine.close());
    if (records) keep(seen);
  });

  it.each(cases.map(({ name }) => name))('%s', (name) => {
    const answer = seen.get(name);
    if (answer instanceof Error) throw answer;
    expect(answer).toEqual(recorded[name]);
  });
});

it('has every case under a name of its own, and a record of each', () => {
  const names = cases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(recorded).toSorted()).toEqual(names.toSorted());
});

describe('the local engine does as the real one did', () => {
  it.each(cases.filter(({ differs }) => differs === undefined))('$name', async (theCase) => {
    expect(await play(localEngine, theCase)).toEqual(recorded[theCase.name]);
  });
});

const readme = readFileSync(
  join(import.meta.dirname, '../../infra/local/durable/README.md'),
  'utf8',
);

describe('the local engine differs on purpose', () => {
  it.each(cases.filter(({ differs }) => differs !== undefined))('$name', async (theCase) => {
    const answer = await play(localEngine, theCase);
    expect(answer).not.toEqual(recorded[theCase.name]);
    expect(answer).toMatchSnapshot();
    expect(readme).toContain(`\`${theCase.name}\``);
  });
});
