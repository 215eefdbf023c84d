// Finds characters of a page for which the browser has no glyph: it draws them all as the same box.
import type { Page } from 'playwright-core';

/** The globals inside the browser, as far as they are used here. */
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d', options: object): Context;
  toDataURL(): string;
}
interface Context {
  font: string;
  fillText(text: string, x: number, y: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
}
declare const document: {
  readonly body: { readonly innerText: string };
  createElement(name: 'canvas'): Canvas;
};
declare const getComputedStyle: (element: unknown) => { readonly fontFamily: string };

/**
 * @param known characters that need no look any more
 * @returns for each further character whether it is shown as a box
 */
export const newGlyphs = async (
  page: Page,
  known: ReadonlyMap<string, boolean>,
): Promise<[string, boolean][]> =>
  page.evaluate(
    (seen) => {
      const canvas = document.createElement('canvas');
      canvas.width = 48;
      canvas.height = 48;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      const drawn = (character: string) => {
        context.clearRect(0, 0, 48, 48);
        context.fillText(character, 4, 38);
        return canvas.toDataURL();
      };
      // No font has a glyph for a noncharacter.
      const box = drawn('\u{10fffe}');
      const characters = new Set(document.body.innerText.replace(/[\s\p{Cf}\p{M}]/gu, ''));
      return [...characters]
        .filter((character) => !seen.includes(character))
        .map((character): [string, boolean] => [character, drawn(character) === box]);
    },
    [...known.keys()].join(''),
  );
