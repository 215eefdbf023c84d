// Local cloud, clock: simulated time, ticking like the machine's clock or frozen. Knows the
// machine's clock and nothing of what happens in the simulated time.
import type { Clock } from '../contract/contract.ts';

export type ClockMode = 'ticking' | 'frozen';

/**
 * The state from which a clock continues after a restart; a ticking clock stores its offset from
 * the machine's.
 */
export type ClockState = { mode: 'ticking'; offset: number } | { mode: 'frozen'; now: number };

export interface ClockOptions {
  /** The first instant, unless `kept` is later; without both, the machine's time. */
  readonly start?: Date | number | string | undefined;
  readonly mode: ClockMode;
  readonly kept?: ClockState | undefined;
  /** Is called with the state to store, whenever it changes. */
  readonly keep?: (state: ClockState) => void;
  /** The machine's clock in milliseconds; tests may replace it. */
  readonly machine?: () => number;
}

/** A clock that can be moved, but only forwards. */
export interface LocalClock extends Clock {
  readonly mode: ClockMode;
  /** Moves to the instant (ms); does nothing if it has passed. */
  moveTo(instant: number): void;
}

const keptNow = (state: ClockState, machine: number): number =>
  state.mode === 'ticking' ? machine + state.offset : state.now;

/**
 * Creates the clock that every part of a local cloud shares.
 * @throws RangeError when `start` is not an instant
 */
export const createClock = (options: ClockOptions): LocalClock => {
  const machine = options.machine ?? Date.now;
  const { mode, start, kept, keep = () => undefined } = options;
  let since = machine();
  const wanted = start === undefined ? undefined : new Date(start).getTime();
  if (Number.isNaN(wanted)) throw new RangeError(`Not an instant: ${String(start)}`);
  const left = kept && keptNow(kept, since);
  // The store contains later dates already, so time continues from there and never goes back.
  let instant = left === undefined ? (wanted ?? since) : Math.max(wanted ?? left, left);

  const now = (): number => (mode === 'ticking' ? instant + (machine() - since) : instant);
  const save = (): void =>
    keep(mode === 'ticking' ? { mode, offset: instant - since } : { mode, now: instant });
  save();
  return {
    mode,
    now,
    moveTo(to) {
      if (to <= now()) return;
      instant = to;
      since = machine();
      save();
    },
  };
};
