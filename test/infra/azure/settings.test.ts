// The function app gets every setting that the application reads, and none that only the local
// cloud uses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applicationSettings,
  durableSettings,
  platformSettings,
  settingsOf,
} from '../../../infra/azure/checks/app-settings.ts';
import type { Json } from '../../../infra/azure/checks/template.ts';
import { settingNames } from '../../../shared/config.ts';
import { compiled, describeCompiled } from './compiled.ts';

const storageProvider = (): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../host.json'), 'utf8')).extensions
    .durableTask.storageProvider;

test('the settings of the template and of the code have the same names', () => {
  expect(applicationSettings.toSorted()).toEqual(settingNames.deployed.toSorted());
});

describeCompiled('the settings of the function app', () => {
  let settings: Json = {};
  let given: string[] = [];

  beforeAll(() => {
    settings = settingsOf(compiled('main.bicep'));
    given = Object.keys(settings);
  });

  test('are those of the application, of the platform and of both durable backends', () => {
    expect(given.toSorted()).toEqual(
      [...settingNames.deployed, ...platformSettings, ...durableSettings].toSorted(),
    );
  });

  test('have nothing that is for the local cloud only', () => {
    expect(given.filter((name) => settingNames.localOnly.some((local) => local === name))).toEqual(
      [],
    );
  });

  test('refer to the one secret', () => {
    expect(settings['HMAC_KEY']).toContain('@Microsoft.KeyVault(SecretUri=');
  });

  test('overrule host.json by the very names that it has', () => {
    const overrides = given.filter((name) => name.startsWith('AzureFunctionsJobHost__'));
    expect(overrides.toSorted()).toEqual(
      Object.keys(storageProvider())
        .map((name) => `AzureFunctionsJobHost__extensions__durableTask__storageProvider__${name}`)
        .toSorted(),
    );
  });
});
