// All words of mails and pages, by language; the other languages are translations of English.
// Messages are ICU MessageFormat. Knows no layout.
import type { Language } from '../../domain/language.ts';
import { en } from './en/en.ts';
import { zhHans } from './zh-hans/zh-hans.ts';

/** The same messages in another language: the type requires exactly the same keys. */
type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
export type Words = Translation<typeof en>;

export const words: Readonly<Record<Language, Words>> = { en, 'zh-Hans': zhHans };
