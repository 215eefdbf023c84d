// Files generated from the running application's OpenAPI document: the document itself, the client,
// and the file of requests. Knows the local cloud and the client generator.
import { promises } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSource } from 'oazapfts';
import { startLocalCloud } from '../../local/cloud/cloud.ts';
import { withMailTable } from './mail-table.ts';
import { recordExamples } from './recording.ts';
import { requestsFile, type Described } from './requests.ts';

const mailGuide = join(import.meta.dirname, '../../../docs/mail.md');

/** A placeholder for the address of a deployment. */
const somewhere = 'https://partner-benefits.example';

const documentText = async (): Promise<string> => {
  const cloud = await startLocalCloud({ settings: { PUBLIC_BASE_URL: somewhere } });
  try {
    return await (await cloud.fetch('/api/openapi.json')).text();
  } finally {
    await cloud.close();
  }
};

/** The client's source code as the generator writes it. */
export const clientSource = async (document: string): Promise<string> => {
  const folder = await promises.mkdtemp(join(tmpdir(), 'partner-benefits-api-'));
  try {
    const file = join(folder, 'openapi.json');
    await promises.writeFile(file, document);
    return await generateSource(file, { futureStripLegacyMethods: true });
  } finally {
    await promises.rm(folder, { recursive: true });
  }
};

const runtimeLine = 'const oazapfts = Oazapfts.runtime(defaults);';

/** The client's source code, adapted to a compiler with exact optional properties. */
const exactClient = (source: string): string => {
  if (!source.includes(runtimeLine)) throw new Error('the generator makes other clients now');
  return source
    .replace(runtimeLine, 'const oazapfts = exactRuntime(defaults);')
    .replace(/^import \* as QS/m, "import { exactRuntime } from './runtime.ts';\n$&");
};

/** The module with the recorded examples, which the application loads for its document. */
export const examplesFile = async (): Promise<Readonly<Record<string, string>>> => ({
  'functions/openapi/recorded-examples.ts': `// Answers of a running application, recorded by \`npm run generate:api\`. Do not change by hand.

export const recordedExamples = ${JSON.stringify(await recordExamples(), undefined, 2)};
`,
});

/** The generated texts, by path relative to the project's folder. */
export const apiFiles = async (): Promise<Readonly<Record<string, string>>> => {
  const text = await documentText();
  const document: Described = JSON.parse(text);
  return {
    'docs/mail.md': await withMailTable(await promises.readFile(mailGuide, 'utf8')),
    'docs/openapi.json': `${JSON.stringify(document, undefined, 2)}\n`,
    'docs/requests.http': requestsFile(document),
    'infra/clients/typescript/api.ts': exactClient(await clientSource(text)),
  };
};
