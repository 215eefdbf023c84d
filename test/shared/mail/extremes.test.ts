// The longest, the strangest and the emptiest text of other people is written in every language, and
// is cut where it is too long; the preview has everything that is written.
import { everythingWritten, inScheme, type Written } from '../../../infra/mail-preview/written.ts';
import { extremeOf, extremes } from '../../../infra/mail-preview/extremes.ts';
import { previewPage } from '../../../infra/mail-preview/page.ts';
import { mailSamples, pageSamples } from '../../../infra/mail-preview/samples.ts';
import { defaultBrand } from '../../../shared/domain/brand.ts';
import { languages } from '../../../shared/domain/language.ts';
import { pageHtml } from '../../../shared/mail/page-html.ts';
import { mailTemplates, renderStoredMail } from '../../../shared/mail/render-mail.ts';
import { page } from '../../../shared/mail/templates/page.ts';
import { wordsIn } from '../../../shared/mail/words/words.ts';
import { readHtml } from './read-html.ts';

const kinds = ['unbroken', 'mixed', 'empty'] as const;

describe.each(languages)('in %s', (language) => {
  test.each(kinds)('every mail can be written with text that is %s', async (kind) => {
    expect(extremes[kind].length === 0 || extremes[kind].length > 10_000).toBe(true);
    for (const mail of mailSamples) {
      const params = extremeOf(mail, kind);
      const { subject, html, text } = await renderStoredMail({ ...mail, params, language });
      expect(() => readHtml(html)).not.toThrow();
      expect(subject).toMatch(/^[^\r\n]{1,700}$/u);
      // Twenty steps of 500 characters, and what is around them.
      expect(text.length).toBeLessThan(25_000);
    }
  });

  test.each(kinds)('every page can be written with text that is %s', async (kind) => {
    const words = await wordsIn(language);
    for (const sample of pageSamples) {
      const setting = { language, words, brand: defaultBrand };
      const document = page[sample.state].compose(extremeOf(sample, kind), setting);
      expect(() => readHtml(pageHtml(document, defaultBrand))).not.toThrow();
    }
  });
});

describe('the preview', () => {
  let all: readonly Written[] = [];
  beforeAll(async () => {
    all = await everythingWritten();
  });

  test('has every template and every page in every language', () => {
    for (const language of languages) {
      const names = all.filter((each) => each.language === language).map(({ name }) => name);
      const states = Object.keys(page).map((state) => `page-${state}`);
      expect(names).toEqual(expect.arrayContaining([...Object.keys(mailTemplates), ...states]));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('shows each in light and dark, and the text of each mail, and runs nothing', () => {
    const html = previewPage(all);
    expect(html.match(/<iframe loading="lazy" sandbox /gu)).toHaveLength(2 * all.length);
    expect(html.match(/<pre /gu)).toHaveLength(all.filter(({ text }) => text !== undefined).length);
    expect(html).not.toMatch(/<script|<link/u);
  });

  test('shows one scheme, whatever the browser prefers', () => {
    for (const { html } of all.filter(({ language }) => language === 'ar')) {
      expect(inScheme(html, 'dark')).toContain('@media all');
      expect(inScheme(html, 'light')).toContain('@media not all');
      for (const scheme of ['light', 'dark'] as const)
        expect(inScheme(html, scheme)).not.toMatch(/prefers-color-scheme|light dark/u);
    }
  });
});
