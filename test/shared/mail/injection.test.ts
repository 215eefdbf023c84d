// Text from other people reaches mails and pages as text, whatever it contains.
import { defaultBrand } from '../../../shared/domain/brand.ts';
import { directionOf } from '../../../shared/domain/language.ts';
import { renderMail, renderStoredMail } from '../../../shared/mail/render-mail.ts';
import { pageHtml } from '../../../shared/mail/page-html.ts';
import { renderPage } from '../../../shared/mail/render-page.ts';
import { page } from '../../../shared/mail/templates/page.ts';
import { wordsIn } from '../../../shared/mail/words/words.ts';
import { readHtml } from './read-html.ts';
import { mailSamples, pageSamples } from '../../../infra/mail-preview/samples.ts';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><svg/onload=alert(1)>',
  '<!-- -->', // a comment
  '&lt;b&gt; &amp; &#60;i&#62; &nbsp',
  "{offer} {brand, plural, other {#}} '{'",
  'Subject\r\nBcc: everybody@evil.example',
  'one\u0000\u0008two\u0085three\u2028four\u2029five',
  '\u202egnp.exe\u202c \u2066x\u2069 \u200f\u061c',
  '\ufeffzero\u200bwidth\u2060\u00ad',
  'read https://evil.example/login now',
  'HTTP://EVIL.EXAMPLE',
  'www.evil.example and mail me@evil.example',
  'javascript:alert(1) data:text/html,x evil.example/path',
  '[text](https://evil.example)',
  '=HYPERLINK("https://evil.example")',
  'long '.repeat(2000),
  '@'.repeat(10_000),
  '\ud800 lone surrogate',
  '\u{e0041}\u{e0042} tags',
  '../../etc/passwd %0d%0a ${7*7} {{7*7}} <%= 7*7 %>',
] as const;

// The renderer's own isolates are the one exception, and only in text that is written right to
// left.
const unwanted =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

/** One language of each direction: what is escaped does not depend on the words. */
const directions = ['en', 'ar'] as const;

const textual = new Set(['partner', 'package', 'benefit', 'offer', 'reason', 'steps']);
const poisoned = (params: object, payload: string) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, unknown]) => {
      if (!textual.has(name)) return [name, value];
      return [name, Array.isArray(value) ? value.map(() => payload) : payload];
    }),
  );

const shapeOf = (html: string) =>
  readHtml(html)
    .map(({ name, attributes }) => `${name} ${JSON.stringify(attributes)}`)
    .join('\n');
const addresses = (html: string) =>
  html.match(/(?:https?:|www\.|mailto:|javascript:|evil\.example\/)[^"<]*/giu) ?? [];

const cases = payloads.map((payload) => [JSON.stringify(payload.slice(0, 60)), payload] as const);

test.each(cases)('%s in every text of every mail changes no markup', async (_name, payload) => {
  for (const language of directions) {
    for (const mail of mailSamples) {
      const clean = await renderMail({ ...mail, language });
      const params = poisoned(mail.params, payload);
      const { subject, html, text } = await renderStoredMail({
        template: mail.template,
        params,
        language,
      });
      expect(shapeOf(html)).toBe(shapeOf(clean.html));
      expect(addresses(html)).toEqual(addresses(clean.html));
      expect(addresses(text)).toEqual(addresses(clean.text));
      expect(subject).not.toMatch(/[\r\n]/u);
      const isolated =
        directionOf(language) === 'rtl' ? text.replace(/[\u2066\u2068\u2069]/gu, '') : text;
      expect(`${subject}${html}${isolated}`).not.toMatch(unwanted);
      expect(`${subject}${html}${text}`.isWellFormed()).toBe(true);
      expect(html.length).toBeLessThan(100_000);
    }
  }
});

test.each(cases)('%s in every text of every page changes no markup', async (_name, payload) => {
  for (const sample of pageSamples) {
    const language = 'en';
    const clean = await renderPage({ ...sample, language });
    const params = poisoned(sample.params, payload);
    const words = await wordsIn(language);
    const setting = { language, words, brand: defaultBrand } as const;
    const html = pageHtml(page[sample.state].compose(params, setting), defaultBrand);
    expect(shapeOf(html)).toBe(shapeOf(clean.html));
    expect(addresses(html)).toEqual([]);
    expect(html).not.toMatch(unwanted);
  }
});

test('the name of the service is text too', async () => {
  const mail = await renderMail({
    template: 'offer-cancelled',
    language: 'en',
    params: { offer: 'O', partner: 'P' },
    brand: { ...defaultBrand, name: '<b>https://evil.example</b>\r\n' },
  });
  expect(mail.html).not.toMatch(/<b>|evil/u);
});
