// npm run mail:preview: writes mail-preview/index.html with every mail and page in every language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewPage } from './page.ts';
import { everythingWritten } from './written.ts';

const folder = join(import.meta.dirname, '../../mail-preview');

const all = await everythingWritten();
mkdirSync(folder, { recursive: true });
const file = join(folder, 'index.html');
writeFileSync(file, previewPage(all));
console.log(`${file}: ${all.length} mails and pages.`);
