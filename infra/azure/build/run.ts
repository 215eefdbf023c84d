// `npm run build`: makes `dist/` and prints its size; exceeding the budget is an error.
import { join } from 'node:path';
import { buildDeployment } from './build.ts';

/** In bytes. The code loaded at start determines how long a cold start takes. */
const budget = { atStart: 1_800_000, total: 4_200_000 };

const folder = join(import.meta.dirname, '..', '..', '..', 'dist');
const { chunks, atStart, total } = await buildDeployment(folder);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const report = [
  `dist/: ${chunks.size} files for Node`,
  `loaded at start ${megabytes(atStart)} (budget ${megabytes(budget.atStart)})`,
  `in all ${megabytes(total)} (budget ${megabytes(budget.total)})`,
];
process.stdout.write(`${report.join(', ')}\n`);
if (atStart > budget.atStart || total > budget.total) {
  process.stderr.write(
    'The bundle is over its budget: load what is rarely needed when it is needed.\n',
  );
  process.exitCode = 1;
}
