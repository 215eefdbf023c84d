// The table of changes in CONTRIBUTING names for each change where to start and which test covers
// it. links.test.ts checks that the named files exist.
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
  // Scripts that are part of `npm test`, that another command runs first, or that the README
  // describes.
  const parts = ['start', 'typecheck', 'lint', 'lint:api', 'format:check', 'lint:unused', 'engine'];
  const named = [...page.matchAll(/npm (?:run )?(?<name>[\w:]+)/gu)].map(
    ({ groups }) => groups?.['name'],
  );
  const people = Object.keys(scripts).filter((name) => !parts.includes(name));
  expect(people.filter((name) => !named.includes(name))).toEqual([]);
});
