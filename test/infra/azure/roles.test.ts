// The documented list of roles is complete, gives reasons, and grants nothing more than is needed.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applicationSettings,
  durableSettings,
  platformSettings,
} from '../../../infra/azure/checks/app-settings.ts';
import { onlyListedRoles, roleRows } from '../../../infra/azure/checks/roles.ts';
import { compiled, describeCompiled } from './compiled.ts';

/** Roles that grant control over a whole resource, or the right to assign roles. */
const tooMuch = [
  'Owner',
  'Contributor',
  'User Access Administrator',
  'Role Based Access Control Administrator',
  'Key Vault Administrator',
  'Storage Account Contributor',
  'DocumentDB Account Contributor',
];

test('every row has a role, its GUID and a reason', () => {
  const whole = roleRows.filter(
    ({ role, id, scope, why }) =>
      role !== '' && scope !== '' && why.length > 20 && /^[\da-f-]{36}$/u.test(id),
  );
  expect(whole).toEqual(roleRows);
  expect(roleRows.length).toBeGreaterThan(5);
});

test('no row is there twice, and a GUID has one name', () => {
  const names = new Set(roleRows.map(({ role }) => role));
  expect(new Set(roleRows.map(({ id }) => id)).size).toBe(names.size);
  expect(new Set(roleRows.map((row) => `${row.identity} ${row.id} ${row.scope}`)).size).toBe(
    roleRows.length,
  );
});

test('no row gives a role that manages resources or gives roles', () => {
  expect(roleRows.filter(({ role }) => tooMuch.includes(role))).toEqual([]);
});

/** The places where the application signs in to a service, and the roles that it needs there. */
const signsIn: Readonly<Record<string, string>> = {
  'shared/adapters/cosmos/database.ts': 'Cosmos DB Built-in Data Contributor',
  'shared/adapters/email/mail-provider.ts': 'Communication and Email Service Owner',
  'shared/adapters/key-vault/key-vault-wrapping.ts': 'Key Vault Crypto Service Encryption User',
  'shared/adapters/telemetry/azure-monitor.ts': 'Monitoring Metrics Publisher',
};

/**
 * The roles that the platform uses with the application's identity, and the setting that causes it.
 */
const platform: Readonly<Record<string, string>> = {
  AzureWebJobsStorage__credential: 'Storage Blob Data Owner',
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Durable Task Data Contributor',
  HMAC_KEY: 'Key Vault Secrets User',
};

/** The roles needed with `durableBackend=storage`. */
const onStorage = ['Storage Queue Data Contributor', 'Storage Table Data Contributor'];

test('the adapters that sign in are those that a role is given for', () => {
  const root = join(import.meta.dirname, '../../..');
  const handsOver = /\bcredential,|aadCredentials: credential/u;
  const found = globSync('shared/adapters/{cosmos,email,key-vault,telemetry}/*.ts', { cwd: root })
    .filter((file) =>
      /TokenCredential|aadCredentials/u.test(readFileSync(join(root, file), 'utf8')),
    )
    .filter((file) => handsOver.test(readFileSync(join(root, file), 'utf8')))
    .filter((file) => !file.endsWith('/telemetry.ts'));
  expect(found.toSorted()).toEqual(Object.keys(signsIn).toSorted());
});

test('the application has the roles that its code and its platform need, and no other', () => {
  const given = roleRows.filter(({ identity }) => identity === 'application');
  const needed = [...Object.values(signsIn), ...Object.values(platform), ...onStorage];
  expect(given.map(({ role }) => role).toSorted()).toEqual(needed.toSorted());
  const settings = [...applicationSettings, ...platformSettings, ...durableSettings];
  expect(Object.keys(platform).filter((name) => !settings.includes(name))).toEqual([]);
});

describeCompiled('the roles that the template gives', () => {
  test('are those of the list, to whom and where it says', () => {
    expect(onlyListedRoles(compiled('main.bicep'))).toEqual([]);
  });

  test('are missed, one by one, when they are not given', () => {
    const found = onlyListedRoles({ resources: {} });
    expect(found.map(({ message }) => message.split('"')[1])).toEqual(
      roleRows.map(({ role }) => role),
    );
  });
});
