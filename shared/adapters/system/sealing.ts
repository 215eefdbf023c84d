// AES-256-GCM behind the port KeySealing. The owner is authenticated together with the text, so a
// sealed key that is copied to another document cannot be opened there.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeySealing, KeyWrapping } from '../../ports/key-sealing.ts';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

const encrypt = (dataKey: Uint8Array, text: string, owner: string): string => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, dataKey, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64');
};

const decrypt = (dataKey: Uint8Array, sealed: string, owner: string): string => {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(algorithm, dataKey, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-tagLength));
  const body = bytes.subarray(nonceLength, -tagLength);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
};

export const createSealing = (wrapping: KeyWrapping): KeySealing => ({
  async seal(texts) {
    const dataKey = randomBytes(32);
    const { wrapped, wrappedBy } = await wrapping.wrap(dataKey);
    const wrappedText = Buffer.from(wrapped).toString('base64');
    return texts.map(({ text, owner }) => ({
      text: encrypt(dataKey, text, owner),
      dataKey: wrappedText,
      wrappedBy,
    }));
  },
  async open({ text, dataKey, wrappedBy }, owner) {
    const unwrapped = await wrapping.unwrap(Buffer.from(dataKey, 'base64'), wrappedBy);
    return decrypt(unwrapped, text, owner);
  },
});
