// The plugin by which Stryker tells each mutant's end at once: a run may take hours.
import { relative } from 'node:path';

interface Tested {
  readonly status: string;
  readonly fileName: string;
  readonly location: { readonly start: { readonly line: number } };
  readonly replacement?: string;
}

const told: Readonly<Record<string, string>> = {
  Killed: '.',
  Timeout: 't',
  RuntimeError: 'e',
};

const ends = () => ({
  onMutantTested: (mutant: Tested): void => {
    const { status, fileName, location, replacement } = mutant;
    const sign = told[status];
    if (sign !== undefined) process.stdout.write(sign);
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const place = `${relative(process.cwd(), fileName)}:${location.start.line}`;
    process.stdout.write(`\n${status} ${place} ${replacement ?? ''}\n`);
  },
});

/** Stryker asks a plugin for what it brings by this name. */
export const strykerPlugins = [{ kind: 'Reporter', name: 'ends', factory: ends }];
