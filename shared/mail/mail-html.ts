// Writes a document as the HTML part of a mail: tables for layout, inline styles, no external
// resources. Knows blocks, not words; every text passes through sentenceHtml or escapeHtml.
import type { Brand } from '../domain/brand.ts';
import type { Block, Document } from './blocks/blocks.ts';
import { escapeHtml } from './html-escape.ts';
import { darkStyle, mailStyle } from './mail-style.ts';
import { sentenceHtml } from './sentence-html.ts';

type Direction = Document['direction'];
type Style = ReturnType<typeof mailStyle>;
const startOf = (direction: Direction) => (direction === 'rtl' ? 'right' : 'left');

const factsHtml = (
  block: Extract<Block, { kind: 'facts' }>,
  direction: Direction,
  style: Style,
) => {
  const align = startOf(direction);
  const rows = block.rows.map(
    ({ label, value }) =>
      `<tr><th scope="row" align="${align}" class="muted line" style="${style.label}">${sentenceHtml(label)}</th>` +
      `<td align="${align}" class="ink line" style="${style.value}">${sentenceHtml(value)}</td></tr>`,
  );
  return `<table cellpadding="0" cellspacing="0" border="0" style="${style.facts}">${rows.join('')}</table>`;
};

const stepsHtml = (block: Extract<Block, { kind: 'steps' }>, style: Style) => {
  const items = block.items.map((item) => `<li style="${style.step}">${sentenceHtml(item)}</li>`);
  return `<ol class="ink" style="${style.steps}">${items.join('')}</ol>`;
};

const buttonHtml = (block: Extract<Block, { kind: 'button' }>, style: Style) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${style.buttonBox}"><tr>` +
  `<td class="button" style="${style.buttonCell}"><a href="${escapeHtml(block.href)}" style="${style.button}">` +
  `${sentenceHtml(block.text)}</a></td></tr></table>`;

const footerHtml = (block: Extract<Block, { kind: 'footer' }>, style: Style) => {
  const line = (html: string) => `<p class="muted" style="${style.footerLine}">${html}</p>`;
  const { text, more, link } = block;
  return [
    `<p class="muted line" style="${style.footer}">${sentenceHtml(text)}</p>`,
    ...(link
      ? [line(`<a class="muted" href="${escapeHtml(link.href)}">${sentenceHtml(link.text)}</a>`)]
      : []),
    ...more.map((sentence) => line(sentenceHtml(sentence))),
  ].join('');
};

const logoHtml = ({ name, logo }: Brand, style: Style): string[] =>
  logo
    ? [
        `<p style="${style.paragraph}"><img src="${escapeHtml(logo.url)}" alt="${escapeHtml(name)}" width="${logo.width}" height="${logo.height}" style="${style.logo}"></p>`,
      ]
    : [];

const blockHtml = (block: Block, direction: Direction, style: Style): string => {
  switch (block.kind) {
    case 'heading':
      return `<h1 class="ink" style="${style.heading}">${sentenceHtml(block.text)}</h1>`;
    case 'paragraph':
      return `<p class="ink" style="${style.paragraph}">${sentenceHtml(block.text)}</p>`;
    case 'note':
      return `<p class="muted" style="${style.note}">${sentenceHtml(block.text)}</p>`;
    case 'footer':
      return footerHtml(block, style);
    case 'steps':
      return stepsHtml(block, style);
    case 'facts':
      return factsHtml(block, direction, style);
    case 'button':
      return buttonHtml(block, style);
    case 'confirm':
      throw new Error('A mail cannot post a form; use a button that links to a page.');
    default:
      return block satisfies never;
  }
};

/** Writes a document as HTML for mail readers. */
export const mailHtml = (
  { language, direction, title, blocks }: Document,
  brand: Brand,
): string => {
  const style = mailStyle(brand.accent, language);
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${darkStyle}</style>`,
    '</head>',
    `<body class="page" lang="${language}" dir="${direction}" style="${style.body}">`,
    '<div role="main">',
    `<table role="presentation" class="page" cellpadding="0" cellspacing="0" border="0" style="${style.page}"><tr>`,
    '<td align="center" style="padding:24px 12px">',
    `<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" style="${style.card}"><tr>`,
    `<td align="${startOf(direction)}" dir="${direction}" style="${style.inside}">`,
    ...logoHtml(brand, style),
    ...blocks.map((block) => blockHtml(block, direction, style)),
    '</td>',
    '</tr></table>',
    '</td>',
    '</tr></table>',
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
