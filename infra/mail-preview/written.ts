// Every mail and every page of the instructions, written in every language with each sample: what the
// preview shows and what pictures are taken of.
import { languages, type Language } from '../../shared/domain/language.ts';
import { renderMail } from '../../shared/mail/render-mail.ts';
import { renderPage } from '../../shared/mail/render-page.ts';
import { mailSamples, pageSamples } from './samples.ts';

export interface Written {
  /** The template or the state of the page, and which sample of it. */
  readonly name: string;
  readonly language: Language;
  /** The subject of a mail; absent for a page. */
  readonly subject?: string;
  readonly html: string;
  /** The text part of a mail; absent for a page. */
  readonly text?: string;
  /** Its samples are as long or as empty as they can be. */
  readonly isExtreme?: boolean;
}

const numbered = <S>(samples: readonly S[], nameOf: (sample: S) => string) =>
  samples.map((sample, at) => {
    const before = samples.slice(0, at).filter((other) => nameOf(other) === nameOf(sample)).length;
    return { sample, name: before === 0 ? nameOf(sample) : `${nameOf(sample)}-${before + 1}` };
  });

const mails = numbered(mailSamples, ({ template }) => template);
const pages = numbered(pageSamples, ({ state }) => `page-${state}`);

/** All of them: mails first, each in all languages. */
export const everythingWritten = async (): Promise<readonly Written[]> => {
  const all = languages.map(async (language): Promise<Written[]> => [
    ...(await Promise.all(
      mails.map(async ({ sample, name }) => {
        const { subject, html, text } = await renderMail({ ...sample, language });
        return { name, language, subject, html, text };
      }),
    )),
    ...(await Promise.all(
      pages.map(async ({ sample, name }) => {
        const { html } = await renderPage({ ...sample, language });
        return { name, language, html };
      }),
    )),
  ]);
  return (await Promise.all(all)).flat();
};

/** A document as readers see it who prefer light or dark, whatever this browser prefers. */
export const inScheme = (html: string, scheme: 'light' | 'dark'): string =>
  html
    .replace(
      /@media ?\(prefers-color-scheme: ?dark\)/u,
      scheme === 'dark' ? '@media all' : '@media not all',
    )
    .replaceAll(/(color-schemes?(?:" content="|:))light dark/gu, `$1${scheme}`);
