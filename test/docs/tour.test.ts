// The tour in docs/tour.md prints correct output: every shell block runs in one shell, in order,
// against a fresh local cloud, and is compared with the text block that follows it.
import { amountOf } from '../support/share.ts';
import { endProcesses, startProcess } from '../support/local-process.ts';
import { blocksOf, expectAsPrinted, pageOf, shellBlocksIn } from './printed-blocks.ts';

const page = pageOf('docs', 'tour.md');
const stops = blocksOf(page);

afterEach(endProcesses);

test('the tour has all its stops', () => {
  expect(stops.length).toBe(shellBlocksIn(page));
  expect(stops.length).toBeGreaterThanOrEqual(10);
});

test('every stop of the tour prints what the page says, in a full run also the second time', async () => {
  const { origin } = await startProcess('memory');
  for (let time = 1; time <= amountOf(1, 2); time += 1) await expectAsPrinted(stops, origin);
});
