// npm run mutate: breaks the sources in small ways and tells what no test noticed, in the files that
// changed since main; with `-- --all` in all files, with `-- --all shared/domain` in those of a folder.
import { setPriority } from 'node:os';
import { allFiles, changedFiles } from './chosen-files.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { roomOf, rooms } from './rooms.ts';
import { missed, scoreOf, stale } from './score.ts';
import { reports } from './stryker.ts';

// A mutant that dies by chance in one run would live in the next.
process.env['INTERLEAVING'] = '1';
// It takes long; whoever works beside it comes first.
setPriority(10);

const [flag, ...places] = process.argv.slice(2);
const files = flag === '--all' ? allFiles(places) : changedFiles();

let failed = false;
const results = new Map<string, Mutant[]>();
const began = performance.now();
for (const file of files) {
  const room = roomOf(file);
  if (!room) continue;
  const mutants = await mutantsOf(file, room);
  results.set(file, mutants);
  const score = scoreOf(mutants).toFixed(1).padStart(5);
  console.log(`${score} %  ${String(mutants.length).padStart(4)} mutants  ${file}`);
  for (const { lineNumber, line, becomes, end } of missed(mutants))
    console.log(`  ${end} ${file}:${lineNumber}\n    ${line}\n    ${becomes}`);
  for (const { line, becomes } of stale(file, mutants)) {
    failed = true;
    console.log(`  no survivor any more: take it from survivors.ts\n    ${line}\n    ${becomes}`);
  }
}

for (const room of rooms) {
  const mutants = [...results].flatMap(([file, of]) => (roomOf(file) === room ? of : []));
  if (mutants.length === 0) continue;
  const score = scoreOf(mutants);
  if (score < room.atLeast) failed = true;
  const verdict = score < room.atLeast ? '!!' : 'ok';
  console.log(`${verdict} ${score.toFixed(1)} % of ${room.files}, at least ${room.atLeast} %`);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`${files.length} files in ${minutes} minutes; pages in ${reports}`);
process.exitCode = failed ? 1 : 0;
