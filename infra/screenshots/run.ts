// npm run screenshots: pictures of all mails and of the page behind their link, and of the local
// cloud's own pages, in the folder shots/. Exits 1 when axe-core finds anything, something is too
// wide for its window or a character has no glyph; 2 when there is no Chromium. With --mails only
// the mails. With --self-test it opens a page with these faults planted, and exits 1 unless it
// reports them. With --readme it takes only the README's picture,
// into docs/pictures.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { look, views } from './look.ts';
import { newGlyphs } from './glyphs.ts';
import { lookAtMails } from './mails.ts';
import { takePicture } from './picture.ts';
import { openScenes } from './scenes.ts';

const folder = join(import.meta.dirname, '../../shots');

const chromiumPath = (): string | undefined => {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return named;
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

const photograph = async (browser: Browser): Promise<number> => {
  const { cloud, scenes } = await openScenes();
  const problems: string[] = [];
  for (const scene of scenes)
    for (const view of views) problems.push(...(await look(browser, scene, view, folder)));
  await cloud.close();
  const mails = await lookAtMails(browser, folder);
  problems.push(...mails.problems);
  for (const problem of problems) console.error(problem);
  console.log(
    `${scenes.length * views.length + mails.pictures} pictures in shots/, ${problems.length} problems.`,
  );
  return problems.length === 0 ? 0 : 1;
};

const onlyMails = async (browser: Browser): Promise<number> => {
  const { pictures, problems } = await lookAtMails(browser, folder);
  for (const problem of problems) console.error(problem);
  console.log(`${pictures} pictures in shots/, ${problems.length} problems.`);
  return problems.length === 0 ? 0 : 1;
};

const planted =
  '<!doctype html><html><head><title>Planted</title></head><body>' +
  '<main><h1>Planted</h1><img src="data:,"><div style="width:2000px">wide</div></main></body></html>';

const selfTest = async (browser: Browser): Promise<number> => {
  const [view] = views;
  const found = view ? await look(browser, { name: 'planted', html: planted }, view, folder) : [];
  for (const problem of found) console.log(problem);
  const wide = found.some((problem) => problem.includes('px wide'));
  const page = await browser.newPage();
  await page.setContent('<p>a \ue123</p>');
  const glyphs = new Map(await newGlyphs(page, new Map()));
  const boxed = glyphs.get('\ue123') === true && glyphs.get('a') === false;
  const unnamed = found.some((problem) => problem.includes('image-alt'));
  console.log(
    wide && unnamed && boxed ? 'All planted faults were found.' : 'A planted fault was missed.',
  );
  return wide && unnamed && boxed ? 0 : 1;
};

const asked = (): ((browser: Browser) => Promise<number>) => {
  if (process.argv.includes('--self-test')) return selfTest;
  if (process.argv.includes('--mails')) return onlyMails;
  return process.argv.includes('--readme') ? takePicture : photograph;
};

const executablePath = chromiumPath();
if (executablePath === undefined) {
  console.error('There is no Chromium. Install it (Debian: apt-get install chromium), or name it:');
  console.error('CHROMIUM=/path/to/chromium npm run screenshots');
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    process.exitCode = await asked()(browser);
  } finally {
    await browser.close();
  }
}
