// One page with everything that is written: each mail and page, in each language, as HTML in light and
// dark, and as text. No script; a frame loads when it is scrolled to.
import { directionOf, languages } from '../../shared/domain/language.ts';
import { escapeHtml } from '../../shared/mail/html-escape.ts';
import { inScheme, type Written } from './written.ts';

const style = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:84rem;padding:0 1rem 2rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.parts{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem}
iframe{width:100%;height:34rem;border:1px solid #8888}
pre{white-space:pre-wrap;overflow-wrap:anywhere;max-height:34rem;overflow:auto;margin:0;border:1px solid #8888;padding:.5rem}
section{border-top:1px solid #8888}`;

const frame = (html: string, scheme: 'light' | 'dark', title: string): string =>
  `<iframe loading="lazy" sandbox title="${escapeHtml(title)}, ${scheme}" srcdoc="${escapeHtml(inScheme(html, scheme))}"></iframe>`;

const shown = ({ name, language, subject, html, text }: Written): string => {
  const title = `${name}, ${language}`;
  const direction = directionOf(language);
  return [
    `<section id="${name}-${language}"><h3>${escapeHtml(title)}</h3>`,
    ...(subject === undefined
      ? []
      : [`<p lang="${language}" dir="${direction}">${escapeHtml(subject)}</p>`]),
    '<div class="parts">',
    frame(html, 'light', title),
    frame(html, 'dark', title),
    ...(text === undefined
      ? []
      : [`<pre lang="${language}" dir="${direction}" tabindex="0">${escapeHtml(text)}</pre>`]),
    '</div></section>',
  ].join('\n');
};

const links = (name: string): string =>
  languages.map((language) => `<a href="#${name}-${language}">${language}</a>`).join(' ');

/** The page. */
export const previewPage = (all: readonly Written[]): string => {
  const names = [...new Set(all.map(({ name }) => name))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>All mails and pages</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>All mails and pages</h1>
<nav aria-label="Mails and pages">${names.map((name) => `<span>${name}: ${links(name)}</span>`).join('\n')}</nav>
${names
  .map((name) => {
    const own = all.filter((each) => each.name === name).map(shown);
    return `<h2>${name}</h2>\n${own.join('\n')}`;
  })
  .join('\n')}
</main>
</body>
</html>
`;
};
