// The check of the table of rules can fail: it reports a rule without a test, and one whose test
// fails.
import { byRule, isShown, rules, rulesOf } from './rules.ts';

test('a test belongs to the rules that its name says', () => {
  expect(rulesOf('rule 7, policy: technical life: it lives until the end')).toEqual([
    'rule 7',
    'policy: technical life',
  ]);
  expect(rulesOf('rule 12: something else')).toEqual([]);
});

test('a rule without a test, or with one that fails, is not shown', () => {
  const results = Object.keys(rules)
    .slice(1)
    .map((rule, at) => ({ fullName: `${rule}: x`, status: at === 0 ? 'failed' : 'passed' }));
  const notShown = byRule(results).filter((result) => !isShown(result));
  expect(notShown).toEqual([
    { rule: 'rule 1', tests: 0, passed: 0 },
    { rule: 'rule 2', tests: 1, passed: 0 },
  ]);
});
