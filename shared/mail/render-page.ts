// Renders the instruction page in one of its states. Only loads words; the caller decides the state
// and the status code.
import type { z } from 'zod';
import { languageFor, type Language } from '../domain/language.ts';
import { pageHtml } from './page-html.ts';
import { pageSecurityPolicy } from './page-style.ts';
import { defaultBrand } from './render-mail.ts';
import { page } from './templates/page.ts';
import { wordsIn } from './words/words.ts';

export type PageState = keyof typeof page;
export type PageContent = {
  [S in PageState]: { readonly state: S; readonly params: z.input<(typeof page)[S]['params']> };
}[PageState];

export interface RenderedPage {
  readonly html: string;
  readonly language: Language;
  /** The page's Content-Security-Policy header. */
  readonly securityPolicy: string;
}

/**
 * Renders the instruction page.
 * @param content `language` is any BCP 47 tag; tags without a translation get English
 * @throws ZodError when a parameter is missing, unknown or of the wrong form
 */
export const renderPage = async (
  content: PageContent & { readonly language: string; readonly brand?: string },
): Promise<RenderedPage> => {
  const language = languageFor(content.language);
  const document = page[content.state].compose(content.params, {
    language,
    words: await wordsIn(language),
    brand: content.brand ?? defaultBrand,
  });
  return { html: pageHtml(document), language, securityPolicy: pageSecurityPolicy };
};
