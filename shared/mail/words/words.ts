// All words of mails and pages, by language; the other languages are translations of English.
// Messages are ICU MessageFormat. Each language is loaded when it is first needed. Knows no layout.
import type { Language } from '../../domain/language.ts';
import type { en } from './en/en.ts';

/** The same messages in another language: the type requires exactly the same keys. */
type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
export type Words = Translation<typeof en>;

const load: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en/en.ts')).en,
  'zh-Hans': async () => (await import('./zh-hans/zh-hans.ts')).zhHans,
  de: async () => (await import('./de/de.ts')).de,
  es: async () => (await import('./es/es.ts')).es,
  ja: async () => (await import('./ja/ja.ts')).ja,
  ar: async () => (await import('./ar/ar.ts')).ar,
};

/** All words of a language. */
export const wordsIn = (language: Language): Promise<Words> => load[language]();
