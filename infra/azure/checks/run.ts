// Checks the templates, as a program: everything compiles without a warning, every parameter file
// fits, and no rule finds a violation. Prints one line for each finding; exits with 1 if there is
// any.
import { globSync } from 'node:fs';
import { bicep, bicepCli, templatesFolder } from '../cli/bicep-cli.ts';
import { findingsInEvents, findingsInMain } from './rules.ts';
import type { Finding } from './template.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const tell = (what: string, wrong: readonly string[]): number => {
  say(wrong.length === 0 ? `ok  ${what}` : `BAD ${what}`);
  for (const line of wrong) say(`    ${line}`);
  return wrong.length;
};

const lineOf = ({ rule, resource, message }: Finding): string => `${rule}: ${resource}: ${message}`;

const filesLike = (...patterns: string[]): string[] =>
  patterns.flatMap((pattern) => globSync(pattern, { cwd: templatesFolder })).toSorted();

/**
 * One call for many files, because starting the CLI takes longer than the work. Prints each
 * diagnostic once.
 */
const lint = (cli: string): number[] => {
  const lines = ['./**/*.bicep', './**/*.bicepparam'].flatMap(
    (pattern) => bicep(cli, 'lint', '--pattern', pattern).diagnostics,
  );
  const diagnostics = [...new Set(lines.map((line) => line.replaceAll('\\', '/')))];
  const files = filesLike('**/*.bicep', '**/*.bicepparam');
  const of = (file: string) => diagnostics.filter((line) => line.includes(`azure/${file}(`));
  const others = diagnostics.filter((line) => !files.some((file) => of(file).includes(line)));
  return [...files.map((file) => tell(file, of(file))), tell('everything else', others)];
};

const check = (cli: string): number => {
  const found = lint(cli);
  for (const [file, rules] of [
    ['main.bicep', findingsInMain],
    ['events.bicep', findingsInEvents],
  ] as const) {
    const { output, diagnostics } = bicep(cli, 'build', file, '--stdout');
    found.push(tell(`${file} compiles`, diagnostics));
    if (diagnostics.length > 0) continue;
    found.push(tell(`${file} against our rules`, rules(JSON.parse(output)).map(lineOf)));
  }
  for (const file of filesLike('parameters/{small,large}*.bicepparam', 'main.bicepparam')) {
    const { diagnostics } = bicep(cli, 'build-params', file, '--stdout');
    found.push(tell(`${file} builds`, diagnostics));
  }
  return found.reduce((sum, count) => sum + count, 0);
};

const cli = bicepCli();
if (cli === undefined) {
  say(
    'The Azure templates are not checked here: the Bicep CLI has not been brought to this machine.',
  );
} else if (check(cli) > 0) {
  process.exitCode = 1;
}
