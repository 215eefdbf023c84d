// The templates as the tests see them: compiled, or evaluated for one set of parameters, if the Bicep
// CLI is on this machine.
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

/** `describe`, if the CLI is there; else it is skipped and the name says why. */
export const describeCompiled = (name: string, tests: () => void): void => {
  if (cli !== undefined) describe(name, tests);
  else describe.skip(`${name} (no Bicep CLI; node infra/azure/cli/bring.ts brings it)`, tests);
};

/** The same for what takes the CLI long; `npm run test:full` does it. */
export const describeWhole = (name: string, tests: () => void): void => {
  if (isWhole) describeCompiled(name, tests);
  else describe.skip(`${name} (npm run test:full)`, tests);
};

const present = (): string => {
  if (cli === undefined) throw new Error('the Bicep CLI is not here');
  return cli;
};

/** Calls the CLI in the templates' folder; every diagnostic line of it. */
export const diagnosticsOf = (...parameters: readonly string[]): readonly string[] =>
  bicep(present(), ...parameters).diagnostics;

/** Names the templates as they are, so that what was compiled from others is not taken for them. */
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

/** A template, compiled; once for all test files, as the CLI takes its time. */
export const compiled = (file: string): Json => {
  const kept = join(cacheFolder, `${file}.${fingerprint()}.json`);
  if (!existsSync(kept)) {
    const own = `${kept}.${process.pid}`;
    writeFileSync(own, build(file));
    renameSync(own, kept);
  }
  return JSON.parse(readFileSync(kept, 'utf8'));
};

/** A resource as it would be made, its expressions evaluated as far as is possible beforehand. */
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
 * What a set of parameters would make.
 * @param environment variables that the parameters read
 */
export const predicted = (
  file: string,
  environment: Readonly<Record<string, string>> = {},
): readonly Predicted[] => {
  // The CLI writes beside the parameters: it works on a copy.
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
