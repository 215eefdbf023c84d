// Writes a sentence as HTML: words are escaped, names and ids keep their own writing direction. The
// only place where text from outside enters markup.
import type { Sentence } from './blocks/blocks.ts';
import { escapeHtml } from './html-escape.ts';

/** Escapes a sentence; `bdi` keeps a right-to-left name from reordering the words around it. */
export const sentenceHtml = (sentence: Sentence): string =>
  sentence
    .map((part) =>
      typeof part === 'string'
        ? escapeHtml(part)
        : `<bdi dir="${part.dir}">${escapeHtml(part.text)}</bdi>`,
    )
    .join('');
