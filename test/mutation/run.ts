// npm run mutate: breaks the sources in small ways and tells what no test noticed, in the files that
// changed since main; with `-- --all` in all files, with `-- --all shared/domain` in those of a folder.
// With `--sample 200 --seed 1` it breaks them in no more than 200 places a room, drawn by chance. With
// `--own` only the tests of a room's first folder run: it is quicker, and the score is what it has at least.
import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { allFiles, changedFiles } from './chosen-files.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { roomOf, rooms, type Room } from './rooms.ts';
import { intervalOf } from './sample.ts';
import { countsOf, missed, scoreOf, stale } from './score.ts';
import { reports } from './stryker.ts';

// A mutant that dies by chance in one run would live in the next.
process.env['INTERLEAVING'] = '1';
// It takes long; whoever works beside it comes first.
setPriority(10);

const { values, positionals } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    own: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const size = values.sample;
const sample = size === undefined ? undefined : { size: Number(size), seed: Number(values.seed) };
const files = values.all ? allFiles(positionals) : changedFiles();
const printMissed = (mutants: readonly Mutant[]): void => {
  for (const { file, lineNumber, line, becomes, end } of missed(mutants))
    console.log(`  ${end} ${file}:${lineNumber}\n    ${line}\n    ${becomes}`);
};

/** A room without the tests that are not its own. */
const byFirst = (room: Room): Room => ({ ...room, tests: room.tests.slice(0, 1) });

let failed = false;
const began = performance.now();
for (const room of rooms) {
  const inRoom = files.filter((file) => roomOf(file) === room);
  if (inRoom.length === 0) continue;
  const mutants = await mutantsOf(inRoom, values.own ? byFirst(room) : room, sample);
  printMissed(mutants);
  // Of those that were not drawn a sample knows nothing.
  for (const { file, line, becomes } of sample ? [] : stale(inRoom, mutants)) {
    failed = true;
    console.log(`  ${file}: no survivor any more: take it from survivors.ts`);
    console.log(`    ${line}\n    ${becomes}`);
  }
  const score = scoreOf(mutants);
  const { killed, all } = countsOf(mutants);
  if (score < room.atLeast) failed = true;
  const verdict = score < room.atLeast ? '!!' : 'ok';
  const figure = `${score.toFixed(1)} % (${killed} of ${all})`;
  console.log(`${verdict} ${figure} of ${room.files}, at least ${room.atLeast} %`);
  if (!sample || all === 0) continue;
  const [low, high] = intervalOf(killed, all).map((end) => end.toFixed(1));
  console.log(`   seed ${sample.seed}; with 95 % confidence the room has ${low} to ${high} %`);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`${files.length} files in ${minutes} minutes; pages in ${reports}`);
process.exitCode = failed ? 1 : 0;
