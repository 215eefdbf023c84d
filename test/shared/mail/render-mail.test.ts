// Every template in every language: valid HTML, a text part with the same words, a subject of one
// line.
import { brandSchema, defaultBrand } from '../../../shared/domain/brand.ts';
import { directionOf, languages } from '../../../shared/domain/language.ts';
import { mailTemplates, renderMail, renderStoredMail } from '../../../shared/mail/render-mail.ts';
import { wordsIn } from '../../../shared/mail/words/words.ts';
import { named, readHtml } from './read-html.ts';
import { mailSamples } from '../../../infra/mail-preview/samples.ts';

const cases = mailSamples.flatMap((mail) =>
  languages.map((language) => [`${mail.template} in ${language}`, { ...mail, language }] as const),
);

/** The one link of a mail: to our page, or to where a benefit is used. */
const linkIn = ({ params }: (typeof mailSamples)[number]): string | undefined => {
  if ('link' in params) return params.link;
  return 'manage' in params ? params.manage : undefined;
};

test('has a sample of every template', () => {
  expect(new Set(mailSamples.map(({ template }) => template))).toEqual(
    new Set(Object.keys(mailTemplates)),
  );
});

/** In plain text, what is written in the other direction is held together by these. */
const isolates = /[\u2066\u2068\u2069]/gu;

describe.each(cases)('%s', (_name, mail) => {
  const made = renderMail(mail);

  test('is sound HTML in its own language and direction', async () => {
    const { subject, html, language } = await made;
    const [root] = readHtml(html);
    expect(root).toMatchObject({
      name: 'html',
      attributes: { lang: mail.language, dir: directionOf(mail.language) },
    });
    expect(language).toBe(mail.language);
    expect(named(html, 'h1')).toHaveLength(1);
    expect(named(html, 'title')[0]?.text).toBe(subject);
  });

  test('says in text what it says in HTML, in the same order, and nothing more', async () => {
    const { html, text: written } = await made;
    const text = written.replace(isolates, '');
    const ends: number[] = [0];
    let rest = text;
    for (const piece of named(html, 'h1', 'p', 'li', 'th', 'td', 'a')) {
      // Cells that serve only the layout contain other pieces.
      const isLayout = piece.name === 'td' && !piece.attributes['class']?.includes('ink');
      if (!isLayout) {
        const start = text.indexOf(piece.text, ends.at(-1));
        expect([piece.text, start >= 0]).toEqual([piece.text, true]);
        ends.push(start + piece.text.length);
        rest = rest.replace(piece.text, '');
      }
    }
    expect(rest.replace(linkIn(mail) ?? '', '')).toMatch(/^(?:\s|--|\d\.|:|：)*$/u);
  });

  test('leaves no argument unfilled, and its subject is one line', async () => {
    const { subject, html, text } = await made;
    expect(`${subject}${html.replace(/<style>.*<\/style>/u, '')}${text}`).not.toMatch(
      /[{}]|undefined|\[object/u,
    );
    expect(subject).toMatch(/^[^\r\n]{5,150}$/u);
  });

  test('loads nothing from outside and links to nothing but what it was given', async () => {
    const { html } = await made;
    const links = named(html, 'a').map(({ attributes }) => attributes['href']);
    const link = linkIn(mail);
    expect(links).toEqual(link === undefined ? [] : [link]);
    const { 0: style } = named(html, 'style');
    expect(style?.text).not.toMatch(/@import|url\(/u);
    expect(named(html, 'img', 'link', 'script', 'form', 'iframe', 'object', 'base')).toEqual([]);
    expect(html).not.toMatch(/\ssrc=|url\(|\son[a-z]+="/u);
  });

  test('is laid out in tables at most 600 wide, which only layout tables hide from screen readers', async () => {
    const { html } = await made;
    const [, card] = named(html, 'table');
    expect(card?.attributes['style']).toContain('max-width:600px');
    for (const { attributes, text: inside } of named(html, 'table')) {
      const isLayout = attributes['role'] === 'presentation';
      expect([inside, isLayout]).toEqual([inside, !attributes['style']?.includes('collapse')]);
    }
    for (const { attributes } of named(html, 'th')) expect(attributes['scope']).toBe('row');
  });
});

const overdue = (language: string) =>
  renderMail({
    template: 'activation-overdue',
    language,
    params: { partnerId: 'contoso-1', activationId: 'p1-x-1', dueBy: '2026-03-01T00:00:00.000Z' },
  });

const cancelled = async (refund?: { amount: number; currency: string }) => {
  const { text } = await renderMail({
    template: 'purchase-cancelled',
    language: 'en',
    params: { package: 'Gold', ...(refund ? { refund } : {}) },
  });
  return text;
};

const followUp = async (days: number, language = 'en') => {
  const { subject } = await renderMail({
    template: 'offer-follow-up',
    language,
    params: { offer: 'O', expiresAt: '2026-03-01T00:00:00.000Z', days },
  });
  return subject;
};

describe('a mail', () => {
  test('gives moments in UTC and says so, in the language’s own way', async () => {
    expect((await overdue('en')).text).toContain('March 1, 2026 at 00:00 UTC');
    expect((await overdue('zh-Hans')).text).toContain('2026年3月1日 00:00 UTC');
  });

  test('keeps ids left to right', async () => {
    expect((await overdue('en')).html).toContain('<bdi dir="ltr">contoso-1</bdi>');
  });

  test('names the amount and currency of a refund, or says that there is none', async () => {
    expect(await cancelled({ amount: 4730, currency: 'USD' })).toMatch(/USD\s4,730\.00/u);
    expect(await cancelled()).toContain('No money is paid back');
    expect(await cancelled()).not.toContain('USD');
  });

  test('promises activation without confirmation only where the policy gives a date for it', async () => {
    const params = { offer: 'O', partner: 'P', link: 'https://a.example/i/t' };
    const remind = async (confirmBy?: string) => {
      const { text } = await renderMail({
        template: 'instructions-reminder',
        language: 'en',
        params: { ...params, ...(confirmBy ? { confirmBy } : {}) },
      });
      return text;
    };
    expect(await remind('2026-03-01T00:00:00.000Z')).toContain('becomes active by itself');
    expect(await remind()).not.toContain('by itself');
    expect(await remind()).toContain('waits until you have confirmed');
  });

  test('counts days in words that fit the number', async () => {
    expect(await followUp(1)).toBe('O: one day left');
    expect(await followUp(15)).toBe('O: 15 days left');
  });

  test('tells where Access ID and Contract ID are, in every language', async () => {
    for (const language of languages) {
      const words = await wordsIn(language);
      expect(words.mail['technical-ready'].look).toMatch(/Access ID[\s\S]*Contract ID/u);
    }
  });

  test.each([
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['not a tag', 'en'],
  ])('asked for in %s is written in %s', async (asked, written) => {
    expect((await overdue(asked)).language).toBe(written);
  });

  const logo = { url: 'https://static.fabrikam.example/logo.png?a=1&b=2', width: 160, height: 40 };
  const brand = brandSchema.parse({
    name: 'Fabrikam Benefits',
    accent: '#7a1f5c',
    logo,
    footer: 'Fabrikam <GmbH>, Berlin',
  });

  test('has buttons of the colour of the brand', async () => {
    const sample = mailSamples.find(({ template }) => template === 'instructions');
    if (sample === undefined) throw new Error('no sample');
    const { html } = await renderMail({ ...sample, language: 'en', brand });
    expect(named(html, 'td').filter(({ attributes }) => attributes['class'] === 'button')).toEqual([
      expect.objectContaining({
        attributes: expect.objectContaining({
          style: expect.stringContaining('background-color:#7a1f5c'),
        }),
      }),
    ]);
    expect(html).not.toContain(defaultBrand.accent);
  });

  test('carries the name the service was given, its picture and its line', async () => {
    const mail = await renderMail({
      template: 'offer-cancelled',
      language: 'en',
      params: { offer: 'O', partner: 'P' },
      brand,
    });
    expect(mail.text).toContain('Fabrikam Benefits sends this');
    expect(mail.text).toMatch(/\nFabrikam <GmbH>, Berlin\n$/u);
    expect(mail.html).toContain('Fabrikam &lt;GmbH&gt;, Berlin');
    expect(mail.html).not.toContain('Partner Benefits');
    expect(named(mail.html, 'img').map(({ attributes }) => attributes)).toMatchObject([
      { src: logo.url, alt: 'Fabrikam Benefits', width: '160', height: '40' },
    ]);
  });
});

const stored = (template: string, params: unknown) => () =>
  renderStoredMail({ template, params, language: 'en' });

describe('stored mail', () => {
  test('renders as it was planned', async () => {
    const params = { benefit: 'B', expiredAt: '2026-03-01T00:00:00.000Z' };
    expect(await stored('benefit-expired', params)()).toEqual(
      await renderMail({ template: 'benefit-expired', params, language: 'en' }),
    );
  });

  const at = '2026-03-01T00:00:00.000Z';
  test.each<[string, string, object, string]>([
    ['an unknown template', 'benefit-exploded', {}, 'No mail template "benefit-exploded"'],
    ['a name every object has', 'constructor', {}, 'No mail template "constructor"'],
    ['a missing parameter', 'benefit-expired', { benefit: 'B' }, 'expiredAt'],
    ['a parameter too many', 'offer-cancelled', { offer: 'O', partner: 'P', key: 'K' }, '"key"'],
    ['a date that is none', 'benefit-expired', { benefit: 'B', expiredAt: 'soon' }, 'expiredAt'],
    [
      'an id of another form',
      'activation-overdue',
      { partnerId: '<b>', activationId: 'a', dueBy: at },
      'partnerId',
    ],
    [
      'a link that is no web address',
      'instructions-reminder',
      { offer: 'O', partner: 'P', link: 'javascript:alert(1)' },
      'link',
    ],
    [
      'a link with credentials',
      'instructions-reminder',
      { offer: 'O', partner: 'P', link: 'https://a:b@c.example/' },
      'must not carry credentials',
    ],
    [
      'a currency that is none',
      'purchase-cancelled',
      { package: 'P', refund: { amount: 1, currency: 'usd<' } },
      'currency',
    ],
  ])('refuses %s', async (_what, template, params, problem) => {
    await expect(stored(template, params)()).rejects.toThrow(problem);
  });
});
