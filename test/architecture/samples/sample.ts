// The form of a sample for a row of the import table, and the files that many samples name.
import { posix } from 'node:path';

export interface Sample {
  readonly file: string;
  readonly bad: readonly string[];
  readonly good: string;
}

const isOurs = (name: string): boolean => /^(?:shared|functions|orchestrations|infra)\//.test(name);

const specifier = (file: string, name: string): string => {
  if (!isOurs(name)) return name;
  const path = posix.relative(posix.dirname(file), name);
  return path.startsWith('.') ? path : `./${path}`;
};

/** @param good an allowed import; like each of `bad`, a path from the root or a package */
export const sample = (file: string, good: string, ...bad: readonly string[]): Sample => ({
  file,
  bad: bad.map((name) => specifier(file, name)),
  good: specifier(file, good),
});

export const inRoom = (
  folder: string,
  good: string,
  ...bad: readonly string[]
): [string, Sample] => [folder, sample(`${folder}/x.ts`, good, ...bad)];

export const useCases = 'shared/use-cases';
export const execute = `${useCases}/commands/execute.ts`;
export const loadBenefit = `${useCases}/benefits/load-benefit.ts`;
export const cancelRunning = `${useCases}/activations/cancel-running.ts`;
export const adapter = 'shared/adapters/cosmos/errors.ts';
