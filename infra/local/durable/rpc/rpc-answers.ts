// Local cloud, durable: the answers of the RPC: status codes, headers and bodies as the real host
// sends them. Pure shaping; knows no paths.
import { isTerminal } from '../contract/runtime-status.ts';
import { detailJson, statusJson } from './status-json.ts';
import type { CommandAnswer, InstanceDetail, RpcResponse, StartAnswer } from '../contract/types.ts';

export const json = (
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): RpcResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

export const plain = (status: number, body = ''): RpcResponse => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
});

/** A refusal with its reason, in the real host's form. */
export const problem = (status: number, Message: string): RpcResponse => json(status, { Message });

export const notSupported = (what: string): RpcResponse =>
  plain(501, `not supported by the local durable host: ${what}`);

const commandStatus: Readonly<Record<CommandAnswer, number>> = {
  accepted: 202,
  notFound: 404,
  gone: 410,
  wrongState: 500,
  refused: 400,
};

/** For terminate, suspend and resume. The real host answers a wrong state with a server error. */
export const commandAnswer = (answer: CommandAnswer): RpcResponse =>
  answer === 'wrongState'
    ? problem(500, 'Something went wrong while processing your request')
    : plain(commandStatus[answer]);

/** An empty body is not valid JSON either: the client sends none for an event without data. */
export const eventAnswer = (answer: CommandAnswer): RpcResponse =>
  answer === 'refused' ? problem(400, 'Invalid JSON content') : commandAnswer(answer);

/** @param location the URL of the instance's status */
export const startAnswer = (
  answer: StartAnswer,
  location: (instanceId: string) => string,
): RpcResponse => {
  switch (answer.kind) {
    case 'started': {
      const { instanceId: id } = answer;
      return json(202, { id }, { location: location(id), 'retry-after': '10' });
    }
    case 'exists':
      return problem(
        409,
        `An Orchestration instance with the status ${answer.status} already exists.`,
      );
    case 'invalidInput':
      return problem(400, 'Invalid JSON content');
    case 'invalidId':
      return problem(400, 'One or more of the arguments submitted is incorrect');
  }
};

/** For an instance that has not ended, the answer says where and when to ask again. */
export const statusAnswer = (
  instance: InstanceDetail,
  query: URLSearchParams,
  location: string,
): RpcResponse => {
  const shown = {
    input: query.get('showInput') !== 'false',
    output: query.get('showHistoryOutput') === 'true',
  };
  const body =
    query.get('showHistory') === 'true'
      ? detailJson(instance, shown)
      : statusJson(instance, shown.input);
  return isTerminal(instance.status)
    ? json(200, body)
    : json(202, body, { location, 'retry-after': '5' });
};

const purged = (count: number): RpcResponse =>
  count === 0 ? plain(404) : json(200, { instancesDeleted: count });

export const purgeManyAnswer = purged;

export const purgeAnswer = (answer: CommandAnswer): RpcResponse =>
  answer === 'wrongState' ? plain(412) : purged(answer === 'accepted' ? 1 : 0);
