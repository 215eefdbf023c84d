// Local cloud, keys: the file with the key-encryption key, stored with the store or created once
// per process. Knows a file; nothing of what is encrypted.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const make = (path: string): void => {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 });
};

const shared = (): string => {
  const path = join(tmpdir(), `partner-benefits-${process.pid}.key`);
  if (!existsSync(path)) {
    make(path);
    process.once('exit', () => rmSync(path, { force: true }));
  }
  return path;
};

/**
 * The URL of a store's key file; created when there is none yet.
 * @param folder the store's; absent: all stores of the process share a file
 */
export const keyFile = (folder?: string): URL => {
  if (!folder) return pathToFileURL(shared());
  const path = join(folder, 'key-encryption.key');
  mkdirSync(folder, { recursive: true });
  make(path);
  return pathToFileURL(path);
};
