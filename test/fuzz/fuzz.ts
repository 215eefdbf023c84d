// Sends requests to one operation and checks every answer: it is never a 5xx, it conforms to the
// OpenAPI document, it does not repeat refused input, and a refused request stores nothing.
import fc from 'fast-check';
import type { LocalCloud } from '../../infra/local/cloud/cloud.ts';
import { personas } from '../../infra/local/hosting/personas.ts';
import {
  createJudge,
  type ApiDocument,
  type Operation,
  type Parameter,
} from '../support/contract.ts';
import { amountOf } from '../support/share.ts';
import { belongingsOf, nobodys, type Belongings } from '../support/world/belongings.ts';
import { rows } from '../functions/http/matrix-rows.ts';
import { tokenOf } from '../support/tokens.ts';
import { aSeededWorld, lakesideId, northbeamId } from '../support/world/seeded-world.ts';
import type { World } from '../support/world/world.ts';
import { requestsFor, type FuzzRequest, type Ground } from './requests.ts';
import { canary } from './values.ts';

/** A request, and what is wrong with its answer. */
export interface Finding {
  readonly request: FuzzRequest;
  readonly status: number;
  readonly problems: readonly string[];
}

export interface FuzzReport {
  readonly sent: number;
  /** The number of answers with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface Target {
  readonly name: string;
  readonly method: string;
  readonly template: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

const resolved = (components: ApiDocument['components'], each: Operation['parameters'][number]) => {
  if (!('$ref' in each)) return each;
  const found = components.parameters[each.$ref.split('/').at(-1) ?? ''];
  if (found === undefined) throw new Error(`no parameter ${each.$ref}`);
  return found;
};

const kebab = (id: string): string =>
  id.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** The operations of a document. */
export const targetsOf = ({ paths, components }: ApiDocument): readonly Target[] =>
  Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const parameters = operation.parameters.map((each) => resolved(components, each));
      return { name: kebab(operation.operationId), method, template, operation, parameters };
    }),
  );

const groundOf = (
  document: ApiDocument,
  name: string,
  ours: Belongings,
  theirs: Belongings,
): Ground => {
  const users = [ours.seated, ours.unseated, ours.leaving, theirs.seated];
  const purchases = [
    ours.purchaseId,
    ...ours.pending,
    ours.refundable,
    theirs.purchaseId,
    'p2222222222222222222',
  ];
  const row = rows[name];
  if (row === undefined) throw new Error(`${name} has no request`);
  const { pathname, search } = new URL(`/api/v1${row.path(ours)}`, 'http://any.test');
  return {
    by: row.by,
    good: { path: pathname + search, ...(row.body && { body: row.body(ours) }) },
    personas: personas.map(({ label }) => label),
    resolve: (ref) => document.components.schemas[ref.split('/').at(-1) ?? ''] ?? {},
    known: {
      partnerId: [northbeamId, lakesideId, '33333333-cccc-4ccc-8ccc-333333333333'],
      userId: users,
      id: users,
      purchaseId: [...purchases, ours.renewable],
      poolId: ['intune', 'sql-server-2019-standard', 'nobodys-pool'],
      benefitId: [
        ours.seats,
        ours.software,
        ours.technical,
        ours.token,
        theirs.seats,
        `${ours.purchaseId}-unknown`,
      ],
      activationId: [...ours.activations, ...theirs.activations],
      requestId: [ours.requestId, theirs.requestId],
      packageId: ['action-pack', 'silver', 'gold', 'isv-co-sell-ready', 'platinum'],
      preferredLanguage: ['en', 'zh-CN', 'tlh', 'not a tag'],
      phone: ['+4930123456', '030 123'],
    },
  };
};

const writes: ReadonlySet<string> = new Set(['create', 'replace', 'delete', 'batch']);

/** Changes with every write to the database. */
const versionsIn = ({ cosmos }: LocalCloud): string =>
  cosmos
    .containers()
    .flatMap(({ container }) => cosmos.documents(container, { limit: 100_000 }))
    .map((document) => String(document['_etag']))
    .join();

/** Notes what is stored when a request makes its first write. */
const watching = ({ cloud }: World) => {
  let before: string | undefined;
  cloud.cosmos.faults.onRequest = ({ operation }) => {
    if (writes.has(operation)) before ??= versionsIn(cloud);
    return undefined;
  };
  return {
    begin: () => {
      before = undefined;
    },
    storedSomething: () => before !== undefined && before !== versionsIn(cloud),
  };
};

const secrets =
  /eyJ[\w-]{10,}\.|node_modules|\bat \S+ \(|\.ts:\d|AccountKey|accesskey|"_etag"|"_rid"/u;

const judges = new WeakMap<ApiDocument, ReturnType<typeof createJudge>>();

/** Cached for each document, because making one takes longer than a request. */
const judgeOf = (document: ApiDocument) => {
  const judge = judges.get(document) ?? createJudge(document);
  judges.set(document, judge);
  return judge;
};

const send = async (cloud: LocalCloud, method: string, request: FuzzRequest) => {
  const { who, target, headers, body } = request;
  const response = await cloud.fetch(target, {
    method: method.toUpperCase(),
    headers: {
      ...headers,
      ...(who !== undefined && { authorization: `Bearer ${await tokenOf(cloud, who)}` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : Uint8Array.from(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/**
 * The path as the host receives it: without `..`, and a canary in it may be repeated, because it is
 * the caller's path.
 */
const pathnameOf = (target: string): string => new URL(target, 'http://any.test').pathname;

/**
 * The number of requests per world; worlds must stay small, so that their states can be compared.
 */
const perWorld = 300;

/** Where an operation is fuzzed: two companies, each with one entity of every kind. */
export interface Place {
  readonly world: World;
  readonly ours: Belongings;
  readonly theirs: Belongings;
}

export const aPlace = async (): Promise<Place> => {
  const world = await aSeededWorld({}, 'unjudged');
  const ours = await belongingsOf(world, northbeamId);
  // In a partial run, another company's ids do not exist; the matrix uses existing ones.
  const theirs = await amountOf(
    async () => nobodys,
    () => belongingsOf(world, lakesideId),
  )();
  return { world, ours, theirs };
};

/** Waits for the background work that a request caused. */
const quiet = ({ cloud }: World): Promise<void> =>
  cloud.advance({ to: new Date(cloud.clock.now()) });

const round = async (
  document: ApiDocument,
  { name, method, template, operation, parameters }: Target,
  { world, ours, theirs }: Place,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<FuzzReport> => {
  const judge = judgeOf(document);
  await rows[name]?.prepare?.(world, ours);
  const watch = watching(world);
  const ground = groundOf(document, name, ours, theirs);
  const requests = fc.sample(requestsFor({ method, template, operation, parameters }, ground), {
    numRuns: count,
    seed,
  });
  const statuses: Record<string, number> = {};
  const findings: Finding[] = [];
  for (const request of requests) {
    watch.begin();
    const answer = await send(world.cloud, method, request);
    const { status, text } = answer;
    statuses[status] = (statuses[status] ?? 0) + 1;
    const path = pathnameOf(request.target);
    const problems = [
      ...(path.startsWith('/api/') ? judge({ method: method.toUpperCase(), path, ...answer }) : []),
      ...(status >= 500 ? ['a 5xx'] : []),
      ...(status >= 400 && text.replaceAll(path, '').includes(canary) ? ['an echo'] : []),
      ...(secrets.test(text) ? ['something secret'] : []),
      ...(status >= 400 && watch.storedSomething() ? ['something stored'] : []),
    ];
    if (problems.length > 0) findings.push({ request, status, problems });
    if (status < 400 && method !== 'get') await quiet(world);
  }
  return { sent: requests.length, statuses, findings };
};

/**
 * Fuzzes one operation.
 * @param count the number of requests
 * @param seed the same seed sends the same requests
 * @param place an existing place, for operations that change nothing; absent: a new one for every
 * few hundred requests
 */
export const fuzz = async (
  document: ApiDocument,
  target: Target,
  { count, seed }: { readonly count: number; readonly seed: number },
  place?: Place,
): Promise<FuzzReport> => {
  const statuses: Record<string, number> = {};
  const findings: Finding[] = [];
  for (let sent = 0; sent < count; sent += perWorld) {
    const here = place ?? (await aPlace());
    const size = Math.min(perWorld, count - sent);
    const report = await round(document, target, here, { count: size, seed: seed + sent });
    if (place === undefined) await here.world.cloud.close();
    findings.push(...report.findings);
    for (const [status, times] of Object.entries(report.statuses))
      statuses[status] = (statuses[status] ?? 0) + times;
  }
  return { sent: count, statuses, findings };
};
