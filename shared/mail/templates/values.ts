// The types of parameters in mails and pages: how each is validated and formatted. Knows no
// template. These parameters are what is stored with a mail: JSON, never the text of a mail.
import { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import { cleanText } from '../blocks/clean-text.ts';
import type { Argument } from '../blocks/say.ts';

const longest = { name: 200, reason: 2000, step: 500 } as const;
const written = (limit: number) =>
  z
    .string()
    // What is cut is not cleaned first; a name that is too long keeps no mail from being sent.
    .transform((text) => ({
      kind: 'text' as const,
      text: cleanText(text.slice(0, 10_000), limit),
    }));

/** The name of a person or a thing. */
export const name = written(longest.name);
/** An explanation written by a person. */
export const reason = written(longest.reason);
/** Instructions, one line each. */
export const steps = z.array(written(longest.step)).min(1).max(20);
/** An id of this application or of a partner. */
export const id = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/u)
  .transform((text) => ({ kind: 'id' as const, text }));
/** A moment, UTC, ISO 8601. */
export const instant = z.iso.datetime().transform((at) => ({ kind: 'instant' as const, at }));
/** An amount in major units. */
export const money = z
  .strictObject({ amount: z.number(), currency: z.string().regex(/^[A-Z]{3}$/u) })
  .transform((value) => ({ kind: 'money' as const, ...value }));
/** A whole number of something. */
export const count = z
  .int()
  .nonnegative()
  .transform((value) => ({ kind: 'count' as const, value }));
/** One of a few cases that a message tells apart. */
export const choice = <const C extends string>(...cases: [C, ...C[]]) =>
  z.enum(cases).transform((value) => ({ kind: 'choice' as const, value }));
/** A link that this application made. */
export const link = z
  .url({ protocol: /^https?$/u })
  .max(2000)
  .refine((url) => new URL(url).username === '' && new URL(url).password === '', {
    error: 'must not carry credentials',
  })
  .transform((url) => ({ kind: 'link' as const, href: new URL(url).href }));

export type Link = z.output<typeof link>;
export type Steps = z.output<typeof steps>;
/** Every value that can appear in a sentence. */
export type Shown = z.output<
  typeof name | typeof id | typeof instant | typeof money | typeof count | ReturnType<typeof choice>
>;

const dateOf = (at: string, language: Language) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(new Date(at));

/** Dates and amounts are of one piece; the marks in them are not needed where they are isolated. */
const isolated = (text: string): Argument => ({
  text: text.replace(/[\u200e\u200f\u061c]/gu, ''),
  dir: 'auto',
});

/** Formats a value for a language; instants are given in UTC, and the text says so. */
export const argumentOf = (value: Shown, language: Language): Argument => {
  switch (value.kind) {
    case 'text':
      return { text: value.text, dir: 'auto' };
    case 'id':
      return { text: value.text, dir: 'ltr' };
    case 'instant':
      return isolated(`${dateOf(value.at, language)} UTC`);
    case 'money':
      return isolated(
        new Intl.NumberFormat(language, {
          style: 'currency',
          currency: value.currency,
          currencyDisplay: 'code',
        }).format(value.amount),
      );
    case 'count':
    case 'choice':
      return value.value;
    default:
      return value satisfies never;
  }
};
