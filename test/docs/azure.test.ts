// The documentation for Azure agrees with code and templates: it has every setting, every role and
// every line of host.json, and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { durableSettings, platformSettings } from '../../infra/azure/checks/app-settings.ts';
import { roleRows } from '../../infra/azure/checks/roles.ts';
import { settingNames } from '../../shared/config.ts';
import { root } from '../support/local-process.ts';

const page = readFileSync(join(root, 'docs', 'azure.md'), 'utf8');

/** The rows of the table under a heading, as cells. */
const rowsUnder = (heading: string): string[][] => {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
};

const namesIn = (cells: readonly string[]): string[] =>
  cells.flatMap((cell) => [...cell.matchAll(/`(?<name>[^`]+)`/gu)].map(([, name = '']) => name));

test('every setting is explained, and none that does not exist', () => {
  const explained = namesIn(rowsUnder('Settings').map(([name = '']) => name));
  const given = [...settingNames.deployed, ...platformSettings, ...durableSettings];
  expect(explained.toSorted()).toEqual(given.toSorted());
  for (const name of settingNames.localOnly) expect(page).toContain(`\`${name}\``);
});

test('every role is explained: to whom, and why', () => {
  const explained = rowsUnder('Who may do what').map(([identity, role = '', , , why]) => ({
    identity,
    role: role.replace(/ \(.*/u, ''),
    why,
  }));
  const given = roleRows.map(({ identity, role, why }) => ({ identity, role, why }));
  expect(explained).toEqual(given);
});

/** The names of all members of an object, at every depth. */
const leaves = (value: object): string[] =>
  Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? [name, ...leaves(inner)]
      : [name],
  );

test('every line of host.json is explained, and none that is not in it', () => {
  const hostJson = JSON.parse(readFileSync(join(root, 'host.json'), 'utf8'));
  const explained = namesIn(rowsUnder('host.json').map((cells) => cells.join(' ')));
  // Names that carry no meaning alone: the levels of nested names, and the bundle's own id.
  const bare = ['version', 'logging', 'extensions', 'http', 'durableTask', 'id', 'type'];
  const levels = ['default', 'Azure.Core', 'DurableTask.Core', 'Host.Aggregator'];
  const within = ['isEnabled', 'maxAge'];
  const lines = leaves(hostJson).filter((name) => ![...bare, ...levels, ...within].includes(name));
  expect(lines.filter((name) => !explained.includes(name))).toEqual([]);
  const text = JSON.stringify(hostJson);
  expect(explained.filter((name) => !text.includes(name))).toEqual(['api/v1']);
});
