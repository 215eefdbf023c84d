// Formats ICU messages as sentences: plurals and choices by the language's rules, names kept apart
// from words. Knows no message; they are in shared/mail/words.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Isolate, Sentence } from './blocks.ts';

export type Argument = string | number | Isolate;
export type Arguments = Readonly<Record<string, Argument>>;

const parsed = new Map<string, IntlMessageFormat>();

const messageOf = (message: string, language: string) => {
  const key = `${language}\n${message}`;
  const known = parsed.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  parsed.set(key, made);
  return made;
};

const isIsolate = (value: unknown): value is Isolate =>
  typeof value === 'object' && value !== null && 'text' in value && 'dir' in value;

/**
 * Formats a message in a language.
 * @param message ICU MessageFormat; markup in it is ordinary text
 * @throws when an argument of the message is missing
 */
export const say = (message: string, language: string, args: Arguments): Sentence =>
  messageOf(message, language)
    .formatToParts<Isolate>({ ...args })
    .map((part) => (isIsolate(part.value) ? part.value : part.value));
