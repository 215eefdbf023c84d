// The Node worker of the real engine: serves functions to it over HTTP on 127.0.0.1. Knows the two
// triggers and how values are encoded; nothing of instances.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Invoker, TypedData } from '../local/contract/contract.ts';
import { triggerKey } from '../local/durable/engine/orchestrator-call.ts';

/** The result of a call, as the engine's program reads it: a value or a failure. */
interface Answer {
  readonly text?: string;
  readonly json?: string;
  readonly failure?: string;
  readonly stack?: string;
}

/** One call of a function, for observers. */
export interface Call {
  readonly name: string;
  readonly kind: 'orchestrator' | 'activity';
  /** What the engine sent: the orchestrator's trigger with its history, or an activity's input. */
  readonly trigger: string | null;
  /** The function's answer; absent when the function threw. */
  readonly answer: string | undefined;
}

export interface Worker {
  /** The URL at which functions are called. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const answerOf = (value: TypedData | undefined): Answer => {
  if (value === undefined) return {};
  if ('string' in value) return { text: value.string };
  if ('json' in value) return { json: value.json };
  if ('int' in value) return { json: String(value.int) };
  if ('double' in value) return { json: String(value.double) };
  throw new Error('An orchestrator or activity can return text, numbers and JSON only.');
};

/** A thrown error in the form in which the Node worker reports it to the Functions host. */
const failureOf = (error: unknown): Answer =>
  error instanceof Error
    ? { failure: error.message, stack: error.stack ?? '' }
    : { failure: String(error), stack: '' };

const invoke = async (
  invoker: Invoker,
  name: string,
  trigger: string | null,
  watch: (call: Call) => void,
): Promise<Answer> => {
  const orchestration = triggerKey(invoker, name, 'orchestrationTrigger');
  const key = orchestration ?? triggerKey(invoker, name, 'activityTrigger');
  if (key === undefined) return { failure: `There is no function "${name}".`, stack: '' };
  const kind = orchestration === undefined ? 'activity' : 'orchestrator';
  const inputs = { [key]: trigger === null ? { json: 'null' } : { string: trigger } };
  try {
    const { returnValue } = await invoker.invoke({ functionName: name, inputs });
    const answer = answerOf(returnValue);
    watch({ name, kind, trigger, answer: answer.json ?? answer.text });
    return answer;
  } catch (error) {
    watch({ name, kind, trigger, answer: undefined });
    return failureOf(error);
  }
};

const triggerOf = async (message: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  const { trigger }: { trigger: string | null } = JSON.parse(
    Buffer.concat(chunks).toString('utf8'),
  );
  return trigger;
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/**
 * Serves the functions of an application.
 * @param port 0 for any free one
 * @param watch is called after every call
 */
export const serveFunctions = async (
  invoker: Invoker,
  port: number,
  watch: (call: Call) => void,
): Promise<Worker> => {
  const server = createServer((message, response) => {
    const name = decodeURIComponent((message.url ?? '').split('/').at(-1) ?? '');
    triggerOf(message)
      .then((trigger) => invoke(invoker, name, trigger, watch))
      .then((answer) => response.end(JSON.stringify(answer)))
      .catch(() => response.destroy());
  });
  const actual = await listening(server, port);
  return {
    url: `http://127.0.0.1:${actual}/functions`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
