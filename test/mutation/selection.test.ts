// Against a mutant run only files with tests that reach it, the telling ones first.
import { selectionOf } from './selection.ts';

const seen = {
  'test/rules/many.test.ts': ['reaches', 'reaches too'],
  'test/rules/one.test.ts': ['also reaches'],
  'test/rules/half.test.ts': ['reaches now', 'other'],
  'test/own/own.test.ts': ['own reaches', 'other', 'another'],
  'test/rules/none.test.ts': ['other'],
};
const reaches = (name: string) => name.includes('reaches');
const chosen = (most: number, places = ['test/own', 'test/rules/half.test.ts']) =>
  selectionOf(seen, reaches, places, most);

test('places come first; then files all of whose tests reach it; then those of few tests', () => {
  expect(chosen(10)).toEqual([
    'test/own/own.test.ts',
    'test/rules/half.test.ts',
    'test/rules/one.test.ts',
    'test/rules/many.test.ts',
  ]);
  expect(chosen(10, [])).toEqual([
    'test/rules/one.test.ts',
    'test/rules/many.test.ts',
    'test/rules/half.test.ts',
    'test/own/own.test.ts',
  ]);
});

test('a folder is no other that begins like it', () => {
  const [first] = chosen(10, ['test/o', 'test/rules/many.test.ts']);
  expect(first).toBe('test/rules/many.test.ts');
});

test('no more files than asked', () => {
  expect(chosen(2)).toEqual(['test/own/own.test.ts', 'test/rules/half.test.ts']);
});
