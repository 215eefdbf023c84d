// Local cloud, durable: the local HTTP RPC that `durable-functions` calls: maps routes to commands.
// Knows paths; makes no decisions about instances.
import type { Interleave } from '../../contract/interleaving.ts';
import type { FaultSeam } from '../contract/faults.ts';
import {
  commandAnswer,
  eventAnswer,
  json,
  notSupported,
  plain,
  problem,
  purgeAnswer,
  purgeManyAnswer,
  startAnswer,
  statusAnswer,
} from './rpc-answers.ts';
import { listFilter, pageOf, purgeFilter } from './rpc-list.ts';
import { statusJson } from './status-json.ts';
import type { DurableCommands, RpcRequest, RpcResponse } from '../contract/types.ts';

/** A parsed call. */
interface Asked {
  readonly commands: DurableCommands;
  /** The decoded segments after the first one, the area. */
  readonly path: readonly string[];
  readonly request: RpcRequest;
  /** The URL of an instance's status. */
  readonly location: (instanceId: string) => string;
}

const start = ({ commands, path, request, location }: Asked): RpcResponse => {
  const [name = '', instanceId] = path;
  const version = request.query.get('version');
  const answer = commands.start({
    name,
    ...(instanceId === undefined ? {} : { instanceId }),
    ...(request.body === '' ? {} : { input: request.body }),
    ...(version === null ? {} : { version }),
    ...(request.traceParent === undefined ? {} : { traceParent: request.traceParent }),
  });
  return startAnswer(answer, location);
};

const list = ({ commands, request: { query, continuationToken } }: Asked): RpcResponse => {
  const { page, next } = pageOf(commands.instances(listFilter(query)), query, continuationToken);
  const body = page.map((one) => statusJson(one, true));
  return json(200, body, { 'x-ms-continuation-token': next });
};

const look = (asked: Asked): RpcResponse => {
  const { commands, path, request, location } = asked;
  const [id] = path;
  if (id === undefined) {
    return list(asked);
  }
  const instance = commands.instance(id);
  return instance ? statusAnswer(instance, request.query, location(id)) : plain(404);
};

const purge = ({ commands, path: [id], request: { query } }: Asked): RpcResponse => {
  if (id !== undefined) {
    return purgeAnswer(commands.purge(id));
  }
  return query.has('createdTimeFrom')
    ? purgeManyAnswer(commands.purgeBy(purgeFilter(query)))
    : problem(400, 'Please provide value for createdTimeFrom.');
};

const act = ({ commands, path, request }: Asked): RpcResponse => {
  const [id = '', verb = '', name = ''] = path;
  const reason = request.query.get('reason') ?? '';
  switch (verb.toLowerCase()) {
    case 'raiseevent':
      return eventAnswer(commands.raiseEvent(id, name, request.body));
    case 'terminate':
      return commandAnswer(commands.terminate(id, reason));
    case 'suspend':
      return commandAnswer(commands.suspend(id, reason));
    case 'resume':
      return commandAnswer(commands.resume(id, reason));
    default:
      return notSupported(verb === '' ? 'POST to an instance' : verb);
  }
};

/** The routes, each with the largest number of path segments that it accepts. */
const routes: Readonly<
  Record<string, readonly [answer: (asked: Asked) => RpcResponse, most: number]>
> = {
  'POST orchestrators': [start, 2],
  'GET instances': [look, 1],
  'DELETE instances': [purge, 1],
  'POST instances': [act, 3],
};

const route = (area: string, asked: Asked): RpcResponse => {
  const [answer, most] = routes[`${asked.request.method} ${area}`] ?? [];
  if (!answer || most === undefined) {
    return notSupported(`${asked.request.method} ${area}`);
  }
  // An id that contains a slash, encoded or not, matches no route.
  return asked.path.length > most ? plain(404) : answer(asked);
};

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** The path is decoded before it is split, as in the real host: `%2F` also separates. */
const segments = (path: string): string[] => {
  const from = path.indexOf('durabletask/');
  return path
    .slice(from < 0 ? 0 : from + 'durabletask/'.length)
    .split('/')
    .filter((segment) => segment !== '');
};

/**
 * Makes the handler of the RPC, which can inject faults into a call.
 * @param baseUrl where it is served
 * @param interleave lets other work run before a call is processed and before it is answered
 */
export const createRpc = (
  commands: DurableCommands,
  { strike, hanging }: FaultSeam,
  baseUrl: () => string | undefined,
  interleave: Interleave,
) => {
  const location = (id: string): string =>
    `${baseUrl() ?? '/durabletask/'}instances/${encodeURIComponent(id)}`;
  return async (request: RpcRequest): Promise<RpcResponse> => {
    const text = decoded(request.path);
    if (text === undefined) {
      return plain(400, 'The path is not encoded as a URL.');
    }
    const [area = '', ...path] = segments(text);
    const [first = '', second = ''] = path;
    const starts = area === 'orchestrators';
    const name = starts ? 'start' : second || request.method.toLowerCase();
    await interleave();
    const fault = strike({ kind: 'rpc', name, instanceId: starts ? second : first });
    if (fault === 'hang') {
      await hanging.hang();
    }
    if (fault === 'drop' || fault === 'hang') {
      return plain(503, 'The call was lost.');
    }
    const asked: Asked = { commands, path, request, location };
    const answer = route(area, asked);
    await interleave();
    if (fault === 'duplicate') {
      return route(area, asked);
    }
    if (fault === 'run-then-hang') {
      await hanging.hang();
    }
    const isLost = fault === 'run-then-lose' || fault === 'run-then-hang';
    return isLost ? plain(503, 'The answer was lost.') : answer;
  };
};
