// The block model: the content of a mail or a page before it becomes HTML or plain text. Knows
// neither words nor markup; every text in it is plain and unescaped.

/** Text with its own writing direction: names of people and things, ids. */
export interface Isolate {
  readonly text: string;
  readonly dir: 'auto' | 'ltr';
}
export type Sentence = readonly (string | Isolate)[];

export type Block =
  | { readonly kind: 'heading'; readonly text: Sentence }
  | { readonly kind: 'paragraph'; readonly text: Sentence }
  | { readonly kind: 'note'; readonly text: Sentence }
  | {
      readonly kind: 'footer';
      readonly text: Sentence;
      /** Further lines, each in a paragraph of its own. */
      readonly more: readonly Sentence[];
      readonly link?: { readonly text: Sentence; readonly href: string };
    }
  | { readonly kind: 'steps'; readonly items: readonly Sentence[] }
  | { readonly kind: 'facts'; readonly rows: readonly { label: Sentence; value: Sentence }[] }
  | { readonly kind: 'button'; readonly text: Sentence; readonly href: string }
  /** A button that posts to the URL of its page; used on pages only. */
  | { readonly kind: 'confirm'; readonly text: Sentence };

export interface Document {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The separator between a label and its value in plain text. */
  readonly colon: string;
  /** One line: a mail's subject, a page's title. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A sentence as a single plain line, for subjects and titles. */
export const plain = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
