// Public pages about the API: the start page, the OpenAPI document and the page that shows it.
// Knows neither routes nor how the document is made.
import type { DocsFile, DocsFiles } from '../../shared/ports/docs-files.ts';
import { etagOf, isKnown } from '../edge/http/etag.ts';
import { openExchange, type Settings } from '../edge/routing/exchange.ts';
import type { Endpoint, HttpHandler } from '../edge/http/http.ts';
import { unexpectedError } from '../edge/problems/unexpected-error.ts';
import { docsPage, startPage, startScript, styleSheet } from './docs-page.ts';

export interface ApiPagesUseCases {
  readonly edge: Settings;
  /** Makes the OpenAPI document as text; called once. */
  readonly document: () => Promise<string>;
  readonly files: DocsFiles;
  /** The address of the list of sample users; absent: there are none. */
  readonly personasUrl?: string;
}

interface Content {
  readonly type: string;
  readonly read: () => Promise<string>;
}

/** Scripts and stylesheets come from this origin; the viewer also sets inline styles. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The content is public: a browser may cache it but has to revalidate it on each use. */
const serving = (
  name: string,
  { edge }: ApiPagesUseCases,
  { type, read }: Content,
): HttpHandler => {
  let tagged: Promise<{ readonly body: string; readonly etag: string }> | undefined;
  /** Reads and hashes the content once; after a failure the next request tries again. */
  const contents = () =>
    (tagged ??= read().then(async (body) => ({ body, etag: await etagOf(body) })));
  return async (request, context) => {
    const exchange = openExchange(edge, request, { route: name, traceParent: context.traceParent });
    try {
      const { body, etag } = await contents();
      const headers = { etag, 'cache-control': 'no-cache', 'content-security-policy': policy };
      return exchange.send(
        isKnown(request.headers.get('if-none-match'), etag)
          ? { status: 304, headers }
          : { status: 200, headers: { ...headers, 'content-type': type }, body },
      );
    } catch (error) {
      tagged = undefined;
      const { traceId } = exchange;
      return exchange.refuse(unexpectedError(error, { routeName: name, traceId }, context));
    }
  };
};

const text = (type: string, value: string): Content => ({
  type: `${type}; charset=utf-8`,
  read: async () => value,
});
const script = 'text/javascript';
const css = 'text/css';

const contentsOf = (use: ApiPagesUseCases): Readonly<Record<string, Content>> => {
  const file = (type: string, name: DocsFile): Content => ({
    type: `${type}; charset=utf-8`,
    read: () => use.files(name),
  });
  return {
    '': text('text/html', startPage),
    'api/openapi.json': { type: 'application/json', read: use.document },
    docs: text('text/html', docsPage(use.personasUrl)),
    'docs/page.css': text(css, styleSheet),
    'docs/start.js': text(script, startScript),
    'docs/swagger-ui.css': file(css, 'swagger-ui.css'),
    'docs/swagger-ui-bundle.js': file(script, 'swagger-ui-bundle.js'),
  };
};

const nameOf = (path: string): string =>
  path === '' ? 'show-start-page' : `show-${path.replaceAll(/[^a-z]+/g, '-')}`;

/** The endpoints: one for each page or file. */
export const apiPages = (use: ApiPagesUseCases): readonly Endpoint[] =>
  Object.entries(contentsOf(use)).map(([path, content]) => {
    const name = nameOf(path);
    return {
      name,
      method: 'GET',
      path: path === '' ? '/' : path,
      handler: serving(name, use, content),
    };
  });
