// The deployment folder is complete and within its size limit, and its own entry loads it.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createApp } from '../../functions/app.ts';
import { readConfig } from '../../shared/config.ts';
import { localSettings } from '../support/settings.ts';
import { root } from '../support/local-process.ts';

const bundle = process.env['BUNDLE'];
const built = bundle === undefined ? '' : dirname(bundle);

// Without a bundle the tests are skipped; `npm run test:bundle` builds one.
(bundle === undefined ? describe.skip : describe)('the deployment folder', () => {
  let elsewhere: string;
  // A folder from which no package of the project can be resolved by accident.
  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'partner-benefits-'));
    cpSync(built, elsewhere, { recursive: true });
  });
  afterAll(() => rmSync(elsewhere, { recursive: true }));

  test('has what Azure reads, and no secrets or settings of a machine', () => {
    const files = readdirSync(elsewhere);
    for (const name of ['host.json', 'package.json', '.funcignore', 'index.js', 'docs'])
      expect(files).toContain(name);
    expect(files).not.toContain('local.settings.json');
    expect(files).not.toContain('node_modules');
    const host = (folder: string): string => readFileSync(join(folder, 'host.json'), 'utf8');
    expect(host(elsewhere)).toBe(host(root));
  });

  test('registers, by its own entry, every function there is; every chunk can be loaded', () => {
    const script = join(__dirname, 'loaded-by-azure.ts');
    const output = execFileSync(process.execPath, [script, elsewhere], { encoding: 'utf8' });
    const { functions, names }: { functions: string[]; names: string[] } = JSON.parse(output);
    expect(names).toEqual(
      expect.arrayContaining([
        'start',
        'ManagedIdentityCredential',
        'EmailClient',
        'CryptographyClient',
        'OpenApiGeneratorV31',
        'jwtVerify',
        'openSdk',
        'azureMonitor',
      ]),
    );
    const { http, catchAll, timers, events, orchestrators, activities } = createApp(
      readConfig(localSettings),
    );
    const all = [...http, catchAll, ...timers, ...events, ...orchestrators, ...activities];
    expect(functions.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });

  test('holds every chunk that its entry may load', () => {
    const names = readdirSync(elsewhere).filter((name) => name.endsWith('.js'));
    const wanted = names.flatMap((name) =>
      [...readFileSync(join(elsewhere, name), 'utf8').matchAll(/["']\.\/([\w-]+\.js)["']/gu)].map(
        ([, chunk = '']) => chunk,
      ),
    );
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((chunk) => !existsSync(join(elsewhere, chunk)))).toEqual([]);
  });

  test('names no place of the machine that made it', () => {
    const text = readdirSync(elsewhere)
      .filter((name) => /\.(?:js|json|map)$/u.test(name))
      .map((name) => readFileSync(join(elsewhere, name), 'utf8'))
      .join('\n');
    expect(text).not.toContain(root);
  });
});
