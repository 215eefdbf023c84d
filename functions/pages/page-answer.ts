// How a page behind a link in a mail is answered: its status, headers and language. Reading a page changes
// nothing. Knows no page and no words.
import { createHash } from 'node:crypto';
import { languageFor, matchLanguage } from '../../shared/domain/language.ts';
import type { OpenedPage, RenderedPage } from '../../shared/use-cases/mail/opened-page.ts';
import { correlationOf } from '../edge/http/correlation.ts';
import type { HttpContext, HttpHandler, HttpRequest, HttpResponse } from '../edge/http/http.ts';
import { targetOf } from '../edge/http/target.ts';
import { unexpectedError } from '../edge/problems/unexpected-error.ts';

export interface PageParts<Use> {
  /** Makes the page's use cases for one invocation. */
  readonly usesFor: (context: HttpContext) => Use;
  /**
   * Readers are not known: they count by address.
   * @returns seconds to wait when there were too many from there
   */
  readonly limit: (headers: HttpRequest['headers']) => number | undefined;
}

export const statuses: Readonly<Record<OpenedPage['state'], number>> = {
  open: 200,
  confirmed: 200,
  active: 200,
  unsubscribe: 200,
  unsubscribed: 200,
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

export const pageAnswer = async (
  request: HttpRequest,
  opened: OpenedPage,
): Promise<HttpResponse> => {
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

export const guarded =
  <Use>(
    name: string,
    { usesFor, limit }: PageParts<Use>,
    answer: (request: HttpRequest, use: Use) => Promise<HttpResponse>,
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

export const tokenIn = ({ params }: HttpRequest): string => params['token'] ?? '';

/** Redirects to the page after the button was used, in the chosen language. */
export const seeAgain = (request: HttpRequest): HttpResponse => {
  const { path, query } = targetOf(request.url);
  return {
    status: 303,
    headers: { ...headers, location: query === '' ? path : `${path}?${query}` },
  };
};
