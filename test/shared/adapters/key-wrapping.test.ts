// Licence keys at rest: sealed and opened by the real cryptography, with the key-encryption key in
// a file and in Key Vault, the latter through the real client against its REST API in process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keyVaultWrapping } from '../../../shared/adapters/key-vault/key-vault-wrapping.ts';
import { keyFileWrapping } from '../../../shared/adapters/system/key-file.ts';
import { createSealing } from '../../../shared/adapters/system/sealing.ts';
import { readConfig } from '../../../shared/config.ts';
import type { KeyWrapping } from '../../../shared/ports/key-sealing.ts';
import { StoreUnavailable } from '../../../shared/ports/store-unavailable.ts';
import { aVault, keyId, vault } from '../../support/vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, content: string): URL => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return pathToFileURL(path);
};
const first = fileOf('first', Buffer.alloc(32, 1).toString('base64'));

const ways: readonly (readonly [string, () => KeyWrapping])[] = [
  ['a file', () => keyFileWrapping(first)],
  ['Key Vault', () => keyVaultWrapping(keyId, aVault().options)],
];

describe.each(ways)('with %s', (_way, wrappingOf) => {
  test('what is sealed opens, for its owner only', async () => {
    const sealing = createSealing(wrappingOf());
    const [one, two] = await sealing.seal([
      { text: 'AAAAA-BBBBB', owner: 'pool/1' },
      { text: 'AAAAA-BBBBB', owner: 'pool/2' },
    ]);
    if (one === undefined || two === undefined) throw new Error('nothing was sealed');
    expect(await sealing.open(one, 'pool/1')).toBe('AAAAA-BBBBB');
    expect(await sealing.open(two, 'pool/2')).toBe('AAAAA-BBBBB');
    expect(one.text).not.toBe(two.text);
    await expect(sealing.open(one, 'pool/2')).rejects.toMatchObject({
      message: expect.any(String),
    });
    await expect(sealing.open({ ...one, text: two.text }, 'pool/1')).rejects.toMatchObject({
      message: expect.any(String),
    });
  });

  test('whatever was tampered with does not open', async () => {
    const sealing = createSealing(wrappingOf());
    const [sealed] = await sealing.seal([{ text: 'AAAAA-BBBBB', owner: 'pool/1' }]);
    if (sealed === undefined) throw new Error('nothing was sealed');
    const bytes = Buffer.from(sealed.text, 'base64');
    for (const at of [0, 13, bytes.length - 1]) {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 1;
      const text = other.toString('base64');
      await expect(sealing.open({ ...sealed, text }, 'pool/1')).rejects.toMatchObject({
        message: expect.any(String),
      });
    }
    const dataKey = Buffer.from(sealed.dataKey, 'base64');
    dataKey[5] = (dataKey[5] ?? 0) ^ 1;
    const spoiled = { ...sealed, dataKey: dataKey.toString('base64') };
    await expect(sealing.open(spoiled, 'pool/1')).rejects.toMatchObject({
      message: expect.any(String),
    });
  });
});

describe('a file', () => {
  test('is the one that it was wrapped with, or says so', async () => {
    const { wrapped, wrappedBy } = await keyFileWrapping(first).wrap(Buffer.alloc(32, 7));
    expect(Buffer.from(wrapped).includes(Buffer.alloc(32, 7))).toBe(false);
    const other = keyFileWrapping(fileOf('other', Buffer.alloc(32, 2).toString('base64')));
    await expect(other.unwrap(wrapped, wrappedBy)).rejects.toThrow('is not the key');
  });

  test.each(['', 'c2hvcnQ=', Buffer.alloc(33).toString('base64')])(
    'with something else in it says how to make one (%j)',
    async (content) => {
      const spoiled = keyFileWrapping(fileOf('spoiled', content));
      await expect(spoiled.wrap(Buffer.alloc(32))).rejects.toThrow('openssl rand -base64 32');
    },
  );
});

describe('Key Vault', () => {
  test('names the version that it used; a rotated key opens what the old one wrapped', async () => {
    const { options, rotate, calls } = aVault();
    const before = await keyVaultWrapping(keyId, options).wrap(Buffer.alloc(32, 7));
    expect(before.wrappedBy).toBe(`${keyId}/${'1'.repeat(32)}`);
    rotate();
    // Another instance of the application, started after the rotation.
    const wrapping = keyVaultWrapping(keyId, options);
    const after = await wrapping.wrap(Buffer.alloc(32, 8));
    expect(after.wrappedBy).toBe(`${keyId}/${'2'.repeat(32)}`);
    for (const [each, byte] of [
      [before, 7],
      [after, 8],
    ] as const)
      expect(Buffer.from(await wrapping.unwrap(each.wrapped, each.wrappedBy))).toEqual(
        Buffer.alloc(32, byte),
      );
    expect(calls).toContain(`POST /keys/licence-keys/${'1'.repeat(32)}/unwrapkey`);
  });

  test('another key is not asked', async () => {
    const { options, calls } = aVault();
    const wrapping = keyVaultWrapping(keyId, options);
    const elsewhere = `https://evil.vault.azure.net/keys/licence-keys/${'1'.repeat(32)}`;
    await expect(wrapping.unwrap(Buffer.alloc(256), elsewhere)).rejects.toThrow('is not the key');
    expect(calls).toEqual([]);
  });

  test.each([
    [429, 1],
    [503, 3],
    ['reset', 3],
  ] as const)('out of reach (%s), asked %i times: to be repeated', async (how, times) => {
    const { options, fail, calls } = aVault();
    const wrapping = keyVaultWrapping(keyId, options);
    const { wrapped, wrappedBy } = await wrapping.wrap(Buffer.alloc(32));
    fail(how);
    calls.length = 0;
    const unavailable = new StoreUnavailable('Key Vault did not answer');
    await expect(wrapping.unwrap(wrapped, wrappedBy)).rejects.toEqual(unavailable);
    expect(calls).toHaveLength(times);
    fail(undefined);
    expect(Buffer.from(await wrapping.unwrap(wrapped, wrappedBy))).toEqual(Buffer.alloc(32));
  });

  test('refused for good is no outage', async () => {
    const { options, fail } = aVault();
    const wrapping = keyVaultWrapping(keyId, options);
    const { wrapped, wrappedBy } = await wrapping.wrap(Buffer.alloc(32));
    fail(403);
    await expect(wrapping.unwrap(wrapped, wrappedBy)).rejects.not.toThrow(StoreUnavailable);
  });
});

describe('the setting', () => {
  const problemWith = (value: string): string => {
    try {
      readConfig({ KEY_ENCRYPTION_KEY: value });
    } catch (error) {
      return String(error);
    }
    return '';
  };

  test.each([keyId, `${keyId}/${'a'.repeat(32)}`, 'file:///etc/key'])('takes %s', (value) => {
    expect(problemWith(value)).not.toContain('KEY_ENCRYPTION_KEY');
  });

  test.each(['', 'secret', 'http://benefits.vault.azure.net/keys/k', `${vault}/secrets/k`])(
    'refuses %j and says what it should be',
    (value) => {
      expect(problemWith(value)).toContain('https://NAME.vault.azure.net/keys/KEY');
    },
  );
});
