// Local cloud: the frame of its pages. Rendered on the server, without scripts. Pure; trusts no
// text that it shows.

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 0 auto; padding: 0 1rem 2rem; background: #fff; color: #1b1f24 }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0.75rem 0; border-bottom: 1px solid #8886 }
nav a { padding: 0.25rem 0 }
a { color: #0b5cad }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid #8884; vertical-align: top; overflow-wrap: break-word }
.wide { overflow-x: auto }
iframe { width: 100%; height: 34rem; border: 1px solid #8888; background: #fff; box-sizing: border-box }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
form { display: inline }
button, input { font: inherit; padding: 0.25rem 0.75rem }
ol.mails { list-style: none; padding: 0; margin: 0 }
ol.mails li { padding: 0.5rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere }
ol.mails li span { display: block }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 1rem 0 }
dl.facts dd { margin: 0; overflow-wrap: anywhere; min-width: 0 }
h1 { overflow-wrap: anywhere }
ol.timeline { list-style: none; padding: 0; margin: 0 }
ol.timeline li { border-inline-start: 3px solid #8886; padding: 0.25rem 0 0.25rem 1rem; overflow-wrap: anywhere }
ol.timeline li.waits { border-color: #d29922 }
ol.timeline li.done { border-color: #2da44e }
ol.timeline li.failed { border-color: #cf222e }
time, .quiet { color: #57606a; font-size: 0.875rem }
:focus-visible { outline: 3px solid #d9730d; outline-offset: 2px }
@media (prefers-color-scheme: dark) { body { background: #14171a; color: #e6edf3 } a { color: #8cc2ff } time, .quiet { color: #9da7b3 } }`;

const places = [
  ['/local', 'Local cloud'],
  ['/local/outbox', 'Outbox'],
  ['/local/orchestrations', 'Orchestrations'],
  ['/local/documents', 'Documents'],
  ['/local/traces', 'Traces'],
  ['/local/metrics', 'Measures'],
] as const;

export const link = (href: string, text = href): string =>
  `<a href="${escape(href)}">${escape(text)}</a>`;

export const time = (at: string): string => `<time datetime="${escape(at)}">${escape(at)}</time>`;

/** @param body HTML in which everything from outside is already escaped */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<nav>${places.map(([href, name]) => link(href, name)).join('')}</nav>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;

/** A table whose cells are HTML already; a wide table scrolls by itself. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="wide" role="region" aria-label="Table" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>`;
