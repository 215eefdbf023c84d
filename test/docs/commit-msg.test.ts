// The check of commit messages that contributors can install: which messages it accepts and which
// it refuses.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/local-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'commit-msg-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The output of the check for a message; empty when it accepts the message. */
const saidOf = (message: string): string => {
  const file = join(folder, 'COMMIT_EDITMSG');
  writeFileSync(file, message);
  const hook = join(root, '.githooks', 'commit-msg');
  const { status, stderr, error } = spawnSync(hook, [file], { encoding: 'utf8' });
  if (error) throw error;
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
};

const gitsOwn = '# Please enter the commit message for your changes.\n# On branch main\n';

test.each([
  ['a subject alone', 'Keys are sealed\n'],
  ['a subject of 72 characters', `${'x'.repeat(72)}\n`],
  ['72 characters of more than one byte each', `${'é'.repeat(71)}…\n`],
  ['a body after a blank line', 'Keys are sealed\n\nThe database is read by more than us.\n'],
  ['what git adds for an editor', `Keys are sealed\n${gitsOwn}`],
  ['a template with lines before the subject', `${gitsOwn}\nKeys are sealed\n`],
  [
    'a diff below the scissors',
    `Keys are sealed\n\n# ------------------------ >8 ------------------------\n${'+'.repeat(90)}\n`,
  ],
  ['a fixup, which is folded away', `fixup! ${'x'.repeat(72)}\n`],
])('accepts %s', (_what, message) => {
  expect(saidOf(message)).toBe('');
});

test.each([
  ['no subject', '\n', 'there is no subject'],
  ['nothing but comments', gitsOwn, 'there is no subject'],
  ['a subject of 73 characters', `${'x'.repeat(73)}\n`, 'the subject has 73 characters'],
  [
    'a body without a blank line before it',
    'Keys are sealed\nThe database is read.\n',
    'the second line is not blank',
  ],
])('refuses %s, and says what is expected', (_what, message, why) => {
  expect(saidOf(message)).toContain(why);
  expect(saidOf(message)).toContain('at most 72 characters');
});
