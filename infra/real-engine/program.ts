// The engine's program: the paths of its sources and of its build, and how it is built. Knows the
// `dotnet` command; nothing of what the program does.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** `npm ci` empties it; packages come from the machine's own NuGet cache. */
const cache = join(root, 'node_modules/.cache/real-engine');

/** The built program's path, whether or not it exists. */
export const programPath = join(cache, 'bin/RealEngine.dll');

/** The message when `dotnet` is missing, and why that is no failure. */
export const noDotnet =
  'The real Durable engine is not run here: it is built with .NET’s SDK (10 or newer), which is missing.';

export type Built = 'built' | 'noDotnet' | 'failed';

/** The major version of the SDK that builds it. */
const needed = 10;

const hasSdk = (): boolean => {
  const { stdout } = spawnSync('dotnet', ['--version'], { encoding: 'utf8' });
  return Number.parseInt(stdout ?? '', 10) >= needed;
};

/** Restores in locked mode and builds, if anything has changed. */
export const buildProgram = (): Built => {
  if (!hasSdk()) return 'noDotnet';
  const { status } = spawnSync(
    'dotnet',
    [
      'build',
      join(import.meta.dirname, 'host/RealEngine.csproj'),
      '--configuration=Release',
      '-consoleLoggerParameters:ErrorsOnly',
      '--nologo',
      `--output=${join(cache, 'bin')}`,
      '-p:RestoreLockedMode=true',
      // Intermediate files are kept out of the sources.
      `-p:BaseIntermediateOutputPath=${join(cache, 'obj')}/`,
      `-p:MSBuildProjectExtensionsPath=${join(cache, 'obj')}/`,
    ],
    { stdio: ['ignore', 2, 2], env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1' } },
  );
  return status === 0 ? 'built' : 'failed';
};
