// The README's two commands and its first success. The workflow of main runs the first command on a
// clean clone; this test runs the second one as printed and compares every answer with the printed
// one.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { endProcesses, root, startProcess } from '../support/local-process.ts';
import { blocksOf, expectAsPrinted, pageOf, shellBlocksIn } from './printed-blocks.ts';

const page = pageOf('README.md');
const blocks = blocksOf(page);
const commands = /^```console\n(?<lines>.*?)^```$/msu.exec(page)?.groups?.['lines']?.trim();

afterEach(endProcesses);

test('it is read in a few minutes: at most 8 KB', () => {
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(8 * 1024);
});

test('its picture is there, and small', () => {
  const pictures = [...page.matchAll(/!\[(?<text>[^\]]+)\]\((?<path>[^)]+)\)/gu)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const { groups } of pictures) {
    const path = join(root, groups?.['path'] ?? '');
    expect(existsSync(path)).toBe(true);
    expect(statSync(path).size).toBeLessThanOrEqual(120 * 1024);
  }
});

test('there are two commands, and a clean clone is installed by the first', () => {
  expect(commands).toBe('npm ci\nnpm start');
  expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toMatch(/^npm ci /mu);
});

test('the first success has all its blocks', () => {
  expect(blocks.length).toBe(shellBlocksIn(page));
  expect(blocks.length).toBeGreaterThanOrEqual(4);
});

test('after npm start every block prints what the page says, also the second time', async () => {
  const { origin } = await startProcess('memory', ['npm', 'start']);
  await expectAsPrinted(blocks, origin);
  await expectAsPrinted(blocks, origin);
});
