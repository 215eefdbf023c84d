// The languages of mails and pages, and how a BCP 47 tag is matched to one of them. The words
// themselves are in shared/mail.
import type { FailureOf } from './failure.ts';
import { ok, refuse, type Result } from './result.ts';

/**
 * Each language must have all words: a test checks it, and the compiler asks for the words of a new
 * one.
 */
export const languages = ['en', 'zh-Hans', 'de', 'es', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'en';

export type LanguageMatch =
  | { readonly kind: 'matched'; readonly language: Language }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'malformed' };

const likely = (tag: string) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
};

const wellFormed = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/**
 * Finds the language for a tag: the same language in the script its readers most likely use,
 * so `zh` and `zh-CN` are Simplified Chinese, and `zh-TW` is not.
 */
export const matchLanguage = (tag: string): LanguageMatch => {
  const canonical = wellFormed(tag);
  if (canonical === undefined) return { kind: 'malformed' };
  // Without this line the likeliest match of an undetermined language would be English.
  if (/^und\b/u.test(canonical)) return { kind: 'unsupported' };
  const language = languages.find((each) => likely(each) === likely(canonical));
  return language ? { kind: 'matched', language } : { kind: 'unsupported' };
};

/**
 * What somebody sent, with the language that mails are written in for the tag in it; without a tag, as it is.
 * @returns `languageNotSupported` for a tag whose language mails do not have
 */
export const inItsLanguage = <Sent extends { readonly preferredLanguage?: string }>({
  preferredLanguage: tag,
  ...rest
}: Sent): Result<
  Omit<Sent, 'preferredLanguage'> & { readonly preferredLanguage?: Language },
  FailureOf<'languageNotSupported'>
> => {
  if (tag === undefined) return ok(rest);
  const match = matchLanguage(tag);
  return match.kind === 'matched'
    ? ok({ ...rest, preferredLanguage: match.language })
    : refuse({ kind: 'languageNotSupported' });
};

/** The language to use for any tag: its match, or English. */
export const languageFor = (tag: string): Language => {
  const match = matchLanguage(tag);
  return match.kind === 'matched' ? match.language : defaultLanguage;
};

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The direction in which a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
