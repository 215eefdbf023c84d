// The page behind the link in a mail: everyone with the link can read it and confirm with its
// button. Reading it changes nothing. Knows states and headers; its words are in shared/mail.
import { createHash } from 'node:crypto';
import type {
  InstructionUseCases,
  OpenedPage,
  RenderedPage,
} from '../../shared/use-cases/activations/follow-instructions.ts';
import { languageFor, matchLanguage } from '../../shared/domain/language.ts';
import { correlationOf } from '../edge/http/correlation.ts';
import type {
  Endpoint,
  HttpContext,
  HttpHandler,
  HttpRequest,
  HttpResponse,
} from '../edge/http/http.ts';
import { unexpectedError } from '../edge/problems/unexpected-error.ts';
import { targetOf } from '../edge/http/target.ts';

export interface PageParts {
  /** Makes the page's use cases for one invocation. */
  readonly usesFor: (context: HttpContext) => InstructionUseCases;
  /**
   * Readers are not known: they count by address.
   * @returns seconds to wait when there were too many from there
   */
  readonly limit: (headers: HttpRequest['headers']) => number | undefined;
}

const statuses: Readonly<Record<OpenedPage['state'], number>> = {
  open: 200,
  confirmed: 200,
  active: 200,
  expired: 410,
  replaced: 410,
  cancelled: 410,
  notFound: 404,
};

const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};

/** The browser's preferred language. */
const acceptedLanguage = (request: HttpRequest): string | undefined =>
  (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '')
    .find((tag) => tag !== '' && matchLanguage(tag).kind === 'matched');

/** The language chosen on the page, else that of the mail, else the browser's. */
const languageOf = (request: HttpRequest, opened: OpenedPage): string => {
  const chosen = new URLSearchParams(targetOf(request.url).query).get('lang') ?? '';
  const isSpoken = matchLanguage(chosen).kind === 'matched';
  return languageFor(isSpoken ? chosen : (opened.language ?? acceptedLanguage(request) ?? ''));
};

/** A page has its own style, its own form, at most one picture, and nothing else. */
const securityPolicy = ({ style, pictures }: Pick<RenderedPage, 'style' | 'pictures'>): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    ...(pictures === undefined ? [] : [`img-src ${pictures}`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const pageAnswer = async (request: HttpRequest, opened: OpenedPage): Promise<HttpResponse> => {
  const { html, language, ...looks } = await opened.render(languageOf(request, opened));
  return {
    status: statuses[opened.state],
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': securityPolicy(looks),
    },
    body: html,
  };
};

const notNow = (status: 429 | 503, retryAfterSeconds: number): HttpResponse => ({
  status,
  headers: {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': String(retryAfterSeconds),
  },
  body: 'This page cannot be shown right now. Please try again in a minute.\n',
});

const guarded =
  (
    name: string,
    { usesFor, limit }: PageParts,
    answer: (request: HttpRequest, use: InstructionUseCases) => Promise<HttpResponse>,
  ): HttpHandler =>
  async (request, context) => {
    try {
      const wait = limit(request.headers);
      if (wait !== undefined) return notNow(429, wait);
      return await answer(request, usesFor(context));
    } catch (error) {
      const { traceId } = correlationOf(request.headers, context.traceParent);
      unexpectedError(error, { routeName: name, traceId }, context);
      return notNow(503, 30);
    }
  };

const tokenIn = ({ params }: HttpRequest): string => params['token'] ?? '';

/** Redirects to the page after the button was used, in the chosen language. */
const seeAgain = (request: HttpRequest): HttpResponse => {
  const { path, query } = targetOf(request.url);
  return {
    status: 303,
    headers: { ...headers, location: query === '' ? path : `${path}?${query}` },
  };
};

/** The endpoints of the page. The catch-all answers HEAD and other methods. */
export const instructionPages = (parts: PageParts): readonly Endpoint[] => [
  {
    name: 'read-instructions',
    method: 'GET',
    path: 'i/{token}',
    handler: guarded('read-instructions', parts, async (request, use) =>
      pageAnswer(request, await use.openInstructions(tokenIn(request))),
    ),
  },
  {
    name: 'confirm-instructions',
    method: 'POST',
    path: 'i/{token}',
    handler: guarded('confirm-instructions', parts, async (request, use) => {
      const opened = await use.openInstructions(tokenIn(request));
      if (statuses[opened.state] !== 200) return pageAnswer(request, opened);
      await use.confirmInstructions(tokenIn(request));
      return seeAgain(request);
    }),
  },
];
