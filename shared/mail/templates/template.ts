// How a template is made: typed parameters, a layout of named words, and the document made from
// them. Knows no particular template and no markup.
import { z } from 'zod';
import type { Brand } from '../../domain/brand.ts';
import { directionOf, type Language } from '../../domain/language.ts';
import { plain, type Block, type Document, type Sentence } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { say, type Argument, type Arguments } from '../blocks/say.ts';
import { argumentOf, type Link, type Shown, type Steps } from './values.ts';
import type { Words } from '../words/words.ts';

export type Group = 'mail' | 'page';
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Audience = keyof Words['footers'];

/** One part of a layout: the words, and the values in them. */
export type Part<Word, Label> =
  | { readonly paragraph: Word }
  | { readonly note: Word }
  | { readonly facts: readonly Label[] }
  | { readonly steps: Steps }
  | { readonly button: Word; readonly to: Link }
  | { readonly confirm: Word };

/** The language of a document and its words, and whose it is. */
export interface Setting {
  readonly language: Language;
  readonly words: Words;
  readonly brand: Pick<Brand, 'name' | 'footer'>;
}

type WordOf<G extends Group, Id extends keyof Words[G]> = Exclude<
  Extract<keyof Words[G][Id], string>,
  'title' | 'heading'
>;

interface Recipe<Word, Shape extends z.core.$ZodLooseShape> {
  readonly audience: Audience;
  readonly params: Shape;
  readonly layout: (
    values: z.output<z.ZodObject<Shape>>,
  ) => readonly Part<Word, Extract<keyof Shape, keyof Words['labels']>>[];
}

const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind !== 'link';

const argumentsOf = (
  values: object,
  { language, brand }: Pick<Setting, 'language' | 'brand'>,
): Arguments =>
  Object.fromEntries<Argument>([
    ['brand', { text: cleanText(brand.name, 100), dir: 'auto' }],
    ...Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
      isShown(value) ? [[name, argumentOf(value, language)] as const] : [],
    ),
  ]);

const blockOf = (
  part: Part<string, keyof Words['labels']>,
  word: (name: string) => Sentence,
  fact: (name: keyof Words['labels']) => { label: Sentence; value: Sentence },
): Block => {
  if ('paragraph' in part) return { kind: 'paragraph', text: word(part.paragraph) };
  if ('note' in part) return { kind: 'note', text: word(part.note) };
  if ('facts' in part) return { kind: 'facts', rows: part.facts.map(fact) };
  if ('button' in part) return { kind: 'button', text: word(part.button), href: part.to.href };
  if ('confirm' in part) return { kind: 'confirm', text: word(part.confirm) };
  return {
    kind: 'steps',
    items: part.steps.map((step) => [{ text: step.text, dir: 'auto' as const }]),
  };
};

/**
 * Makes a template from its parameters and its layout; its words are looked up by its id. `compose`
 * checks the parameters and throws a ZodError that lists what is wrong with them.
 */
export const template = <
  G extends Group,
  Id extends keyof Words[G] & string,
  S extends z.core.$ZodLooseShape,
>(
  group: G,
  id: Id,
  recipe: Recipe<WordOf<G, Id>, S>,
) => {
  const params = z.strictObject(recipe.params);
  const compose = (input: unknown, setting: Setting): Document => {
    const { language, words, brand } = setting;
    const values = params.parse(input);
    const args = argumentsOf(values, setting);
    const { labels, footers, colon } = words;
    const groups: Readonly<Record<Group, Texts>> = words;
    const word = (name: string) => say(groups[group][id]?.[name] ?? '', language, args);
    const fact = (name: keyof Words['labels']) => ({
      label: say(labels[name], language, {}),
      value: say(`{${name}}`, language, args),
    });
    return {
      language,
      direction: directionOf(language),
      colon,
      title: plain(word('title')),
      blocks: [
        { kind: 'heading', text: word('heading') },
        ...recipe.layout(values).map((part) => blockOf(part, word, fact)),
        {
          kind: 'footer',
          text: say(footers[recipe.audience], language, args),
          more: brand.footer === undefined ? [] : [[{ text: brand.footer, dir: 'auto' }]],
        },
      ],
    };
  };
  return { group, id, audience: recipe.audience, params, compose };
};
