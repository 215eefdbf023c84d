// Which language a BCP 47 tag finds, and which tags are none.
import {
  defaultLanguage,
  directionOf,
  inItsLanguage,
  languageFor,
  languages,
  matchLanguage,
} from '../../../shared/domain/language.ts';

test.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['en-GB', 'en'],
  ['en-Latn-US-u-ca-gregory', 'en'],
  ['en-x-und', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-hans', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['de-CH', 'de'],
  ['es-419', 'es'],
  ['ja-JP', 'ja'],
  ['ar-EG', 'ar'],
])('%s finds %s', (tag, language) => {
  expect(matchLanguage(tag)).toEqual({ kind: 'matched', language });
});

test.each(['zh-TW', 'zh-Hant', 'zh-HK', 'fr', 'und', 'en-Arab', 'ja-Latn', 'tlh'])(
  '%s finds none',
  (tag) => {
    expect(matchLanguage(tag)).toEqual({ kind: 'unsupported' });
  },
);

test.each(['', ' ', 'e', 'en_US', 'en-', '-en', 'english language', '*', 'en;q=1', '12', 'en\n'])(
  '%j is no tag',
  (tag) => {
    expect(matchLanguage(tag)).toEqual({ kind: 'malformed' });
  },
);

test.each(languages)('%s, which we have, finds itself', (language) => {
  expect(matchLanguage(language)).toEqual({ kind: 'matched', language });
});

test.each([
  ['en-GB', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'en'],
  ['fr', 'en'],
  ['und', 'en'],
  ['', 'en'],
  ['en_US', 'en'],
])('who speaks %j is written to in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

test('who speaks none of our languages is written to in English', () => {
  expect(defaultLanguage).toBe('en');
});

test.each([
  ['en', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['de', 'ltr'],
  ['ja', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['ks', 'rtl'],
  ['az-Arab', 'rtl'],
  ['tlh', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

interface Sent {
  readonly a: number;
  readonly preferredLanguage?: string;
}

test.each<[string, Sent, Sent]>([
  [
    'a tag that is spoken',
    { a: 1, preferredLanguage: 'zh-CN' },
    { a: 1, preferredLanguage: 'zh-Hans' },
  ],
  ['no tag', { a: 1 }, { a: 1 }],
])('what was sent with %s is taken', (_what, sent, value) => {
  expect(inItsLanguage(sent)).toStrictEqual({ ok: true, value });
});

test.each(['tlh', 'zh-TW', 'no tag at all'])('what was sent with %s is refused', (tag) => {
  const failure = { kind: 'languageNotSupported' };
  expect(inItsLanguage({ preferredLanguage: tag })).toEqual({ ok: false, failure });
});
