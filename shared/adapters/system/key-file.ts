// The key-encryption key in a file: 32 bytes in base64, read on first use. For machines without Key
// Vault; anyone who can read the file can decrypt every licence key. AES Key Wrap (RFC 3394).
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import type { KeyWrapping } from '../../ports/key-sealing.ts';

const algorithm = 'aes256-wrap';
const initial = Buffer.alloc(8, 0xa6);

const readKey = async (file: URL): Promise<Buffer> => {
  const key = Buffer.from(await fs.readFile(file, 'utf8'), 'base64');
  if (key.length !== 32)
    throw new Error(
      `${file.href} must have 32 bytes in base64; make it with: openssl rand -base64 32`,
    );
  return key;
};

/** A name for a key that does not reveal the key. */
const nameOf = (key: Buffer): string =>
  `file:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;

/**
 * @param file a `file:` URL
 */
export const keyFileWrapping = (file: URL): KeyWrapping => {
  let reading: Promise<Buffer> | undefined;
  const key = () => (reading ??= readKey(file));
  return {
    async wrap(dataKey) {
      const cipher = createCipheriv(algorithm, await key(), initial);
      const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
      return { wrapped, wrappedBy: nameOf(await key()) };
    },
    async unwrap(wrapped, wrappedBy) {
      if (nameOf(await key()) !== wrappedBy)
        throw new Error(`${file.href} is not the key that this was wrapped with (${wrappedBy})`);
      const decipher = createDecipheriv(algorithm, await key(), initial);
      return Buffer.concat([decipher.update(wrapped), decipher.final()]);
    },
  };
};
