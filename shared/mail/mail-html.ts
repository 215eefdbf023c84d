// Writes a document as the HTML part of a mail: tables for layout, inline styles, no external
// resources. Knows blocks, not words; every text passes through sentenceHtml or escapeHtml.
import type { Block, Document } from './blocks/blocks.ts';
import { escapeHtml } from './html-escape.ts';
import { darkStyle, mailStyle as style } from './mail-style.ts';
import { sentenceHtml } from './sentence-html.ts';

type Direction = Document['direction'];
const startOf = (direction: Direction) => (direction === 'rtl' ? 'right' : 'left');

const factsHtml = (block: Extract<Block, { kind: 'facts' }>, direction: Direction) => {
  const align = startOf(direction);
  const rows = block.rows.map(
    ({ label, value }) =>
      `<tr><th scope="row" align="${align}" class="muted" style="${style.label}">${sentenceHtml(label)}</th>` +
      `<td align="${align}" class="ink" style="${style.value}">${sentenceHtml(value)}</td></tr>`,
  );
  return `<table cellpadding="0" cellspacing="0" border="0" style="${style.facts}">${rows.join('')}</table>`;
};

const stepsHtml = (block: Extract<Block, { kind: 'steps' }>) => {
  const items = block.items.map((item) => `<li style="${style.step}">${sentenceHtml(item)}</li>`);
  return `<ol class="ink" style="${style.steps}">${items.join('')}</ol>`;
};

const buttonHtml = (block: Extract<Block, { kind: 'button' }>) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${style.buttonBox}"><tr>` +
  `<td style="${style.buttonCell}"><a href="${escapeHtml(block.href)}" style="${style.button}">` +
  `${sentenceHtml(block.text)}</a></td></tr></table>`;

const blockHtml = (block: Block, direction: Direction): string => {
  switch (block.kind) {
    case 'heading':
      return `<h1 class="ink" style="${style.heading}">${sentenceHtml(block.text)}</h1>`;
    case 'paragraph':
      return `<p class="ink" style="${style.paragraph}">${sentenceHtml(block.text)}</p>`;
    case 'note':
      return `<p class="muted" style="${style.note}">${sentenceHtml(block.text)}</p>`;
    case 'footer':
      return `<p class="muted" style="${style.footer}">${sentenceHtml(block.text)}</p>`;
    case 'steps':
      return stepsHtml(block);
    case 'facts':
      return factsHtml(block, direction);
    case 'button':
      return buttonHtml(block);
    case 'confirm':
      throw new Error('A mail cannot post a form; use a button that links to a page.');
    default:
      return block satisfies never;
  }
};

/** Writes a document as HTML for mail readers. */
export const mailHtml = ({ language, direction, title, blocks }: Document): string =>
  [
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
    ...blocks.map((block) => blockHtml(block, direction)),
    '</td>',
    '</tr></table>',
    '</td>',
    '</tr></table>',
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
