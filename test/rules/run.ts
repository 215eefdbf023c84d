// `npm run rules`: runs the tests of this folder and prints each rule with its tests and how many
// passed. Fails when a rule has no test, or one that fails.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byRule, isShown, rules, type TestResult } from './rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const outputFile = join(folder, 'results.json');
const { status } = spawnSync(
  'jest',
  ['--silent', '--json', `--outputFile=${outputFile}`, 'test/rules/'],
  { stdio: ['ignore', 'ignore', 'ignore'] },
);
const { testResults }: { testResults: { assertionResults: TestResult[] }[] } = JSON.parse(
  readFileSync(outputFile, 'utf8'),
);
rmSync(folder, { recursive: true });

const results = byRule(testResults.flatMap(({ assertionResults }) => assertionResults));
const width = Math.max(...results.map(({ rule }) => rule.length));
for (const result of results) {
  const { rule, tests, passed } = result;
  const counts = `${String(passed).padStart(4)} of ${String(tests).padStart(3)} passed`;
  console.log(`${isShown(result) ? 'ok ' : '!! '} ${rule.padEnd(width)} ${counts}  ${rules[rule]}`);
}
const missing = results.filter((result) => !isShown(result));
console.log(
  missing.length === 0
    ? `All ${results.length} rules are shown by tests.`
    : `Not shown: ${missing.map(({ rule }) => rule).join(', ')}`,
);
process.exitCode = missing.length === 0 && status === 0 ? 0 : 1;
