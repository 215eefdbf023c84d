// The hooks of a deployment, run with a stand-in for the Azure CLI: the secret is created once and
// never printed, and a vault that does not answer is not treated as an empty one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { templatesFolder } from '../../../infra/azure/cli/bicep-cli.ts';

/** Records each call and the content of the given file; answers as the test says. */
const standIn = `#!/bin/sh
echo "$*" >>"$CALLS"
case "$*" in
  *'secret list'*)
    if [ -f "$CALLS.refuse" ]; then rm "$CALLS.refuse"; exit 1; fi
    [ "$VAULT" = closed ] && exit 1
    printf '%s' "$VAULT" ;;
  *'secret set'*)
    while [ "$1" != --file ]; do shift; done
    echo "$2" >"$CALLS.file"
    cp "$2" "$CALLS.value" ;;
  *'functionapp show'*) echo /sites/func ;;
esac
`;

interface Ran {
  readonly status: number | null;
  readonly said: string;
  readonly calls: readonly string[];
  /** The value that was stored as the secret. */
  readonly value: string | undefined;
  /** Whether the file with the value was deleted. */
  readonly gone: boolean;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const environment = {
  KEY_VAULT_NAME: 'kv',
  FUNCTION_APP_NAME: 'func',
  AZURE_RESOURCE_GROUP: 'rg',
  EVENT_TOPIC_NAME: 'topic',
  STORAGE_ACCOUNT_NAME: 'st',
  DEAD_LETTER_CONTAINER: 'dead-letters',
};

const readIf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

const run = (hook: string, vault: string, refuseFirst = false, without = ''): Ran => {
  const folder = mkdtempSync(join(tmpdir(), 'hooks-'));
  folders.push(folder);
  const calls = join(folder, 'calls');
  writeFileSync(join(folder, 'az'), standIn, { mode: 0o755 });
  writeFileSync(join(folder, 'sleep'), '#!/bin/sh\n', { mode: 0o755 });
  if (refuseFirst) writeFileSync(`${calls}.refuse`, '');
  const { status, stdout, stderr } = spawnSync('sh', [join(templatesFolder, 'hooks', hook)], {
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(Object.entries(environment).filter(([name]) => name !== without)),
      PATH: [folder, process.env['PATH']].join(delimiter),
      CALLS: calls,
      VAULT: vault,
    },
  });
  const file = readIf(`${calls}.file`)?.trim();
  return {
    status,
    said: stdout + stderr,
    calls: (readIf(calls) ?? '').split('\n').filter((line) => line !== ''),
    value: readIf(`${calls}.value`),
    gone: file === undefined || !existsSync(file),
  };
};

const setting = (line: string) => line.startsWith('keyvault secret set');

describe('the hook after provisioning', () => {
  test('makes a secret of 32 bytes, which is neither said nor an argument', () => {
    const { status, said, calls, value = '', gone } = run('postprovision.sh', 'another\n');
    expect(status).toBe(0);
    expect(Buffer.from(value, 'base64')).toHaveLength(32);
    expect(value).toMatch(/^[\w+/]+=*$/u);
    expect([said, ...calls].filter((text) => text.includes(value))).toEqual([]);
    expect(gone).toBe(true);
    expect(calls.at(-1)).toContain('configreferences/appsettings/refresh');
  });

  test('changes nothing when the secret is there', () => {
    const { status, calls } = run('postprovision.sh', 'another\nbenefits-hmac-key\n');
    expect(status).toBe(0);
    expect(calls.filter(setting)).toEqual([]);
    // The run that created the secret may have broken off before this call.
    expect(calls.at(-1)).toContain('configreferences/appsettings/refresh');
  });

  test('does not take a longer name for the secret', () => {
    const { calls } = run('postprovision.sh', 'benefits-hmac-key-old\n');
    expect(calls.filter(setting)).toHaveLength(1);
  });

  test('waits until its role is in force', () => {
    const { status, calls } = run('postprovision.sh', 'benefits-hmac-key\n', true);
    expect(status).toBe(0);
    expect(calls.filter(setting)).toEqual([]);
  });

  test('makes no secret when the vault does not answer, and says so', () => {
    const { status, calls, said } = run('postprovision.sh', 'closed');
    expect(status).toBe(1);
    expect(calls.filter(setting)).toEqual([]);
    expect(said).toContain('does not let this deployer in');
  });
});

describe('the hook after deploying', () => {
  test('subscribes the deployed function', () => {
    const { status, calls } = run('postdeploy.sh', '');
    expect(status).toBe(0);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^deployment group create .*events\.bicep .*functionAppName=func/u);
  });

  test.each(['EVENT_TOPIC_NAME', 'AZURE_RESOURCE_GROUP'])('asks for %s', (name) => {
    const { status, calls, said } = run('postdeploy.sh', '', false, name);
    expect(status).not.toBe(0);
    expect(calls).toEqual([]);
    expect(said).toContain(name);
  });
});
