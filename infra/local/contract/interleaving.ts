// Lets other work run between a request and its answer, as a network does. Without this, a part in
// process would answer in the same turn of the event loop, and two requests could never overlap.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Waits for a random time; a part calls it before it processes a request and before it answers. */
export type Interleave = () => Promise<void>;

/** Does not wait: the answer comes in the same turn. */
export const noInterleaving: Interleave = async () => undefined;

/** The maximum number of microtasks in one wait. */
const mostMicrotasks = 6;
/**
 * One in this many waits lasts whole turns of the event loop, so that sockets and timers run, too.
 */
const rarity = 8;
const mostTurns = 3;

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** @param seed the same seed gives the same waits in the same order */
export const interleavingOf = (seed: number): Interleave => {
  const random = xoroshiro128plus(seed);
  return async () => {
    if (uniformInt(random, 1, rarity) === 1) {
      for (let left = uniformInt(random, 1, mostTurns); left > 0; left -= 1) await turn();
      return;
    }
    for (let left = uniformInt(random, 0, mostMicrotasks); left > 0; left -= 1)
      await Promise.resolve();
  };
};
