// Local cloud: `/local/**`, functions for developers that Azure does not have. Knows the parts;
// answers only requests that use this machine's own name.
import type { LocalClock } from '../clock/clock.ts';
import { readDuration } from '../clock/duration.ts';
import type { Invoker } from '../contract/contract.ts';
import { isReportStatus, reportStatuses } from '../email/delivery-report.ts';
import { deliverEvent } from '../functions-host/event-grid.ts';
import { planFault, type FaultyParts } from './faults.ts';
import type { LocalIdentity } from '../identity/identity.ts';
import type { TokenRequest } from '../identity/token.ts';
import {
  containersPage,
  documentListPage,
  documentPage,
  pageSize,
  partitionOf,
} from '../pages/document-pages.ts';
import { orchestrationListPage, orchestrationPage } from '../pages/orchestration-pages.ts';
import { mailListPage, mailPage } from '../pages/outbox-pages.ts';
import { startPage } from '../pages/start-page.ts';
import { instanceJson, instancesJson } from './orchestrations.ts';
import type { About } from '../hosting/places.ts';
import { listMeasures, listTraces, showTrace } from './telemetry-routes.ts';
import type { LocalTelemetry } from '../telemetry/telemetry.ts';
import { personas } from '../hosting/personas.ts';
import {
  bare,
  html,
  json,
  readForm,
  readJson,
  type Answering,
  type WireAnswer,
  type WireRequest,
} from '../contract/wire.ts';

export interface AskedParts extends FaultyParts {
  readonly clock: LocalClock;
  readonly identity: LocalIdentity;
  readonly invoker: Invoker;
  readonly telemetry: LocalTelemetry | undefined;
  /** The addresses in the answer of `GET /local`. */
  about(): About;
}

type Fields = Readonly<Record<string, unknown>>;

interface Asked {
  readonly request: WireRequest;
  /** The part of the path that the pattern captured; ids of this application need no decoding. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Fields;
}

type Answer = (parts: AskedParts, asked: Asked) => Promise<WireAnswer> | WireAnswer;

const failure = (status: number, message: string): WireAnswer =>
  json(status, { error: { message } });

const noSuch = (what: string): WireAnswer => failure(404, `There is no such ${what}.`);

/** Whether the request comes from a form on one of the pages. */
const isForm = ({ headers }: WireRequest): boolean =>
  (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

const wantsPage = ({ headers }: WireRequest): boolean =>
  (headers['accept'] ?? '').includes('text/html');

const now = ({ clock }: AskedParts): WireAnswer =>
  json(200, { now: new Date(clock.now()).toISOString(), mode: clock.mode });

const censusOf = async ({ email, durable, cosmos }: AskedParts) => ({
  mails: email.outbox.mails().length,
  orchestrations: instancesJson(await durable.instances()).counts,
  documents: cosmos.containers(),
});

/** Redirects to a page after its form was sent. */
const backTo = (location: string): WireAnswer => bare(303, { location });

const about: Answer = async (parts, { request }) =>
  wantsPage(request)
    ? html(200, startPage(parts.about(), await censusOf(parts)))
    : json(200, parts.about());

const isTokenRequest = (body: Fields): body is TokenRequest =>
  typeof body['tenantId'] === 'string' && typeof body['userId'] === 'string';

const token: Answer = async ({ identity }, { body }) =>
  isTokenRequest(body)
    ? json(200, { access_token: await identity.token(body), token_type: 'Bearer' })
    : failure(400, 'tenantId and userId are required.');

const advance: Answer = async (parts, { request, body: { duration, to } }) => {
  const { clock, durable, timeline } = parts;
  if (durable.ownTime !== undefined) return failure(409, durable.ownTime);
  const lasting = typeof duration === 'string' ? readDuration(duration) : undefined;
  const target =
    lasting === undefined && typeof to === 'string'
      ? Date.parse(to)
      : clock.now() + (lasting ?? NaN);
  if (Number.isNaN(target) || (duration !== undefined && to !== undefined)) {
    return failure(400, 'Give either duration (ISO 8601, such as P3D or PT2H) or to (an instant).');
  }
  if (target < clock.now()) return failure(400, 'Time only moves forwards.');
  await timeline.advance(target);
  return isForm(request) ? backTo('/local') : now(parts);
};

const outbox: Answer = ({ email }, { request, query }) => {
  const to = query.get('to');
  const mails = email.outbox.mails(to === null ? {} : { to });
  return wantsPage(request)
    ? html(200, mailListPage(mails, query.get('q') ?? ''))
    : json(200, { value: mails });
};

const mail: Answer = ({ email }, { request, id }) => {
  const found = email.outbox.mail(id);
  if (!found) return noSuch('mail');
  return wantsPage(request) ? html(200, mailPage(found, email.outbox.mails())) : json(200, found);
};

const report: Answer = async ({ email, invoker }, { request, id, body: { status } }) => {
  if (!isReportStatus(status))
    return failure(400, `status is one of ${reportStatuses.join(', ')}.`);
  const reports = email.reports(id, status);
  if (!reports) return noSuch('mail');
  for (const event of reports) {
    if ((await deliverEvent(invoker, event)) === 0) {
      return failure(501, 'Missing: the application has no function with an eventGridTrigger.');
    }
  }
  return isForm(request) ? backTo(`/local/outbox/${id}`) : json(200, { value: reports });
};

const orchestrations: Answer = async ({ durable }, { request }) => {
  const found = await durable.instances();
  return wantsPage(request)
    ? html(200, orchestrationListPage(found))
    : json(200, instancesJson(found));
};

const orchestration: Answer = async ({ durable }, { request, id }) => {
  const found = await durable.instance(id);
  if (!found) return noSuch('orchestration');
  return wantsPage(request) ? html(200, orchestrationPage(found)) : json(200, instanceJson(found));
};

const command =
  (name: 'suspend' | 'resume'): Answer =>
  async ({ durable }, { id }) => {
    const answer = await durable[name](id);
    if (answer === 'notFound') return noSuch('orchestration');
    return answer === 'accepted'
      ? json(200, {})
      : failure(409, 'In its state that is not possible; GET it to see its state.');
  };

const containers: Answer = ({ cosmos }, { request }) =>
  wantsPage(request)
    ? html(200, containersPage(cosmos.containers()))
    : json(200, { value: cosmos.containers() });

const hasContainer = ({ cosmos }: AskedParts, name: string): boolean =>
  cosmos.containers().some(({ container }) => container === name);

const documents: Answer = (parts, { request, id: container, query }) => {
  if (!hasContainer(parts, container)) return noSuch('container');
  const offset = Number(query.get('offset') ?? 0);
  if (!Number.isInteger(offset) || offset < 0) return failure(400, 'offset is a whole number.');
  const found = parts.cosmos.documents(container, { offset, limit: pageSize });
  return wantsPage(request)
    ? html(200, documentListPage(container, found, offset))
    : json(200, { value: found });
};

const document: Answer = (parts, { request, id }) => {
  const [container = '', partition = '', name = ''] = id.split('/').map(decodeURIComponent);
  const found = hasContainer(parts, container)
    ? parts.cosmos
        .documents(container, { partitionKey: partition, limit: 1_000_000 })
        .find((each) => each['id'] === name && partitionOf(each) === partition)
    : undefined;
  if (found === undefined) return noSuch('document');
  return wantsPage(request) ? html(200, documentPage(container, found)) : json(200, found);
};

const faults: Answer = async (parts, { body }) =>
  (await planFault(parts, body))
    ? json(200, {})
    : failure(400, 'Not a fault that a part understands; see infra/local/README.md.');

const deaf = (): WireAnswer =>
  failure(404, 'Nobody listens: start the local cloud with telemetry.');

const traces: Answer = ({ telemetry }, { request, query }) =>
  telemetry ? listTraces(telemetry, { asPage: wantsPage(request), query }) : deaf();

const oneTrace: Answer = ({ telemetry }, { request, id, query }) =>
  telemetry
    ? (showTrace(telemetry, id, { asPage: wantsPage(request), query }) ?? noSuch('trace'))
    : deaf();

const measures: Answer = ({ telemetry }, { request, query }) =>
  telemetry ? listMeasures(telemetry, { asPage: wantsPage(request), query }) : deaf();

const routes: readonly (readonly [method: string, path: RegExp, answer: Answer])[] = [
  ['GET', /^\/local\/?$/, about],
  ['POST', /^\/local\/token$/, token],
  ['GET', /^\/local\/personas$/, () => json(200, { value: personas })],
  ['GET', /^\/local\/clock$/, now],
  ['POST', /^\/local\/clock\/advance$/, advance],
  ['GET', /^\/local\/outbox$/, outbox],
  ['GET', /^\/local\/outbox\/([^/]+)$/, mail],
  ['POST', /^\/local\/outbox\/([^/]+)\/report$/, report],
  ['GET', /^\/local\/orchestrations$/, orchestrations],
  ['GET', /^\/local\/orchestrations\/([^/]+)$/, orchestration],
  ['POST', /^\/local\/orchestrations\/([^/]+)\/suspend$/, command('suspend')],
  ['POST', /^\/local\/orchestrations\/([^/]+)\/resume$/, command('resume')],
  ['GET', /^\/local\/documents$/, containers],
  ['GET', /^\/local\/documents\/([^/]+)$/, documents],
  ['GET', /^\/local\/documents\/([^/]+\/[^/]+\/[^/]+)$/, document],
  ['GET', /^\/local\/traces$/, traces],
  ['GET', /^\/local\/traces\/([^/]+)$/, oneTrace],
  ['GET', /^\/local\/metrics$/, measures],
  ['POST', /^\/local\/faults$/, faults],
];

const isOwnName = (url: string): boolean =>
  URL.canParse(url) && ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);

/**
 * A page from elsewhere may neither use another host name for this machine, nor send a form here.
 */
const isFromHere = ({ url, headers }: WireRequest): boolean =>
  isOwnName(url) && (headers['origin'] === undefined || isOwnName(headers['origin']));

/** Whether a path belongs to the local cloud itself. */
export const isLocalPath = (pathname: string): boolean => /^\/local(\/|$)/.test(pathname);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes the function that answers `/local/**`. */
export const answerLocal =
  (parts: AskedParts): Answering =>
  async (request) => {
    const url = new URL(request.url);
    if (!isFromHere(request)) return noSuch('page');
    if (parts.identity.owns(request)) return parts.identity.answer(request);
    const found = routes.find(
      ([method, path]) => method === request.method && path.test(url.pathname),
    );
    if (!found) return noSuch('page');
    const [, path, answer] = found;
    const body = isForm(request) ? readForm(request.body) : readJson(request.body);
    if (!isFields(body)) return failure(400, 'The body is not a JSON object.');
    const id = path.exec(url.pathname)?.[1] ?? '';
    try {
      return await answer(parts, { request, id, query: url.searchParams, body });
    } catch (error) {
      // The developer must fix the error, so the answer may contain all of it.
      return failure(500, error instanceof Error ? error.message : String(error));
    }
  };
