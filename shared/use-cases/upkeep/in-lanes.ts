// Work on several lanes of things at once: within a lane one thing after the other, and each lane in its
// turn, so that nobody waits behind a lane with a thousand things.

/**
 * @param atOnce how many lanes are worked on at the same time
 * @param isOver asked before each thing: true leaves all that is left
 */
export const inLanes = async <T>(
  lanes: readonly (readonly T[])[],
  atOnce: number,
  work: (one: T) => Promise<void>,
  isOver: () => boolean = () => false,
): Promise<void> => {
  const waiting = lanes.filter(({ length }) => length > 0).map((lane) => ({ lane, at: 0 }));
  const next = async (): Promise<void> => {
    for (;;) {
      const turn = waiting.shift();
      const one = turn?.lane[turn.at];
      if (turn === undefined || one === undefined) return;
      if (isOver()) return;
      await work(one);
      if (turn.at + 1 < turn.lane.length) waiting.push({ lane: turn.lane, at: turn.at + 1 });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, next));
};
