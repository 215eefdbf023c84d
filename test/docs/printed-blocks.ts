// Finds the shell blocks of a page and the output that it prints for them, runs the blocks in one
// shell and compares. Knows pages as text; the test chooses the page and what runs meanwhile.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/local-process.ts';

export interface Block {
  readonly commands: string;
  readonly prints: string;
}

export const pageOf = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** Every `sh` block together with the `text` block that follows it. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```sh\n(?<commands>.*?)^```\n\n```text\n(?<prints>.*?)^```$/gmsu)].map(
    ({ groups }) => ({
      commands: groups?.['commands'] ?? '',
      prints: groups?.['prints'] ?? '',
    }),
  );

/** The number of `sh` blocks in a page, with or without output. */
export const shellBlocksIn = (page: string): number => page.match(/^```sh$/gmu)?.length ?? 0;

/** `…` matches any text within a line. */
const pattern = (prints: string): RegExp => {
  const parts = prints.split('…').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
};

interface Pasted {
  readonly printed: readonly string[];
  readonly complaints: string;
}

const mark = '--- end of a block ---';

const paste = (blocks: readonly Block[], base: string): Promise<Pasted> =>
  new Promise((resolve, reject) => {
    const bash = spawn('bash', ['-s'], { cwd: root, env: { ...process.env, BASE: base } });
    let printed = '';
    let complaints = '';
    bash.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    bash.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
    bash.on('error', reject);
    bash.on('close', () => {
      resolve({ printed: printed.split(`${mark}\n`).slice(0, -1), complaints });
    });
    bash.stdin.end(blocks.map(({ commands }) => `${commands}echo '${mark}'\n`).join(''));
  });

/** Answers of the API do not end with a line break. */
const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/**
 * Runs all blocks in one shell, in order, and expects the output that the page prints.
 * @param base the address of the application; the blocks read it from `BASE`
 */
export const expectAsPrinted = async (blocks: readonly Block[], base: string): Promise<void> => {
  const { printed, complaints } = await paste(blocks, base);
  expect(complaints).toBe('');
  expect(printed.length).toBe(blocks.length);
  for (const [at, { prints }] of blocks.entries())
    expect(withLineEnd(printed[at] ?? '')).toMatch(pattern(prints));
};
