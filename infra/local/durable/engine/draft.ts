// Local cloud, durable: an uncommitted episode. Knows what can be recorded in it; the episode
// decides when, and what follows.
import { type Fact, type HistoryEvent, recorded } from '../contract/history.ts';
import type { Outcome } from '../store/instance-state.ts';
import type { Effects } from './effects.ts';
import type { InstanceRow } from '../store/rows.ts';
import type { DurableOptions } from '../contract/types.ts';

export interface Draft {
  readonly row: InstanceRow;
  readonly past: readonly HistoryEvent[];
  readonly fresh: HistoryEvent[];
  readonly effects: Effects;
  readonly now: number;
  /** The entries taken from the inbox. */
  readonly taken: number[];
  customStatus: string | undefined;
}

export const record = ({ fresh, now }: Draft, fact: Fact): HistoryEvent => {
  const event = recorded(fact, now);
  fresh.push(event);
  return event;
};

export const recordEffects = (draft: Draft): void =>
  draft.effects.facts.splice(0).forEach((fact) => record(draft, fact));

/** The code has completed. Open tasks keep the instance Running, unless `atOnce`. */
export const conclude = ({ row: { state } }: Draft, outcome: Outcome, atOnce = false): void => {
  state.outcome = outcome;
  if (atOnce) {
    state.tasks.forEach((task) => delete task.open);
  }
};

export const fail = (draft: Draft, words: string, atOnce = false): void =>
  conclude(draft, { status: 'Failed', output: JSON.stringify(words) }, atOnce);

/** The host fails an instance itself, and always logs it. */
export const giveUp = (draft: Draft, words: string, { log }: Pick<DurableOptions, 'log'>): void => {
  fail(draft, words, true);
  log?.(`durable: instance "${draft.row.instanceId}" failed: ${words}`);
};
