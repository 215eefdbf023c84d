// Against a mutant run only files with tests that reach it, the telling and the quick ones first.
import { selectionOf, type Seen } from './selection.ts';

const file = (load: number, tests: Record<string, number>): Seen => ({ load, tests });
const seen = {
  'test/rules/slow.test.ts': file(1000, { reaches: 5000 }),
  'test/rules/quick.test.ts': file(1000, { 'also reaches': 500 }),
  'test/rules/half.test.ts': file(100, { 'reaches now': 1, other: 1 }),
  'test/own/own.test.ts': file(9000, { 'own reaches': 9000 }),
  'test/rules/none.test.ts': file(1, { other: 1 }),
};
const reaches = (name: string) => name.includes('reaches');
const chosen = (milliseconds: number, places = ['test/own', 'test/rules/half.test.ts']) =>
  selectionOf(seen, reaches, places, milliseconds);

test('places come first; then files all of whose tests reach it; then the quick ones', () => {
  expect(chosen(100_000)).toEqual([
    'test/own/own.test.ts',
    'test/rules/half.test.ts',
    'test/rules/quick.test.ts',
    'test/rules/slow.test.ts',
  ]);
  expect(chosen(100_000, [])).toEqual([
    'test/rules/quick.test.ts',
    'test/rules/slow.test.ts',
    'test/own/own.test.ts',
    'test/rules/half.test.ts',
  ]);
});

test('a folder is no other that begins like it', () => {
  const [first] = chosen(100_000, ['test/o', 'test/rules/slow.test.ts']);
  expect(first).toBe('test/rules/slow.test.ts');
});

test('what does not fit into the time is left out; the first always runs', () => {
  expect(chosen(0)).toEqual(['test/own/own.test.ts']);
  expect(chosen(18_101)).toEqual(['test/own/own.test.ts', 'test/rules/half.test.ts']);
  expect(chosen(7500, [])).toEqual(['test/rules/quick.test.ts', 'test/rules/slow.test.ts']);
});
