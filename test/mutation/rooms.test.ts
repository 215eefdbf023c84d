// Rooms name tests and files that are there, and every file of use cases has a room.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { allFiles } from './chosen-files.ts';
import { roomOf, rooms } from './rooms.ts';
import { survivors } from './survivors.ts';

test('each room exists, and the tests that are not its own', () => {
  const places = rooms.flatMap(({ files, tests: [, ...others] }) => [files, ...others]);
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
});

test('a file is of the room whose folder it is in', () => {
  expect(roomOf('shared/use-cases/keys/reveal-keys.ts')?.files).toBe('shared/use-cases/keys');
  expect(roomOf('shared/domainless/file.ts')).toBeUndefined();
});

test('places are folders or files; what no room has is left out', () => {
  const [file = ''] = allFiles(['orchestrations/']);
  expect(file).toMatch(/^orchestrations\//u);
  expect(allFiles([file, file, 'jest.config.ts'])).toEqual([file]);
  expect(allFiles([]).length).toBeGreaterThan(200);
  const useCases = globSync('shared/use-cases/**/*.ts');
  expect(useCases.filter((one) => roomOf(one) === undefined)).toEqual([]);
});

test('known survivors name lines that are there', () => {
  const linesOf = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
  const gone = survivors.filter(({ file, line }) => !linesOf(file).includes(line));
  expect(gone).toEqual([]);
});
