// Writes a document as plain text: the same words in the same order, for mail clients without HTML.
// Knows blocks, not words.
import type { Block, Document, Isolate, Sentence } from './blocks/blocks.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const firstStrong = '\u2068';
const leftToRight = '\u2066';
const pop = '\u2069';

/** Plain text has no `bdi`; where writing directions meet, Unicode isolates are used instead. */
const isolated = ({ text, dir }: Isolate, direction: Document['direction']) =>
  direction === 'rtl' || rightToLeft.test(text)
    ? `${dir === 'ltr' ? leftToRight : firstStrong}${text}${pop}`
    : text;

const sentenceText = (sentence: Sentence, direction: Document['direction']) =>
  sentence.map((part) => (typeof part === 'string' ? part : isolated(part, direction))).join('');

const footerText = (
  { text: first, more, link }: Extract<Block, { kind: 'footer' }>,
  text: (sentence: Sentence) => string,
): string => {
  const linked = link ? [`${text(link.text)}\n${link.href}`] : [];
  return ['-- ', text(first), ...linked, ...more.map(text)].join('\n');
};

const blockText = (block: Block, document: Document): string => {
  const text = (sentence: Sentence) => sentenceText(sentence, document.direction);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'confirm':
      return text(block.text);
    case 'footer':
      return footerText(block, text);
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${text(item)}`).join('\n');
    case 'facts':
      return block.rows
        .map(({ label, value }) => `${text(label)}${document.colon}${text(value)}`)
        .join('\n');
    case 'button':
      return `${text(block.text)}${document.colon.trimEnd()}\n${block.href}`;
    default:
      return block satisfies never;
  }
};

/** Writes a document as plain text. */
export const mailText = (document: Document): string =>
  `${document.blocks.map((block) => blockText(block, document)).join('\n\n')}\n`;
