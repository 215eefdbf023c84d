// The README's tour gives what it prints: every shell block is run in one shell, in order, against
// a fresh local cloud, and compared with the text block that follows it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcesses, root, startProcess } from '../support/local-process.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Stop {
  readonly commands: string;
  readonly prints: string;
}

const stops: readonly Stop[] = [
  ...readme.matchAll(/^```sh\n(?<commands>.*?)^```\n\n```text\n(?<prints>.*?)^```$/gmsu),
].map(({ groups }) => ({
  commands: groups?.['commands'] ?? '',
  prints: groups?.['prints'] ?? '',
}));

/** `…` stands for anything within a line. */
const pattern = (prints: string): RegExp => {
  const parts = prints.split('…').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
};

interface Taken {
  readonly printed: readonly string[];
  readonly complaints: string;
}

const mark = '--- end of a stop ---';

/** Pastes all stops into one shell. */
const takeTour = (base: string): Promise<Taken> =>
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
    bash.stdin.end(stops.map(({ commands }) => `${commands}echo '${mark}'\n`).join(''));
  });

afterEach(endProcesses);

test('the tour has all its stops', () => {
  expect(stops.length).toBe(readme.match(/^```sh$/gmu)?.length);
  expect(stops.length).toBeGreaterThanOrEqual(10);
});

test('every stop of the tour prints what the README says, also the second time', async () => {
  const { origin } = await startProcess('memory');
  for (const time of ['first', 'second']) {
    const { printed, complaints } = await takeTour(origin);
    expect({ time, complaints }).toEqual({ time, complaints: '' });
    expect(printed.length).toBe(stops.length);
    for (const [at, { prints }] of stops.entries())
      expect(withLineEnd(printed[at] ?? '')).toMatch(pattern(prints));
  }
  // A process and many more: a busy machine takes its time.
}, 120_000);

/** An answer of the API ends without one. */
const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
