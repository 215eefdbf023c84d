// The table of changes in CONTRIBUTING: each row names where to start and what shows it. That the named
// files exist is tried with all other pages (links.test.ts).
import { pageOf } from './printed-blocks.ts';

const page = pageOf('CONTRIBUTING.md');
const [, section = ''] = page.split('\n## I want to … → start at …\n');
const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| \*\*(?<row>.*) \|$/gmu)].map(
  ([line]) => line.slice(2, -2).split(' | '),
);

test('there are ten changes', () => {
  expect(rows.length).toBeGreaterThanOrEqual(10);
});

test.each(rows.map(([change = '', ...cells]) => ({ change, cells })))(
  '$change: where to start, what follows, what shows it',
  ({ cells }) => {
    expect(cells).toHaveLength(3);
    for (const cell of cells) expect(cell).toMatch(/`[^`]+`/u);
  },
);

test('every command of package.json that people run has its line', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(pageOf('package.json'));
  // Parts of `npm test`, what another command does first, and what the README has.
  const parts = ['start', 'typecheck', 'lint', 'lint:api', 'format:check', 'lint:unused', 'engine'];
  const named = [...page.matchAll(/npm (?:run )?(?<name>[\w:]+)/gu)].map(
    ({ groups }) => groups?.['name'],
  );
  const people = Object.keys(scripts).filter((name) => !parts.includes(name));
  expect(people.filter((name) => !named.includes(name))).toEqual([]);
});
