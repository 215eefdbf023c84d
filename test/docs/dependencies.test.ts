// Each dependency has a row in docs/dependencies.md, and each row describes an installed
// dependency.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/local-process.ts';

interface PackageFile {
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const packageFile = (...folder: string[]): PackageFile =>
  JSON.parse(readFileSync(join(root, ...folder, 'package.json'), 'utf8'));

const { dependencies, devDependencies, optionalDependencies } = packageFile();
const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };

const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(?<name>[^`]+)` \|(?<cells>.*)\|$/gmu)].map(({ groups }) => {
  const [why = '', , licence = ''] = (groups?.['cells'] ?? '')
    .split('|')
    .map((cell) => cell.trim());
  return { name: groups?.['name'] ?? '', why, licence };
});

test('the table has a row for each dependency, and no other', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(wanted).toSorted());
});

test('each row says why, and the licence that the package names', () => {
  // Packages of other platforms are not installed, so they cannot be checked.
  const here = rows.filter(({ name }) => existsSync(join(root, 'node_modules', name)));
  expect(here.length).toBeGreaterThan(15);
  for (const { name, why, licence } of here) {
    expect({ name, licence }).toEqual({ name, licence: packageFile('node_modules', name).license });
    expect(why).not.toBe('');
  }
});

test('versions are exact', () => {
  const loose = Object.entries(wanted).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-beta\.\d+)?$/u.test(version),
  );
  expect(loose).toEqual([]);
});
