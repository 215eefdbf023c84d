// The findings of the project's own linter settings about sample files. The files are written to a
// temporary folder that has the project's layout.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '..', '..');

export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly line: number;
}

export interface Made {
  /** Source text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The rows of the import table that are removed. */
  readonly withoutRows?: readonly string[];
}

const settings = (withoutRows: readonly string[]): string => {
  const url = (file: string) => JSON.stringify(pathToFileURL(join(root, file)).href);
  return `import { lintingWith } from ${url('oxlint.config.ts')};
import { layers } from ${url('layers.ts')};
const without = ${JSON.stringify(withoutRows)};
const rows = layers.filter(({ name }) => !without.includes(name));
export default lintingWith(rows);
`;
};

const run = promisify(execFile);

const outputOf = async (folder: string): Promise<string> => {
  const oxlint = join(root, 'node_modules', '.bin', 'oxlint');
  const arguments_ = [oxlint, '--format=json', '-c', 'oxlint.config.ts', '.'];
  try {
    return (await run(process.execPath, arguments_, { cwd: folder })).stdout;
  } catch (error) {
    // With findings the linter exits with 1, but its output is complete.
    return String((error as { stdout: unknown }).stdout);
  }
};

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** Lints sample files with the project's settings, or without some rows of the import table. */
export const linted = async ({ files, withoutRows = [] }: Made): Promise<readonly Finding[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'linted-'));
  try {
    await writeFile(join(folder, 'oxlint.config.ts'), settings(withoutRows));
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(await outputOf(folder));
    return diagnostics.map(({ filename, code, message, labels }) => ({
      file: filename,
      rule: /\((?<rule>.*)\)/u.exec(code)?.groups?.['rule'] ?? code,
      message,
      line: labels[0]?.span.line ?? 0,
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
};
