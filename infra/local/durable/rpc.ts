// Local cloud, durable: the local HTTP RPC that `durable-functions` calls, as routes to commands.
// Knows paths and status codes; decides nothing about instances.
import type { FaultSeam } from './faults.ts';
import { detailJson, statusJson } from './status-json.ts';
import {
  type CommandAnswer,
  type DurableCommands,
  type InstanceFilter,
  isTerminal,
  type RpcRequest,
  type RpcResponse,
  type StartAnswer,
} from './types.ts';

const json = (status: number, value: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

const plain = (status: number, body = ''): RpcResponse => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
});

/** A refusal with its reason, in the form of the real host. */
const problem = (status: number, Message: string): RpcResponse => json(status, { Message });

const notSupported = (what: string) =>
  plain(501, `not supported by the local durable host: ${what}`);

const commandStatus: Readonly<Record<CommandAnswer, number>> = {
  accepted: 202,
  notFound: 404,
  gone: 410,
  refused: 400,
};

const command = (answer: CommandAnswer): RpcResponse => plain(commandStatus[answer]);

/** No body is no JSON either: the client sends one for an event without data. */
const raised = (answer: CommandAnswer): RpcResponse =>
  answer === 'refused' ? problem(400, 'Invalid JSON content') : command(answer);

const instantOf = (text: string | null): number | undefined =>
  text === null ? undefined : new Date(text).getTime();

const filterOf = (query: URLSearchParams): InstanceFilter => {
  const createdFrom = instantOf(query.get('createdTimeFrom'));
  const createdTo = instantOf(query.get('createdTimeTo'));
  const statuses = query.get('runtimeStatus')?.split(',').filter(Boolean);
  return {
    ...(createdFrom === undefined ? {} : { createdFrom }),
    ...(createdTo === undefined ? {} : { createdTo }),
    ...(statuses === undefined ? {} : { statuses }),
  };
};

const startAnswer = (answer: StartAnswer): RpcResponse => {
  if (answer.kind === 'started') {
    return json(202, { id: answer.instanceId });
  }
  if (answer.kind === 'exists') {
    return plain(409, `An Orchestration instance with the status ${answer.status} already exists.`);
  }
  return plain(400, 'The input is not JSON.');
};

const start = (
  commands: DurableCommands,
  path: readonly string[],
  request: RpcRequest,
): RpcResponse => {
  const [name = '', instanceId] = path;
  const version = request.query.get('version');
  if (instanceId?.startsWith('@')) {
    return plain(400, 'Instance ids that begin with @ are those of entities.');
  }
  const answer = commands.start({
    name,
    ...(instanceId === undefined ? {} : { instanceId }),
    ...(request.body === '' ? {} : { input: request.body }),
    ...(version === null ? {} : { version }),
    ...(request.traceParent === undefined ? {} : { traceParent: request.traceParent }),
  });
  return startAnswer(answer);
};

const status = (commands: DurableCommands, id: string, query: URLSearchParams): RpcResponse => {
  const instance = commands.instance(id);
  if (!instance) {
    return plain(404);
  }
  const showInput = query.get('showInput') !== 'false';
  const body =
    query.get('showHistory') === 'true'
      ? detailJson(instance, showInput, query.get('showHistoryOutput') === 'true')
      : statusJson(instance, showInput);
  return json(isTerminal(instance.status) ? 200 : 202, body);
};

const list = (commands: DurableCommands, query: URLSearchParams): RpcResponse =>
  json(
    200,
    commands.instances(filterOf(query)).map((one) => statusJson(one, true)),
    { 'x-ms-continuation-token': '' },
  );

const purged = (count: number): RpcResponse =>
  count === 0 ? plain(404) : json(200, { instancesDeleted: count });

const purgeOne = (commands: DurableCommands, id: string): RpcResponse => {
  const answer = commands.purge(id);
  return answer === 'refused' ? plain(412) : purged(answer === 'accepted' ? 1 : 0);
};

const purgeMany = (commands: DurableCommands, query: URLSearchParams): RpcResponse =>
  query.has('createdTimeFrom')
    ? purged(commands.purgeBy(filterOf(query)))
    : plain(400, 'Please provide value for createdTimeFrom.');

const act = (
  commands: DurableCommands,
  path: readonly string[],
  request: RpcRequest,
): RpcResponse => {
  const [id = '', verb = '', name = ''] = path;
  const reason = request.query.get('reason') ?? '';
  switch (verb.toLowerCase()) {
    case 'raiseevent':
      return raised(commands.raiseEvent(id, name, request.body));
    case 'terminate':
      return command(commands.terminate(id, reason));
    case 'suspend':
      return command(commands.suspend(id, reason));
    case 'resume':
      return command(commands.resume(id, reason));
    default:
      return notSupported(verb === '' ? 'POST to an instance' : verb);
  }
};

const route = (
  commands: DurableCommands,
  path: readonly string[],
  request: RpcRequest,
): RpcResponse => {
  const [area = '', ...rest] = path;
  const id = rest[0] ?? '';
  switch (`${request.method} ${area}`) {
    case 'POST orchestrators':
      return start(commands, rest, request);
    case 'GET instances':
      return id === '' ? list(commands, request.query) : status(commands, id, request.query);
    case 'DELETE instances':
      return id === '' ? purgeMany(commands, request.query) : purgeOne(commands, id);
    case 'POST instances':
      return act(commands, rest, request);
    default:
      return notSupported(`${request.method} ${area}`);
  }
};

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** The path is decoded before it is split, as the real host does: `%2F` separates, too. */
const segments = (path: string): string[] => {
  const from = path.indexOf('durabletask/');
  return path
    .slice(from < 0 ? 0 : from + 'durabletask/'.length)
    .split('/')
    .filter((segment) => segment !== '');
};

/** Makes the handler of the RPC, with the faults that may strike a call. */
export const createRpc =
  (commands: DurableCommands, { strike }: FaultSeam) =>
  async (request: RpcRequest): Promise<RpcResponse> => {
    const text = decoded(request.path);
    if (text === undefined) {
      return plain(400, 'The path is not encoded as a URL.');
    }
    const path = segments(text);
    const [area = '', first = '', second = ''] = path;
    const name = area === 'orchestrators' ? 'start' : second || request.method.toLowerCase();
    const instanceId = area === 'orchestrators' ? second : first;
    const fault = strike({ kind: 'rpc', name, instanceId });
    if (fault === 'drop') {
      return plain(503, 'The call was lost.');
    }
    const answer = route(commands, path, request);
    if (fault === 'duplicate') {
      return route(commands, path, request);
    }
    return fault === 'run-then-lose' ? plain(503, 'The answer was lost.') : answer;
  };
