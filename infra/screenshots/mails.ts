// Looks at every mail and page in every language, as narrow as a telephone and as wide as a mail: is
// anything too wide, is a character shown as a box, can everything be read in light and dark?
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { extremesWritten } from '../mail-preview/extremes.ts';
import { everythingWritten, type Written } from '../mail-preview/written.ts';
import { missingFonts } from './fonts.ts';
import { newGlyphs } from './glyphs.ts';
import { findingsOf, overflowOf, type View } from './look.ts';

const views: readonly View[] = [
  { width: 390, scheme: 'light' },
  { width: 600, scheme: 'dark' },
];

const noGlyph = 'no glyph for';

const lookAt = async (
  page: Page,
  { language, html, isExtreme = false }: Written,
  known: Map<string, boolean>,
): Promise<string[]> => {
  await page.setContent(html);
  const found = await newGlyphs(page, known);
  for (const [character, isBox] of found) known.set(character, isBox);
  const boxes = found.flatMap(([character, isBox]) => (isBox ? [character] : []));
  return [
    ...(await overflowOf(page)),
    ...(boxes.length > 0 ? [`${noGlyph} ${boxes.join(' ')}`] : []),
    // Colours and structure do not depend on the language.
    ...(language === 'en' && !isExtreme ? await findingsOf(page) : []),
  ];
};

/**
 * @param folder where the pictures are written
 * @returns how many pictures there are, and the findings, one line each
 */
export const lookAtMails = async (
  browser: Browser,
  folder: string,
): Promise<{ pictures: number; problems: readonly string[] }> => {
  const all = [...(await everythingWritten()), ...(await extremesWritten())];
  const missing = missingFonts([...new Set(all.map(({ language }) => language))]);
  for (const [language, font] of missing)
    console.log(`No font for ${language} here, so its glyphs are not judged. Install ${font}.`);
  const problems: string[] = [];
  for (const { width, scheme } of views) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    const known = new Map<string, Map<string, boolean>>();
    for (const each of all) {
      const name = `${each.name}-${each.language}-${width}-${scheme}`;
      const seen = known.get(each.language) ?? new Map<string, boolean>();
      known.set(each.language, seen);
      for (const problem of await lookAt(page, each, seen)) {
        const isExcused = problem.startsWith(noGlyph) && missing.has(each.language);
        if (!isExcused) problems.push(`${name}: ${problem}`);
      }
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
    await context.close();
  }
  return { pictures: all.length * views.length, problems };
};
