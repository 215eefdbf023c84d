// The templates for tests: compiled, or evaluated for one set of parameters, if this machine has
// the Bicep CLI.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import {
  bicep,
  bicepCli,
  cacheFolder,
  templatesFolder,
} from '../../../infra/azure/cli/bicep-cli.ts';
import type { Json } from '../../../infra/azure/checks/template.ts';
import { isWhole } from '../../support/share.ts';

const cli = bicepCli();

/**
 * `describe` if the CLI is installed; otherwise the tests are skipped, and their name gives the
 * reason.
 */
export const describeCompiled = (name: string, tests: () => void): void => {
  if (cli !== undefined) describe(name, tests);
  else describe.skip(`${name} (no Bicep CLI; node infra/azure/cli/bring.ts brings it)`, tests);
};

/** The same for tests that need much of the CLI's time; only `npm run test:full` runs them. */
export const describeWhole = (name: string, tests: () => void): void => {
  if (isWhole) describeCompiled(name, tests);
  else describe.skip(`${name} (npm run test:full)`, tests);
};

const present = (): string => {
  if (cli === undefined) throw new Error('the Bicep CLI is not here');
  return cli;
};

/** Calls the CLI in the templates' folder and returns every diagnostic line. */
export const diagnosticsOf = (...parameters: readonly string[]): readonly string[] =>
  bicep(present(), ...parameters).diagnostics;

/**
 * Identifies the current content of the templates, so that a cached result of other content is not
 * used.
 */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const name of globSync('**/*.{bicep,bicepparam,json}', { cwd: templatesFolder }).toSorted())
    hash.update(name).update(readFileSync(join(templatesFolder, name)));
  return hash.digest('hex').slice(0, 32);
};

const build = (file: string): string => {
  const { output, diagnostics } = bicep(present(), 'build', file, '--stdout');
  if (diagnostics.length > 0) throw new Error(diagnostics.join('\n'));
  return output;
};

/** A compiled template, cached for all test files, because the CLI is slow. */
export const compiled = (file: string): Json => {
  const kept = join(cacheFolder, `${file}.${fingerprint()}.json`);
  if (!existsSync(kept)) {
    const own = `${kept}.${process.pid}`;
    writeFileSync(own, build(file));
    renameSync(own, kept);
  }
  return JSON.parse(readFileSync(kept, 'utf8'));
};

/**
 * A resource as the deployment would create it, its expressions evaluated as far as possible
 * beforehand.
 */
export interface Predicted {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly properties?: Json;
  readonly [key: string]: unknown;
}

const place = [
  ...['--subscription-id', '11111111-1111-4111-8111-111111111111'],
  ...['--tenant-id', '22222222-2222-4222-8222-222222222222'],
  ...['--resource-group', 'rg', '--location', 'westeurope'],
];

/**
 * The resources that a set of parameters would create.
 * @param environment the variables that the parameters read
 */
export const predicted = (
  file: string,
  environment: Readonly<Record<string, string>> = {},
): readonly Predicted[] => {
  // The CLI writes a file beside the parameters, so it works on a copy.
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  try {
    cpSync(templatesFolder, folder, { recursive: true });
    const { status, stderr } = spawnSync(present(), ['snapshot', file, ...place], {
      cwd: folder,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const written = join(folder, 'parameters', `${basename(file, '.bicepparam')}.snapshot.json`);
    return JSON.parse(readFileSync(written, 'utf8')).predictedResources;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
