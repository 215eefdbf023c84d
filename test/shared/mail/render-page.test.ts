// The instruction page: what each state shows, and a content policy that allows only the page's own
// style.
import { createHash } from 'node:crypto';
import { languages } from '../../../shared/domain/language.ts';
import { pageSecurityPolicy } from '../../../shared/mail/page-style.ts';
import { renderPage } from '../../../shared/mail/render-page.ts';
import { page } from '../../../shared/mail/templates/page.ts';
import { words } from '../../../shared/mail/words/words.ts';
import { named, readHtml } from './read-html.ts';
import { pageSamples } from './samples.ts';

const cases = pageSamples.flatMap((sample) =>
  languages.map((language) => [`${sample.state} in ${language}`, { ...sample, language }] as const),
);

test('has a sample of every state', () => {
  expect(new Set(pageSamples.map(({ state }) => state))).toEqual(new Set(Object.keys(page)));
});

describe.each(cases)('the page %s', (_name, content) => {
  const { html, language, securityPolicy } = renderPage(content);

  test('is sound HTML in its own language', () => {
    expect(readHtml(html)[0]?.attributes).toEqual({ lang: content.language, dir: 'ltr' });
    expect(language).toBe(content.language);
    expect(named(html, 'main')).toHaveLength(1);
    expect(named(html, 'h1')).toHaveLength(1);
    expect(html.replace(/<style>[\s\S]*<\/style>/u, '')).not.toMatch(/[{}]|undefined/u);
  });

  test('has one style element, whose hash the policy allows, and no style attribute', () => {
    const styles = named(html, 'style');
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0]?.text ?? '')
      .digest('base64');
    expect(securityPolicy).toContain(`style-src 'sha256-${hash}'`);
    expect(readHtml(html).filter(({ attributes }) => 'style' in attributes)).toEqual([]);
  });

  test('loads nothing, links only itself in the other languages, and posts only to itself', () => {
    expect(named(html, 'script', 'img', 'link', 'iframe', 'object', 'base')).toEqual([]);
    expect(named(html, 'a').map(({ attributes }) => attributes['href'])).toEqual(
      languages.map((each) => `?lang=${each}`),
    );
    for (const { attributes } of named(html, 'form'))
      expect(attributes).toEqual({ method: 'post' });
  });

  test('can be confirmed only while it asks', () => {
    expect(named(html, 'button')).toHaveLength(
      ['open', 'unsubscribe'].includes(content.state) ? 1 : 0,
    );
  });

  test('shows the instructions exactly while the offer lives', () => {
    const lives = ['open', 'confirmed', 'active'].includes(content.state);
    expect(named(html, 'li')).toHaveLength(lives ? 2 : 0);
    expect(html.includes('Referral management')).toBe(lives);
  });
});

test('the policy forbids everything that it does not name', () => {
  expect(pageSecurityPolicy).toMatch(/^default-src 'none'; /u);
  expect(pageSecurityPolicy).toContain("frame-ancestors 'none'");
  expect(pageSecurityPolicy).not.toMatch(/unsafe|\*/u);
});

const open = (confirmBy?: string) =>
  renderPage({
    state: 'open',
    language: 'en',
    params: {
      offer: 'O',
      partner: 'P',
      steps: ['S'],
      notBefore: '2026-03-01T00:00:00.000Z',
      ...(confirmBy ? { confirmBy } : {}),
    },
  }).html;

test('what follows confirmation depends on whether silence is enough', () => {
  expect(open()).toContain(words.en.page.open.waits);
  expect(open('2026-03-08T00:00:00.000Z')).toContain('by itself on about March 8, 2026');
});
