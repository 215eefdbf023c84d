// Renders the instruction page in one of its states. Only loads words; the caller decides the state
// and the status code.
import type { z } from 'zod';
import { defaultBrand, type Brand } from '../domain/brand.ts';
import { languageFor, type Language } from '../domain/language.ts';
import { pageHtml } from './page-html.ts';
import { pageStyle } from './page-style.ts';
import { page } from './templates/page.ts';
import { wordsIn } from './words/words.ts';

export type PageState = keyof typeof page;
export type PageContent = {
  [S in PageState]: { readonly state: S; readonly params: z.input<(typeof page)[S]['params']> };
}[PageState];

export interface RenderedPage {
  readonly html: string;
  readonly language: Language;
  /** The text of its one style element. */
  readonly style: string;
  /** Where its picture comes from, if it has one. */
  readonly pictures?: string;
}

/**
 * Renders the instruction page.
 * @param content `language` is any BCP 47 tag; tags without a translation get English
 * @throws ZodError when a parameter is missing, unknown or of the wrong form
 */
export const renderPage = async (
  content: PageContent & { readonly language: string; readonly brand?: Brand },
): Promise<RenderedPage> => {
  const language = languageFor(content.language);
  const brand = content.brand ?? defaultBrand;
  const words = await wordsIn(language);
  const document = page[content.state].compose(content.params, { language, words, brand });
  return {
    html: pageHtml(document, brand),
    language,
    style: pageStyle(brand.accent),
    ...(brand.logo && { pictures: new URL(brand.logo.url).origin }),
  };
};
