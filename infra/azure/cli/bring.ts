// Brings the Bicep CLI from NuGet into node_modules/.cache, once, and says where it is. Without .NET
// the templates are not checked on this machine, which is told and is no failure.
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { bicepCli, cacheFolder, cliPath, runtimeIdentifier, templatesFolder } from './bicep-cli.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const restore = (): 'brought' | 'noDotnet' | 'failed' => {
  // Its own files stay out of the sources.
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
      // The answer of this program is the path alone.
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
  // Packages do not carry the bit.
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
