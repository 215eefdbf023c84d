// The parts of the application that must survive a deployment, because running instances depend on
// them: names, events, the version, and the order of steps. Compares the current ones with those of
// the last release.
import type { RegisteredFunction } from '../../infra/local/contract/contract.ts';

export interface Release {
  /** From host.json: the version of new instances, and the highest version that is run. */
  readonly defaultVersion: string;
  readonly orchestrators: readonly string[];
  readonly activities: readonly string[];
  /** Names of events, with `{round}` in place of a number. */
  readonly events: readonly string[];
  /** Digests of recorded histories, by file name. */
  readonly histories: Readonly<Record<string, string>>;
}

export interface Today extends Release {
  /** Recorded histories that cause different actions now. */
  readonly departed: readonly string[];
}

/** The names of the functions with this trigger, sorted. */
export const namesOf = (functions: readonly RegisteredFunction[], trigger: string): string[] =>
  functions
    .filter(({ bindings }) => Object.values(bindings).some(({ type }) => type === trigger))
    .map(({ name }) => name)
    .toSorted();

const form = /^(?<major>\d+)\.(?<minor>\d+)$/u;

/** A number that is higher for a newer version; NaN for text that is not a version. */
const rank = (version: string): number => {
  const { major, minor } = form.exec(version)?.groups ?? {};
  return Number(major) * 1_000_000 + Number(minor);
};

const without = (names: readonly string[], today: readonly string[]): string[] =>
  names.filter((name) => !today.includes(name));

const aboutVersion = (released: string, today: string): string[] => {
  if (Number.isNaN(rank(today)))
    return [
      `defaultVersion "${today}" is not of the form 1.0: the engine would compare it as text. Write two numbers.`,
    ];
  return rank(today) < rank(released)
    ? [
        `defaultVersion was lowered from ${released} to ${today}: instances begun since would stand still, without a word. Raise it to ${released} again; to take code back, branch on context.df.version.`,
      ]
    : [];
};

const aboutNames = (released: Release, today: Today): string[] => [
  ...without(released.activities, today.activities).map(
    (name) =>
      `Activity ${name} is not registered any more: an instance that calls it would stay Running for ever, silently. Register it under this name; new code may call another.`,
  ),
  ...without(released.orchestrators, today.orchestrators).map(
    (name) =>
      `Orchestrator ${name} is not registered any more: its running instances would fail. Register it under this name; new runs may be started under another.`,
  ),
  ...without(released.events, today.events).map(
    (name) =>
      `Event ${name} is not raised any more: an instance that waits for it would sleep until its timer. Raise it under this name until no instance is left that waits for it.`,
  ),
];

/** One finding that names all files; none if there are no files. */
const aboutAll = (files: readonly string[], words: string): string[] =>
  files.length === 0 ? [] : [`${words} It is so with: ${files.join(', ')}.`];

const aboutHistories = (released: Release, today: Today): string[] => [
  ...aboutAll(
    Object.entries(released.histories)
      .filter(([file, digest]) => today.histories[file] !== digest)
      .map(([file]) => file),
    'A history was released and is changed or gone: it stands for instances that run now. Take it back from git; record new ones under a new version.',
  ),
  ...aboutAll(
    today.departed,
    'A history leads to other actions now: a running instance like it would fail with "Non-Deterministic workflow detected". Keep the old order of steps behind context.df.version, raise defaultVersion in host.json, and record histories of the new version (RECORD_GOLDEN=1).',
  ),
];

/**
 * The changes in the current application that would harm running instances of the last release, in
 * words.
 */
export const harmed = (released: Release, today: Today): string[] => [
  ...aboutVersion(released.defaultVersion, today.defaultVersion),
  ...aboutNames(released, today),
  ...aboutHistories(released, today),
];
