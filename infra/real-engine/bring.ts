// `npm run engine`: downloads and builds the real Durable engine, on machines with .NET.
import { buildProgram, noDotnet, programPath } from './program.ts';

const built = buildProgram();
if (built === 'failed') {
  process.stderr.write('The real Durable engine could not be built; the lines above say why.\n');
  process.exitCode = 1;
} else {
  process.stdout.write(`${built === 'built' ? programPath : noDotnet}\n`);
}
