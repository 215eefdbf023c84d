// Every language has every message and argument, and no message uses an argument that its template
// does not supply.
import { IntlMessageFormat } from 'intl-messageformat';
import { languages } from '../../../shared/domain/language.ts';
import { mailTemplates, renderMail } from '../../../shared/mail/render-mail.ts';
import { renderPage } from '../../../shared/mail/render-page.ts';
import { page } from '../../../shared/mail/templates/page.ts';
import { ar } from '../../../shared/mail/words/ar/ar.ts';
import { de } from '../../../shared/mail/words/de/de.ts';
import { en } from '../../../shared/mail/words/en/en.ts';
import { es } from '../../../shared/mail/words/es/es.ts';
import { ja } from '../../../shared/mail/words/ja/ja.ts';
import { wordsIn } from '../../../shared/mail/words/words.ts';
import { zhHans } from '../../../shared/mail/words/zh-hans/zh-hans.ts';
import { mailSamples, pageSamples } from '../../../infra/mail-preview/samples.ts';

const words = { en, 'zh-Hans': zhHans, de, es, ja, ar } as const;

test.each(languages)('what is loaded for %s are its words', async (language) => {
  expect(await wordsIn(language)).toBe(words[language]);
});

type Messages = ReadonlyMap<string, string>;

const flat = (tree: object, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    if (typeof value === 'string') return [[here.join(' '), value] as const];
    return typeof value === 'object' && value !== null ? flat(value, here) : [];
  });
const messagesIn = (language: keyof typeof words): Messages => new Map(flat(words[language]));

type Node = ReturnType<IntlMessageFormat['getAst']>[number];
// The parser’s numbers for its kinds of element.
const literal = 0;
const select = 5;
const plural = 6;
const kindOf = (node: Node): number => node.type;

// An element that names an argument has a value; plural and select contain further messages.
const argumentsIn = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => {
    if ('options' in node) {
      return [
        node.value,
        ...Object.values(node.options).flatMap(({ value }) => argumentsIn(value)),
      ];
    }
    return 'value' in node && kindOf(node) !== literal ? [node.value] : [];
  });
const argumentsOf = (message: string, language: string) =>
  new Set(
    argumentsIn(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst()),
  );
const casesOf = (message: string, language: string) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
    .getAst()
    .flatMap((node) =>
      'options' in node && kindOf(node) === select ? Object.keys(node.options) : [],
    );

const english = messagesIn('en');
const others = languages.filter((language) => language !== 'en');

describe.each(others)('%s', (language) => {
  const translated = messagesIn(language);

  test('has every message that English has, and no other', () => {
    expect([...translated.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('uses the same arguments and tells the same cases apart', () => {
    for (const [key, message] of english) {
      const other = translated.get(key) ?? '';
      expect([key, argumentsOf(other, language)]).toEqual([key, argumentsOf(message, 'en')]);
      expect([key, casesOf(other, language)]).toEqual([key, casesOf(message, 'en')]);
    }
  });

  test('translates every sentence', () => {
    for (const [key, message] of english) {
      if (/[a-z]{3,}/u.test(message.replace(/\{\w+\}/gu, ''))) {
        expect([key, translated.get(key)]).not.toEqual([key, message]);
      }
    }
  });
});

describe.each(languages)('%s', (language) => {
  test('leaves no message empty', () => {
    for (const [key, message] of messagesIn(language)) {
      expect([key, message.length > 0]).toEqual([key, true]);
    }
  });

  test('covers every plural form that its speakers use', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of messagesIn(language)) {
      const plurals = new IntlMessageFormat(message, language)
        .getAst()
        .flatMap((node) =>
          'options' in node && kindOf(node) === plural ? [Object.keys(node.options)] : [],
        );
      for (const options of plurals) {
        expect([key, options.toSorted()]).toEqual([key, forms.toSorted()]);
      }
    }
  });

  test('asks a template only for what it is given', () => {
    for (const { group, id, params } of [...Object.values(mailTemplates), ...Object.values(page)]) {
      const given = new Set([...Object.keys(params.shape), 'brand']);
      const own = [...messagesIn(language)].filter(([key]) => key.startsWith(`${group} ${id} `));
      expect(own.length).toBeGreaterThan(0);
      for (const [key, message] of own) {
        const missing = [...argumentsOf(message, language)].filter((name) => !given.has(name));
        expect([key, missing]).toEqual([key, []]);
      }
    }
  });

  test('names no company and none of its products', () => {
    for (const [key, message] of messagesIn(language))
      expect([key, message]).not.toEqual([
        key,
        expect.stringMatching(/Microsoft|Azure|Office|Visual|Windows/u),
      ]);
  });

  test('never speaks of an argument that could hold a secret', () => {
    const names = new Set(
      Object.values(mailTemplates).flatMap(({ params }) => Object.keys(params.shape)),
    );
    for (const name of names)
      expect(name).not.toMatch(/key|accessId|contractId|token|secret|html/iu);
  });
});

describe('English', () => {
  const saying = async () => {
    const mails = mailSamples.map(async (mail) => {
      const { subject, text } = await renderMail({ ...mail, language: 'en' });
      return `${subject}\n${text}`;
    });
    const pages = pageSamples.map(
      async (sample) => (await renderPage({ ...sample, language: 'en' })).html,
    );
    const all = await Promise.all([...mails, ...pages]);
    return all.join('\n').replace(/<\/?bdi[^>]*>/gu, '');
  };

  test('holds no message that nothing says', async () => {
    const said = await saying();
    for (const [key, message] of english) {
      // The text between arguments; for plurals and choices, the text of the innermost cases.
      const fragments = message
        .split(/[{}#]/u)
        .filter((fragment) => /[a-z]{3,} [a-z]+/u.test(fragment));
      const unsaid = fragments.filter((fragment) => !said.includes(fragment));
      expect([key, unsaid]).toEqual([key, []]);
    }
  });
});
