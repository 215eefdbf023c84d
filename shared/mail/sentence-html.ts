// A sentence as HTML: words escaped, names and ids kept in their own direction.
// The only place where text from outside enters markup.
import type { Sentence } from './blocks/blocks.ts';
import { escapeHtml } from './html-escape.ts';

/** Escapes a sentence; `bdi` keeps a name written right to left from disturbing the words around it. */
export const sentenceHtml = (sentence: Sentence): string =>
  sentence
    .map((part) =>
      typeof part === 'string'
        ? escapeHtml(part)
        : `<bdi dir="${part.dir}">${escapeHtml(part.text)}</bdi>`,
    )
    .join('');
