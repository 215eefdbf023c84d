// Writes a document as a web page: semantic HTML, one style element, no script, no URL but its own.
// Knows blocks, not words; every text passes through sentenceHtml or escapeHtml.
import type { Brand } from '../domain/brand.ts';
import { languages, type Language } from '../domain/language.ts';
import type { Block, Document } from './blocks/blocks.ts';
import { escapeHtml } from './html-escape.ts';
import { pageStyle } from './page-style.ts';
import { sentenceHtml } from './sentence-html.ts';

const footerHtml = ({ text, more, link }: Extract<Block, { kind: 'footer' }>): string => {
  const lines = [
    sentenceHtml(text),
    ...(link ? [`<a href="${escapeHtml(link.href)}">${sentenceHtml(link.text)}</a>`] : []),
    ...more.map(sentenceHtml),
  ];
  return `<footer>${lines.map((line) => `<p>${line}</p>`).join('')}</footer>`;
};

const logoHtml = ({ name, logo }: Brand): string[] =>
  logo
    ? [
        `<img class="logo" src="${escapeHtml(logo.url)}" alt="${escapeHtml(name)}" width="${logo.width}" height="${logo.height}">`,
      ]
    : [];

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h1>${sentenceHtml(block.text)}</h1>`;
    case 'paragraph':
      return `<p>${sentenceHtml(block.text)}</p>`;
    case 'note':
      return `<p class="note">${sentenceHtml(block.text)}</p>`;
    case 'footer':
      return footerHtml(block);
    case 'steps':
      return `<ol>${block.items.map((item) => `<li>${sentenceHtml(item)}</li>`).join('')}</ol>`;
    case 'facts': {
      const rows = block.rows.map(
        ({ label, value }) => `<dt>${sentenceHtml(label)}</dt><dd>${sentenceHtml(value)}</dd>`,
      );
      return `<dl>${rows.join('')}</dl>`;
    }
    case 'button':
      return `<p><a class="button" href="${escapeHtml(block.href)}">${sentenceHtml(block.text)}</a></p>`;
    case 'confirm':
      return `<form method="post"><button type="submit">${sentenceHtml(block.text)}</button></form>`;
    default:
      return block satisfies never;
  }
};

/** The name of a language in that language. */
const nameOf = (language: Language): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

const languageLink = (language: Language, current: string): string => {
  const here = language === current ? ' aria-current="true"' : '';
  const name = escapeHtml(nameOf(language));
  return `<a href="?lang=${language}" lang="${language}" hreflang="${language}"${here}>${name}</a>`;
};

/** Links to the same page in the other languages. */
const languageSwitch = (current: string): string =>
  `<nav>${languages.map((language) => languageLink(language, current)).join(' ')}</nav>`;

/** Writes a document as a page. Its form posts to the page's own URL, so no URL is needed here. */
export const pageHtml = ({ language, direction, title, blocks }: Document, brand: Brand): string =>
  [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex, nofollow">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle(brand.accent)}</style>`,
    '</head>',
    '<body>',
    languageSwitch(language),
    '<main>',
    ...logoHtml(brand),
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
