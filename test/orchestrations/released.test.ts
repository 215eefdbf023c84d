// Running instances depend on names, versions and the order of steps. The released ones
// (orchestrations/released.json) are compared with the registered ones; each change that would harm
// an instance is found, and the message says what to do.
import * as durable from 'durable-functions';
import { createInvoker } from '../../infra/local/functions-host/invoke.ts';
import { loadApplication } from '../../infra/local/functions-host/core.ts';
import { activities, orchestrators } from '../../orchestrations/contract.ts';
import type { Orchestrator } from '../../orchestrations/orchestrators.ts';
import { stepsOf } from '../../orchestrations/steps.ts';
import { technicalActivation } from '../../orchestrations/technical-activation.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld } from '../support/world/world.ts';
import { harmed, type Today } from '../support/release.ts';
import { departedIn, released, today } from '../support/release-today.ts';

let found: Today;
beforeAll(async () => {
  found = await today((await aWorld()).cloud.invoker);
  await closeWorlds();
});

test('nothing of what was released is gone, lowered or led elsewhere', () => {
  expect(harmed(released(), found)).toEqual([]);
});

test('what was released is a list of something', () => {
  const { defaultVersion, ...lists } = released();
  expect(defaultVersion).toMatch(/^\d+\.\d+$/u);
  for (const list of Object.values(lists)) expect(Object.keys(list).length).toBeGreaterThan(0);
});

test('new names, a new version and new histories harm nobody', () => {
  const grown: Today = {
    ...found,
    defaultVersion: '10.0',
    orchestrators: [...found.orchestrators, 'new-orchestrator'],
    activities: [...found.activities, 'new-activity'],
    events: [...found.events, 'new-event'],
    histories: { ...found.histories, 'technical-new-10.0.json': '0000' },
  };
  expect(harmed({ ...released(), defaultVersion: '9.0' }, grown)).toEqual([]);
});

const renamed = (names: readonly string[], from: string): string[] =>
  names.map((name) => (name === from ? `${name}-2` : name));

interface Harm {
  readonly change: () => Partial<Today>;
  readonly says: readonly string[];
}

const harms: Record<string, Harm> = {
  'a renamed activity': {
    change: () => ({ activities: renamed(found.activities, activities.review) }),
    says: ['Activity review-activation is not registered', 'Register it under this name'],
  },
  'a removed orchestrator': {
    change: () => ({
      orchestrators: found.orchestrators.filter((name) => name !== orchestrators.goToMarket),
    }),
    says: ['Orchestrator go-to-market-activation is not registered', 'Register it'],
  },
  'a lowered version': {
    change: () => ({ defaultVersion: '0.9' }),
    says: [`lowered from ${released().defaultVersion} to 0.9`, 'Raise it to', 'again'],
  },
  'a version that is compared as text': {
    change: () => ({ defaultVersion: '2' }),
    says: ['defaultVersion "2" is not of the form 1.0'],
  },
  'another pattern of events': {
    change: () => ({ events: ['woken-{round}'] }),
    says: ['Event wake-{round} is not raised', 'Raise it under this name'],
  },
  'a history that was recorded anew': {
    change: () => ({ histories: { ...found.histories, 'technical-overdue-1.0.json': '0' } }),
    says: ['released and is changed', 'Take it back from git', 'technical-overdue-1.0.json'],
  },
  'a history that leads elsewhere': {
    change: () => ({ departed: ['technical-overdue-1.0.json'] }),
    says: ['leads to other actions', 'raise defaultVersion', 'technical-overdue-1.0.json'],
  },
};

test.each(Object.entries(harms))('%s is found, once, and what to do is said', (_, harm) => {
  const findings = harmed(released(), { ...found, ...harm.change() });
  expect(findings).toHaveLength(1);
  for (const words of harm.says) expect(findings[0]).toContain(words);
});

/**
 * The version with which the changed code below is compared, whichever versions have been released
 * since.
 */
const before = '1.0';

/** It tells people of delays before it waits, so the order of steps differs. */
const changed: Orchestrator['handler'] = function* (context) {
  const { run, deliver, wait } = stepsOf<'technical'>(context);
  const result = yield* run(activities.begin);
  yield* run(activities.escalateOverdue);
  yield* deliver(result);
  if (result.next === 'wait') yield* wait(result);
  return 'changed';
};

const branched: Orchestrator['handler'] = function* (context) {
  if (context.df.version === before) return yield* technicalActivation(context);
  return yield* changed(context);
};

const isOfBefore = (file: string): boolean =>
  file.startsWith('technical-') && file.endsWith(`-${before}.json`);

const departing = async (handler: Orchestrator['handler']): Promise<string[]> => {
  const invoker = createInvoker(
    loadApplication(() => durable.app.orchestration(orchestrators.technical, handler)),
  );
  const files = await departedIn(invoker);
  return files.filter(isOfBefore);
};

test('another order of steps leads every history of it elsewhere', async () => {
  const all = Object.keys(released().histories).filter(isOfBefore);
  expect(await departing(changed)).toEqual(all);
});

test('the released order behind its version leads where it led', async () => {
  expect(await departing(branched)).toEqual([]);
});
