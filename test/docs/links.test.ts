// The targets of the documents exist: files, headings, and the package's commands.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../support/local-process.ts';

const documents = ['*.md', 'docs/**/*.md', 'infra/**/*.md'].flatMap((glob) =>
  globSync(glob, { cwd: root }),
);

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The links to other files of the project. */
const linksOf = (file: string): string[] =>
  [...textOf(file).matchAll(/\]\((?<to>[^)\s#]+)(?:#[^)]*)?\)/gu)]
    .map(({ groups }) => groups?.['to'] ?? '')
    .filter((to) => !/^[a-z]+:/u.test(to));

/** The files and folders of the project that a document mentions outside links. */
const namesOf = (file: string): string[] =>
  [
    ...textOf(file).matchAll(
      /`(?<path>(?:functions|orchestrations|shared|infra|test|docs)\/[\w./-]*)`/gu,
    ),
  ].map(({ groups }) => groups?.['path'] ?? '');

test('every link leads to a file', () => {
  const dead = documents.flatMap((file) =>
    linksOf(file)
      .filter((to) => !existsSync(join(root, dirname(file), to)))
      .map((to) => `${file}: ${to}`),
  );
  expect(documents.length).toBeGreaterThan(12);
  expect(documents.flatMap((file) => linksOf(file)).length).toBeGreaterThan(5);
  expect(dead).toEqual([]);
});

/** Headings in the form of link targets. */
const anchorsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^#{1,6} (?<title>.*)$/gmu)].map(({ groups }) =>
    (groups?.['title'] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every link to a heading finds it', () => {
  const links = documents.flatMap((file) =>
    [...textOf(file).matchAll(/\]\((?<to>[^)\s#:]*)#(?<anchor>[^)]+)\)/gu)].map(({ groups }) => ({
      file,
      to: groups?.['to'] ? join(dirname(file), groups['to']) : file,
      anchor: groups?.['anchor'] ?? '',
    })),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ to, anchor }) => !anchorsOf(to).includes(anchor))).toEqual([]);
});

test('every path that is named exists', () => {
  const gone = documents.flatMap((file) =>
    namesOf(file)
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${file}: ${path}`),
  );
  expect(documents.flatMap((file) => namesOf(file)).length).toBeGreaterThan(10);
  expect(gone).toEqual([]);
});

test('every command of the package that is named exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));
  const named = documents.flatMap((file) =>
    [...textOf(file).matchAll(/npm (?:run (?<script>[\w:-]+)|(?<short>start|test)\b)/gu)].map(
      ({ groups }) => groups?.['script'] ?? groups?.['short'] ?? '',
    ),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});
