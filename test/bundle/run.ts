// npm run test:bundle: tests the bundle in the form in which it is deployed. Builds `dist/` and
// runs the end-to-end tests, the README's first success, the tour and the pages on it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const bundle = join(root, 'dist', 'main.js');
const node = (...args: string[]): void => {
  const env = { ...process.env, BUNDLE: bundle };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

node(join('infra', 'azure', 'build', 'run.ts'));
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const pages = ['test/docs/readme.test', 'test/docs/tour', 'test/functions/api-pages'];
node(jest, 'test/bundle', 'test/e2e', ...pages);
