// Shell blocks of a page and what it says that they print: found, pasted into one shell, compared.
// Knows pages as text; which page it is, and what runs meanwhile, is the test's matter.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/local-process.ts';

export interface Block {
  readonly commands: string;
  readonly prints: string;
}

export const pageOf = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** Every `sh` block with the `text` block that follows it. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```sh\n(?<commands>.*?)^```\n\n```text\n(?<prints>.*?)^```$/gmsu)].map(
    ({ groups }) => ({
      commands: groups?.['commands'] ?? '',
      prints: groups?.['prints'] ?? '',
    }),
  );

/** How many `sh` blocks a page has, with an answer or without. */
export const shellBlocksIn = (page: string): number => page.match(/^```sh$/gmu)?.length ?? 0;

/** `…` stands for anything within a line. */
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

/** An answer of the API ends without one. */
const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/**
 * Pastes all blocks into one shell, in order, and expects what the page says.
 * @param base where the application is; the blocks take it from `BASE`
 */
export const expectAsPrinted = async (blocks: readonly Block[], base: string): Promise<void> => {
  const { printed, complaints } = await paste(blocks, base);
  expect(complaints).toBe('');
  expect(printed.length).toBe(blocks.length);
  for (const [at, { prints }] of blocks.entries())
    expect(withLineEnd(printed[at] ?? '')).toMatch(pattern(prints));
};
