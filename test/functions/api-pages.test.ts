// The start page, the OpenAPI document and the page that shows it: they load from this origin only,
// can be revalidated, and need no token.
import { apiPages } from '../../functions/pages/api-pages.ts';
import { startLocalCloud, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import { aRequest, anEdge, call } from '../support/edge/edge.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud.close());

test.each([
  ['/', 'text/html; charset=utf-8', 'href="/docs"'],
  ['/docs', 'text/html; charset=utf-8', 'src="/docs/swagger-ui-bundle.js"'],
  ['/docs/start.js', 'text/javascript; charset=utf-8', "url: '/api/openapi.json'"],
  ['/docs/page.css', 'text/css; charset=utf-8', 'color-scheme'],
  ['/docs/swagger-ui.css', 'text/css; charset=utf-8', '.swagger-ui'],
  ['/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8', 'SwaggerUIBundle'],
  ['/api/openapi.json', 'application/json', '"openapi":"3.1.0"'],
])('%s', async (path, type, words) => {
  const first = await cloud.fetch(path);
  const text = await first.text();
  expect([first.status, first.headers.get('content-type')]).toEqual([200, type]);
  expect(text).toContain(words);
  expect(first.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  const tag = first.headers.get('etag') ?? '';
  const again = await cloud.fetch(path, { headers: { 'if-none-match': tag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await cloud.fetch(path, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await cloud.fetch(path, { method: 'POST' })).status).toBe(405);
});

test('nothing is loaded from elsewhere', async () => {
  for (const path of ['/', '/docs', '/docs/start.js', '/docs/page.css']) {
    const text = await (await cloud.fetch(path)).text();
    expect(text).not.toMatch(/(?:src|href)="(?!\/|data:,)|https?:\/\//u);
  }
});

test('other files of the viewer are not there', async () => {
  for (const path of ['/docs/package.json', '/docs/..%2fpackage.json', '/docs/index.html'])
    expect((await cloud.fetch(path)).status).toBe(404);
});

test('the document names where the application is', async () => {
  const { servers } = JSON.parse(await (await cloud.fetch('/api/openapi.json')).text());
  expect(servers).toEqual([{ url: cloud.origin }]);
});

const pagesWith = (change: Partial<Parameters<typeof apiPages>[0]>) =>
  apiPages({
    edge: anEdge().edge,
    document: async () => '{}',
    files: async () => '',
    ...change,
  });

test('people to sign in as are offered where there are some, and not otherwise', async () => {
  const docs = (pages: ReturnType<typeof pagesWith>) =>
    pages.find(({ path }) => path === 'docs')!.handler;
  const without = await docs(pagesWith({}))(aRequest(), contextOf());
  expect(without.body).toContain('<div id="people" hidden>');
  const offered = await docs(pagesWith({ personasUrl: '/local' }))(aRequest(), contextOf());
  expect(offered.body).toContain('data-personas="/local"');
});

const contextOf = () => ({ invocationId: 'i', warn: () => undefined, error: () => undefined });

test('a file that cannot be read is a problem without its path', async () => {
  const broken = async (): Promise<string> => {
    throw new Error('ENOENT: /srv/app/secret');
  };
  const page = pagesWith({ files: broken }).find(({ path }) => path === 'docs/swagger-ui.css')!;
  const { status, text, lines } = await call(page.handler, aRequest());
  expect(status).toBe(500);
  expect(text).not.toContain('secret');
  expect(lines.join()).toContain('show-docs-swagger-ui-css');
  expect(lines.join()).not.toContain('secret');
});
