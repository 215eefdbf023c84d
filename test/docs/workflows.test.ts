// The CI workflows use only the checkout action, pinned, and have only read permissions; alerts and
// their runbooks name each other.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/local-process.ts';

const textOf = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const files = globSync('.github/workflows/*.yml', { cwd: root });

test.each(files)('%s uses the checkout alone, pinned to a commit', (file) => {
  const used = [...textOf(file).matchAll(/uses: *(?<action>\S+)/gu)].map(
    ([, action = '']) => action,
  );
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^actions\/checkout@[0-9a-f]{40}$/u);
});

test.each(files)('%s may only read, or sign in as itself', (file) => {
  const [, permissions = ''] = /^permissions:\n((?: {2}.*\n)+)/mu.exec(textOf(file)) ?? [];
  const granted = permissions.trim().split(/\n\s*/u);
  expect(granted).toContain('contents: read');
  expect(granted.filter((line) => !['contents: read', 'id-token: write'].includes(line))).toEqual(
    [],
  );
});

test('main is guarded by the script that guards it everywhere', () => {
  expect(files.length).toBe(2);
  expect(textOf('.github/workflows/ci.yml')).toContain('run: .ci/run');
});

test('every alert has its row among the runbooks, and no row is of an alert that is none', () => {
  const template = textOf('infra/azure/modules/alerts.bicep');
  const alerts = [
    ...[...template.matchAll(/^ {4}name: '(?<name>[a-z-]+)'$/gmu)].map(([, name = '']) => name),
    ...[...template.matchAll(/^ {2}name: '\$\{prefix\}-(?<name>[a-z-]+)'$/gmu)].map(
      ([, name = '']) => name,
    ),
  ];
  const page = textOf('docs/operations.md');
  const [, section = ''] = page.split('\n### Alerts\n');
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(?<name>[^`]+)`/gmu)].map(
    ([, name = '']) => name,
  );
  expect(alerts.length).toBeGreaterThan(8);
  expect(rows.toSorted()).toEqual(alerts.toSorted());
  const anchors = [...page.matchAll(/^#{2,3} (?<title>.*)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const linked = [...page.matchAll(/\]\(#(?<anchor>[^)]+)\)/gu)].map(([, anchor = '']) => anchor);
  expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});
