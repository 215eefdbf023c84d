// Known survivors count neither for nor against a score, and have to survive.
import type { Mutant } from './mutants.ts';
import { countsOf, missed, scoreOf, stale } from './score.ts';
import type { Survivor } from './survivor.ts';

const mutant = (end: Mutant['end'], becomes: string, file = 'a.ts'): Mutant => ({
  file,
  lineNumber: 1,
  line: 'if (one) two();',
  becomes,
  end,
});
const known: readonly Survivor[] = [
  { file: 'a.ts', line: 'if (one) two();', becomes: ['true', '{}'], why: 'a reason' },
];

test('survivors are missed, but for known ones of the same file and line', () => {
  const other = mutant('survived', 'true', 'b.ts');
  const uncovered = mutant('notCovered', 'false');
  const mutants = [mutant('survived', 'true'), mutant('killed', '{}'), uncovered, other];
  expect(missed(mutants, known)).toEqual([uncovered, other]);
  expect(countsOf(mutants, known)).toEqual({ killed: 1, all: 3 });
  expect(scoreOf(mutants, known)).toBeCloseTo(33.3, 1);
});

test('without mutants that can be killed the score is 100', () => {
  expect(scoreOf([mutant('survived', 'true')], known)).toBe(100);
});

test('a known survivor is stale when it was killed or is no more, in a file that ran', () => {
  const [first, second] = ['true', '{}'].map((becomes) => ({
    file: 'a.ts',
    line: 'if (one) two();',
    becomes,
  }));
  expect(stale(['a.ts'], [mutant('killed', 'true'), mutant('survived', '{}')], known)).toEqual([
    first,
  ]);
  expect(stale(['a.ts'], [mutant('notCovered', 'true')], known)).toEqual([second]);
  expect(stale(['b.ts'], [], known)).toEqual([]);
});

test('of two mutants of equal lines one that lives is enough', () => {
  const both = [mutant('killed', 'true'), mutant('survived', 'true'), mutant('survived', '{}')];
  expect(stale(['a.ts'], both, known)).toEqual([]);
});
