// Installs the Bicep CLI from NuGet into node_modules/.cache, once, and prints its path. Without
// .NET the templates are not checked on this machine; the program says so and does not fail.
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { bicepCli, cacheFolder, cliPath, runtimeIdentifier, templatesFolder } from './bicep-cli.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const restore = (): 'brought' | 'noDotnet' | 'failed' => {
  // Intermediate files are kept out of the sources.
  const objects = `${join(cacheFolder, 'bicep-obj')}/`;
  const { error, status } = spawnSync(
    'dotnet',
    [
      'restore',
      join(templatesFolder, 'cli/bicep.csproj'),
      '--packages',
      join(cacheFolder, 'bicep'),
      `-p:BicepRid=${runtimeIdentifier}`,
      `-p:BaseIntermediateOutputPath=${objects}`,
      `-p:MSBuildProjectExtensionsPath=${objects}`,
    ],
    {
      // Standard output is reserved for the path.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
    },
  );
  if (error !== undefined)
    return 'code' in error && error.code === 'ENOENT' ? 'noDotnet' : 'failed';
  return status === 0 && bicepCli() !== undefined ? 'brought' : 'failed';
};

const state = bicepCli() === undefined ? restore() : 'brought';
if (state === 'brought') {
  // NuGet packages do not keep the executable bit.
  if (process.platform !== 'win32') chmodSync(cliPath, 0o755);
  say(cliPath);
} else if (state === 'noDotnet') {
  say(
    'The Azure templates are not checked here: the Bicep CLI comes with `dotnet`, which is missing.',
  );
} else {
  process.stderr.write('The Bicep CLI could not be brought from NuGet.\n');
  process.exitCode = 1;
}
