// The instruction page: what each state shows, and that a page has only its own style.
import { brandSchema } from '../../../shared/domain/brand.ts';
import { directionOf, languages } from '../../../shared/domain/language.ts';
import { renderPage } from '../../../shared/mail/render-page.ts';
import { page } from '../../../shared/mail/templates/page.ts';
import { wordsIn } from '../../../shared/mail/words/words.ts';
import { named, readHtml } from './read-html.ts';
import { pageSamples } from '../../../infra/mail-preview/samples.ts';

const cases = pageSamples.flatMap((sample) =>
  languages.map((language) => [`${sample.state} in ${language}`, { ...sample, language }] as const),
);

test('has a sample of every state', () => {
  expect(new Set(pageSamples.map(({ state }) => state))).toEqual(new Set(Object.keys(page)));
});

describe.each(cases)('the page %s', (_name, content) => {
  const made = renderPage(content);

  test('is sound HTML in its own language', async () => {
    const { html, language } = await made;
    expect(readHtml(html)[0]?.attributes).toEqual({
      lang: content.language,
      dir: directionOf(content.language),
    });
    expect(language).toBe(content.language);
    expect(named(html, 'main')).toHaveLength(1);
    expect(named(html, 'h1')).toHaveLength(1);
    expect(html.replace(/<style>[\s\S]*<\/style>/u, '')).not.toMatch(/[{}]|undefined/u);
  });

  test('has one style element, which it names, and no style attribute', async () => {
    const { html, style } = await made;
    const styles = named(html, 'style');
    expect(styles).toHaveLength(1);
    expect(styles[0]?.text).toBe(style);
    expect(readHtml(html).filter(({ attributes }) => 'style' in attributes)).toEqual([]);
  });

  test('loads nothing, links only itself in the other languages, and posts only to itself', async () => {
    const { html } = await made;
    expect(named(html, 'script', 'img', 'link', 'iframe', 'object', 'base')).toEqual([]);
    expect(named(html, 'a').map(({ attributes }) => attributes['href'])).toEqual(
      languages.map((each) => `?lang=${each}`),
    );
    for (const { attributes } of named(html, 'form'))
      expect(attributes).toEqual({ method: 'post' });
  });

  test('can be confirmed only while it is open', async () => {
    const { html } = await made;
    expect(named(html, 'button')).toHaveLength(content.state === 'open' ? 1 : 0);
  });

  test('shows the instructions exactly while the offer lives', async () => {
    const { html } = await made;
    const lives = ['open', 'confirmed', 'active'].includes(content.state);
    expect(named(html, 'li')).toHaveLength(lives ? 2 : 0);
    expect(html.includes('Referral management')).toBe(lives);
  });
});

test('a page has the picture, the colour and the line of a brand', async () => {
  const brand = brandSchema.parse({
    name: 'Fabrikam',
    accent: '#7a1f5c',
    logo: { url: 'https://static.fabrikam.example/logo.png', width: 160, height: 40 },
    footer: 'Fabrikam GmbH, Berlin',
  });
  const made = await renderPage({ state: 'expired', params: {}, language: 'ar', brand });
  expect(made.pictures).toBe('https://static.fabrikam.example');
  expect(made.style).toContain('background:#7a1f5c');
  expect(named(made.html, 'img').map(({ attributes }) => attributes['alt'])).toEqual(['Fabrikam']);
  expect(named(made.html, 'footer')[0]?.text).toBe('FabrikamFabrikam GmbH, Berlin');
});

const open = async (confirmBy?: string) => {
  const { html } = await renderPage({
    state: 'open',
    language: 'en',
    params: {
      offer: 'O',
      partner: 'P',
      steps: ['S'],
      notBefore: '2026-03-01T00:00:00.000Z',
      ...(confirmBy ? { confirmBy } : {}),
    },
  });
  return html.replace(/<\/?bdi[^>]*>/gu, '');
};

test('what follows confirmation depends on whether silence is enough', async () => {
  const words = await wordsIn('en');
  expect(await open()).toContain(words.page.open.waits);
  expect(await open('2026-03-08T00:00:00.000Z')).toContain('by itself on about March 8, 2026');
});
