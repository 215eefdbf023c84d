// The renderers support a language that is written right to left from their blocks alone.
import { defaultBrand } from '../../../shared/domain/brand.ts';
import type { Document } from '../../../shared/mail/blocks/blocks.ts';
import { mailHtml } from '../../../shared/mail/mail-html.ts';
import { mailText } from '../../../shared/mail/mail-text.ts';
import { pageHtml } from '../../../shared/mail/page-html.ts';
import { named, readHtml } from './read-html.ts';

const arabic: Document = {
  language: 'ar',
  direction: 'rtl',
  colon: ': ',
  title: 'مرحبا',
  blocks: [
    { kind: 'heading', text: ['مرحبا ', { text: 'Contoso', dir: 'auto' }] },
    { kind: 'steps', items: [['أولا'], ['ثانيا']] },
    {
      kind: 'facts',
      rows: [{ label: ['المعرف'], value: [{ text: 'p1-x-1', dir: 'ltr' }] }],
    },
    { kind: 'note', text: ['ملاحظة'] },
    {
      kind: 'footer',
      text: ['تذييل'],
      more: [[{ text: 'Contoso', dir: 'auto' }]],
      link: { text: ['رابط'], href: 'https://a.example/?x=1&y=2' },
    },
  ],
};

test('a mail turns direction and alignment around', () => {
  const html = mailHtml(arabic, defaultBrand);
  expect(readHtml(html)[0]?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
  const aligned = named(html, 'th', 'td').flatMap(({ attributes }) => attributes['align'] ?? []);
  expect(aligned).not.toContain('left');
  expect(aligned).toContain('right');
  expect(html).not.toMatch(/(?:padding|margin|border)-(?:left|right)/u);
});

test('a page turns around with its root, for its style names no side', () => {
  const html = pageHtml(arabic, defaultBrand);
  expect(readHtml(html)[0]?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(html).not.toMatch(/(?:padding|margin|border)-(?:left|right)|(?:text-align|float):/u);
});

test('names keep their own direction and ids stay left to right', () => {
  expect(mailHtml(arabic, defaultBrand)).toContain('<bdi dir="auto">Contoso</bdi>');
  expect(mailHtml(arabic, defaultBrand)).toContain('<bdi dir="ltr">p1-x-1</bdi>');
  expect(mailText(arabic)).toContain('مرحبا \u2068Contoso\u2069');
  expect(mailText(arabic)).toContain('\u2066p1-x-1\u2069');
});

const english = (name: string): Document => ({
  ...arabic,
  language: 'en',
  direction: 'ltr',
  blocks: [{ kind: 'paragraph', text: ['Hello ', { text: name, dir: 'auto' }, '!'] }],
});

test('text written left to right gets isolates only around a name that is not', () => {
  expect(mailText(english('Contoso'))).toBe('Hello Contoso!\n');
  expect(mailText(english('شركة'))).toBe('Hello \u2068شركة\u2069!\n');
});

test('a footer can have a link, after its text and before the line of the brand', () => {
  const link = { text: 'رابط', attributes: { href: 'https://a.example/?x=1&y=2' } };
  expect(named(mailHtml(arabic, defaultBrand), 'a')).toMatchObject([link]);
  expect(named(pageHtml(arabic, defaultBrand), 'a').at(-1)).toMatchObject(link);
  expect(mailText(arabic)).toMatch(
    /-- \nتذييل\nرابط\nhttps:\/\/a\.example\/\?x=1&y=2\n\u2068Contoso\u2069\n$/u,
  );
});
