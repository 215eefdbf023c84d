// A page behind a link in a mail, in its present state.
import type { Brand } from '../../domain/brand.ts';
import {
  renderPage,
  type PageContent,
  type PageState,
  type RenderedPage,
} from '../../mail/render-page.ts';

export type { RenderedPage };

export interface OpenedPage {
  readonly state: PageState;
  /** The language of the mail with the link; absent when the link belongs to no mail. */
  readonly language?: string;
  readonly render: (language: string) => Promise<RenderedPage>;
}

export const pageFrom = (
  brand: Brand,
  content: (language: string) => PageContent,
  mailLanguage: string | undefined,
): OpenedPage => ({
  state: content('en').state,
  ...(mailLanguage === undefined ? {} : { language: mailLanguage }),
  render: (language) => renderPage({ ...content(language), language, brand }),
});
