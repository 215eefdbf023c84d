// The README's tour gives what it prints: every shell block is run in one shell, in order, against
// a fresh local cloud, and compared with the text block that follows it.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

interface Stop {
  readonly commands: string;
  readonly prints: string;
}

const stops: Stop[] = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(
    /```sh\n(?<commands>[^`]*)```\n\n```text\n(?<prints>[^`]*)```/gu,
  ),
].map(({ groups = {} }) => ({
  commands: groups['commands'] ?? '',
  prints: (groups['prints'] ?? '').trimEnd(),
}));

/** `…` stands for anything within a line. */
const pattern = (prints: string): RegExp =>
  new RegExp(
    `^${prints
      .split('…')
      .map((part) => RegExp.escape(part))
      .join('.+')}$`,
    'u',
  );

let cloud: ChildProcess | undefined;

const started = async (): Promise<string> => {
  cloud = spawn(process.execPath, ['infra/local/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', COSMOS_PORT: '0', EMAIL_PORT: '0', LOCAL_STORE: 'memory' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (cloud.stdout === null) throw new Error('no output to read');
  for await (const line of createInterface({ input: cloud.stdout })) {
    const [, origin] = /^\s+Application\s+(http:\S+?)\/?$/u.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new Error('the local cloud ended without saying where it is');
};

afterAll(() => {
  cloud?.kill();
});

const shell = (script: string, base: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const bash = spawn('bash', ['-s'], { env: { ...process.env, BASE: base } });
    let output = '';
    bash.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    bash.on('error', reject);
    bash.on('close', () => resolve(output));
    bash.stdin.end(script);
  });

test('every stop of the tour prints what the README says', async () => {
  expect(stops.length).toBeGreaterThanOrEqual(8);
  const mark = '--- end of the stop ---';
  const script = stops.map(({ commands }) => `${commands}\necho; echo '${mark}'\n`).join('');
  const outputs = (await shell(script, await started())).split(mark);
  for (const [at, { prints }] of stops.entries())
    expect((outputs[at] ?? '').trim()).toMatch(pattern(prints));
});
