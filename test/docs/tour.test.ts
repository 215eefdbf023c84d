// The tour in docs/tour.md prints correct output: every shell block runs in one shell, in order,
// against a fresh local cloud, and is compared with the text block that follows it.
import { endProcesses, startProcess } from '../support/local-process.ts';
import { blocksOf, expectAsPrinted, pageOf, shellBlocksIn } from './printed-blocks.ts';

const page = pageOf('docs', 'tour.md');
const stops = blocksOf(page);

afterEach(endProcesses);

test('the tour has all its stops', () => {
  expect(stops.length).toBe(shellBlocksIn(page));
  expect(stops.length).toBeGreaterThanOrEqual(10);
});

test('every stop of the tour prints what the page says, also the second time', async () => {
  const { origin } = await startProcess('memory');
  await expectAsPrinted(stops, origin);
  await expectAsPrinted(stops, origin);
  // Starts one process for the cloud and many for the blocks, which is slow on a busy machine.
});
