// The block model: what a mail or a page says, before it is HTML or plain text.
// Knows neither words nor markup; everything in it is plain, unescaped text.

/** Text that keeps its own direction: names of people and things, ids. */
export interface Isolate {
  readonly text: string;
  readonly dir: 'auto' | 'ltr';
}
export type Sentence = readonly (string | Isolate)[];

export type Block =
  | { readonly kind: 'heading'; readonly text: Sentence }
  | { readonly kind: 'paragraph'; readonly text: Sentence }
  | { readonly kind: 'note'; readonly text: Sentence }
  | { readonly kind: 'footer'; readonly text: Sentence }
  | { readonly kind: 'steps'; readonly items: readonly Sentence[] }
  | { readonly kind: 'facts'; readonly rows: readonly { label: Sentence; value: Sentence }[] }
  | { readonly kind: 'button'; readonly text: Sentence; readonly href: string }
  /** A button that posts to the page it stands on; pages only. */
  | { readonly kind: 'confirm'; readonly text: Sentence };

export interface Document {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between a label and its value in plain text. */
  readonly colon: string;
  /** One line: a mail's subject, a page's title. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A sentence as one line of characters, for subjects and titles. */
export const plain = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
