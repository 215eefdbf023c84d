// A sample is the same for the same seed, and its interval is wide where it is small.
import { drawnFrom, intervalOf } from './sample.ts';

const all = Array.from({ length: 100 }, (_none, at) => `mutant ${at}`);
const draw = (from: readonly string[], size: number, seed: number) =>
  drawnFrom(from, { size, seed }, (one) => one);

test('one seed draws the same mutants, in whatever order they come', () => {
  expect(draw(all, 10, 1)).toHaveLength(10);
  expect(draw(all.toReversed(), 10, 1)).toEqual(draw(all, 10, 1));
  expect(draw(all, 10, 2)).not.toEqual(draw(all, 10, 1));
});

test('a mutant more changes one of those drawn at the most', () => {
  const drawn = new Set(draw([...all, 'another'], 10, 1));
  expect(draw(all, 10, 1).filter((one) => !drawn.has(one)).length).toBeLessThanOrEqual(1);
});

test('a sample above the number of mutants is all of them', () => {
  expect(draw(all, 200, 1).toSorted()).toEqual(all.toSorted());
});

test.each([
  { killed: 170, all: 200, low: 79.4, high: 89.3 },
  { killed: 20, all: 20, low: 83.9, high: 100 },
  { killed: 0, all: 20, low: 0, high: 16.1 },
])('of $all mutants $killed killed: $low to $high %', ({ killed, all: drawn, low, high }) => {
  const [from, to] = intervalOf(killed, drawn);
  expect([from, to]).toEqual([expect.closeTo(low, 1), expect.closeTo(high, 1)]);
});
