// Opens one scene in Chromium: takes a picture, runs axe-core, and checks whether it is too wide.
import { join } from 'node:path';
import axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

/** The browser's settings for a scene. */
export interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

export const views: readonly View[] = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** The globals inside the browser. */
declare const window: { readonly innerWidth: number };
declare const document: { readonly scrollingElement: { readonly scrollWidth: number } | null };
declare const axe: { run(): Promise<{ readonly violations: readonly Finding[] }> };

/** What axe-core finds, one line each. */
export const findingsOf = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ content: axeCore.source });
  return page.evaluate(async () => {
    const { violations } = await axe.run();
    return violations.map(
      ({ id, help, nodes }) => `axe ${id}: ${help} (${nodes[0]?.html.slice(0, 120) ?? ''})`,
    );
  });
};

/** Whether a page is wider than its window. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth = 0 } = document.scrollingElement ?? {};
    return scrollWidth > window.innerWidth
      ? [`${scrollWidth} px wide in a window of ${window.innerWidth} px`]
      : [];
  });

/**
 * @param folder where the picture is written
 * @returns the findings, one line each
 */
export const look = async (
  browser: Browser,
  scene: Scene,
  { width, scheme }: View,
  folder: string,
): Promise<string[]> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    // The page's policy forbids scripts; axe-core has to run in it as a tool of the reader.
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    if (scene.html === undefined) await page.goto(String(scene.url));
    else await page.setContent(scene.html);
    const name = `${scene.name}-${width}-${scheme}`;
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    const problems = [...(await overflowOf(page)), ...(await findingsOf(page))];
    return problems.map((problem) => `${name}: ${problem}`);
  } finally {
    await context.close();
  }
};
