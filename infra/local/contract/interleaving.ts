// Lets other work in between a request and its answer, as a network does. In process a part would
// answer in the same turn of the event loop, and two requests could never meet half way.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Waits for a random number of turns; called before a part works and before it answers. */
export type Interleave = () => Promise<void>;

/** The answer comes in the same turn. */
export const noInterleaving: Interleave = async () => undefined;

/** Microtasks at most in one wait. */
const mostMicrotasks = 6;
/** One wait in so many lasts whole turns of the event loop: sockets and timers get theirs, too. */
const rarity = 8;
const mostTurns = 3;

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/**
 * @param seed the same seed gives the same waits, in the order in which they are asked for
 */
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
