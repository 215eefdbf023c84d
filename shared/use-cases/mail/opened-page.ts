// A page behind a link in a mail, in its present state.
import {
  renderPage,
  type PageContent,
  type PageState,
  type RenderedPage,
} from '../../mail/render-page.ts';

export interface OpenedPage {
  readonly state: PageState;
  /** The language of the mail with the link; absent when the link belongs to no mail. */
  readonly language?: string;
  readonly render: (language: string) => RenderedPage;
}

export const pageFrom = (
  content: (language: string) => PageContent,
  mailLanguage: string | undefined,
): OpenedPage => ({
  state: content('en').state,
  ...(mailLanguage === undefined ? {} : { language: mailLanguage }),
  render: (language) => renderPage({ ...content(language), language }),
});
