// `npm run conformance`: builds the real Durable engine if .NET is available, and compares the
// local engine and the application with it. `-- record` records the real engine's behaviour anew;
// `-- kill` runs a hundred flows while the worker is killed, which takes minutes.
import { spawnSync } from 'node:child_process';
import { buildProgram, noDotnet } from '../../infra/real-engine/program.ts';

/** The possible arguments, with the folders of their tests. */
const asks: Readonly<Record<string, readonly string[]>> = {
  check: ['test/conformance', 'test/real-engine'],
  record: ['test/conformance'],
  kill: ['test/real-engine/killed-worker', 'test/real-engine/failed-run'],
};

const asked = process.argv[2] ?? 'check';
const built = buildProgram();
if (asks[asked] === undefined) {
  process.stderr.write(`Not known: ${asked}. Give nothing, or one of: record, kill.\n`);
  process.exitCode = 2;
} else if (built === 'noDotnet') {
  process.stdout.write(`${noDotnet}\n`);
} else if (built === 'failed') {
  process.stderr.write('The real Durable engine could not be built; the lines above say why.\n');
  process.exitCode = 1;
} else {
  const { status } = spawnSync('jest', [...(asks[asked] ?? [])], {
    env: { ...process.env, REAL_ENGINE: asked },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
