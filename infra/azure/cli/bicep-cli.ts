// The Bicep CLI: its path after installation, and how to call it. Knows nothing of the templates'
// content.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const version = '0.49.2';
const root = join(import.meta.dirname, '../../..');
const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'osx', win32: 'win' };

/** The folder of the templates. */
export const templatesFolder = join(root, 'infra/azure');

/** Holds the packages and the restore's intermediate files; `npm ci` empties it. */
export const cacheFolder = join(root, 'node_modules/.cache');

/** This machine's .NET runtime identifier, for example `linux-x64`. */
export const runtimeIdentifier = `${systems[process.platform] ?? process.platform}-${process.arch}`;

/** The CLI's path, whether or not it is installed. */
export const cliPath = join(
  cacheFolder,
  'bicep',
  `azure.bicep.commandline.${runtimeIdentifier}`,
  version,
  'tools',
  process.platform === 'win32' ? 'bicep.exe' : 'bicep',
);

/** The CLI's path; undefined when it is not installed on this machine. */
export const bicepCli = (): string | undefined => (existsSync(cliPath) ? cliPath : undefined);

/** The result of a CLI call. */
export interface BicepAnswer {
  readonly output: string;
  /** One line for each error or warning; an empty list: none. */
  readonly diagnostics: readonly string[];
}

/**
 * Calls the CLI in the templates' folder.
 * @param cli its path
 * @throws Error if it could not be started
 */
export const bicep = (cli: string, ...parameters: readonly string[]): BicepAnswer => {
  const { error, status, stdout, stderr } = spawnSync(cli, parameters, {
    cwd: templatesFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const silent = status !== 0 && lines.length === 0;
  return { output: stdout, diagnostics: silent ? [`bicep ended with ${String(status)}`] : lines };
};
