// The page that shows the API's document, and the start page. Words and markup only; they load
// everything from this origin.

const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}</head>
<body>
${body}
</body>
</html>
`;

export const styleSheet = `:root { color-scheme: light dark; background: light-dark(#fff, #1b1b1b); color: light-dark(#1b1b1b, #f2f2f2); font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem; }
a { color: light-dark(#0a4ea3, #9ecbff); }
dt { font-weight: 600; margin-top: 1rem; }
dd { margin: 0; }
/* The viewer's own colours are for a light page. */
:root:has(#api) { color-scheme: light; }
:root:has(#api) body { max-width: none; padding: 0; }
#people { padding: 0.75rem 1rem; border-bottom: 1px solid; }
#people select { font: inherit; max-width: 100%; }
`;

/** The page that lists what is available at this address. */
export const startPage = page(
  'Partner Benefits',
  '<link rel="stylesheet" href="/docs/page.css">\n',
  `<main>
<h1>Partner Benefits</h1>
<p>Membership benefits of partner companies: purchases, seats, technical and Go-To-Market activations.</p>
<dl>
<dt><a href="/docs">The API, to read and to try</a></dt>
<dd>Every route with its parameters, answers, error codes, roles and examples.</dd>
<dt><a href="/api/openapi.json">The same as an OpenAPI 3.1 document</a></dt>
<dd>For generators of clients and for tests.</dd>
<dt><a href="/api/health">Health</a></dt>
<dd>Whether the application and its store answer.</dd>
</dl>
</main>`,
);

/**
 * The API's documentation.
 * @param personas the address of the list of sample users to sign in as; absent: the reader brings
 * a token
 */
export const docsPage = (personas?: string): string =>
  page(
    'Partner Benefits API',
    `<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/page.css">
<script src="/docs/swagger-ui-bundle.js" defer></script>
<script src="/docs/start.js" defer></script>
`,
    `<div id="people"${personas === undefined ? ' hidden' : ` data-personas="${personas}"`}>
<label for="who">Signed in as</label> <select id="who"><option value="">nobody</option></select>
<span id="about" role="status"></span>
</div>
<main id="api"></main>`,
  );

/**
 * Starts the documentation viewer; if there are sample users, readers can sign in as one of them.
 */
export const startScript = `const api = SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  validatorUrl: null,
});
const { personas } = document.getElementById('people').dataset;
const who = document.getElementById('who');
const about = document.getElementById('about');
const json = async (path, init) => (await fetch(personas + path, init)).json();
const offer = async () => {
  const { value } = await json('/personas');
  for (const { label } of value) who.add(new Option(label));
  who.addEventListener('change', async () => {
    const persona = value.find(({ label }) => label === who.value);
    if (persona === undefined) {
      api.authActions.logout(['bearer']);
      about.textContent = '';
      return;
    }
    const headers = { 'content-type': 'application/json' };
    const { access_token } = await json('/token', { method: 'POST', headers, body: JSON.stringify(persona) });
    api.preauthorizeApiKey('bearer', access_token);
    about.textContent = persona.description;
  });
};
if (personas !== undefined) offer();
`;
