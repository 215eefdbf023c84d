// Which files a run mutates: those that changed, or all under given places.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { roomOf, rooms } from './rooms.ts';

const git = (...args: string[]): string[] =>
  execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** Where a branch left main; on main itself, the commit before the last. */
const base = (): string => {
  const [head, fork = ''] = git('rev-parse', 'HEAD', 'main');
  const [left = ''] = git('merge-base', 'HEAD', fork);
  return left === head ? 'HEAD~1' : left;
};

export const changedFiles = (): string[] =>
  [...git('diff', '--name-only', base()), ...git('ls-files', '--others', '--exclude-standard')]
    .filter((file) => file.endsWith('.ts') && roomOf(file) !== undefined && existsSync(file))
    .toSorted();

/** All files under the given folders, or the given files; without any, under all rooms. */
export const allFiles = (places: readonly string[]): string[] => {
  const wanted = places.length === 0 ? rooms.map(({ files }) => files) : places;
  const found = wanted
    .map((place) => place.replace(/\/$/u, ''))
    .flatMap((place) => (place.endsWith('.ts') ? place : globSync(`${place}/**/*.ts`)));
  return [...new Set(found)].filter((file) => roomOf(file) !== undefined).toSorted();
};
