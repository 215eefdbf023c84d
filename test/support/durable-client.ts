// The SDK's own client against a server with prepared answers, to see what the client sends on the
// wire.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { InvocationContext } from '@azure/functions';
import * as durable from 'durable-functions';
import { clientInputText } from '../../infra/local/durable/rpc/client-input.ts';

export interface Sent {
  readonly method: string | undefined;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const closing: (() => Promise<unknown>)[] = [];

/** For `afterEach`: closes every server that a test has opened. */
export const closeEngines = async (): Promise<void> => {
  await Promise.all(closing.splice(0).map((close) => close()));
};

const sentOf = async (message: IncomingMessage): Promise<Sent> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const { pathname, searchParams } = new URL(message.url ?? '', 'http://engine');
  const body = Buffer.concat(chunks).toString();
  return { method: message.method, path: pathname, query: searchParams, body };
};

/** @param answer the engine's answer to a call */
export const anEngine = async (answer: (sent: Sent) => Answer) => {
  const sent: Sent[] = [];
  const respond = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await sentOf(message);
    sent.push(call);
    const { status, body } = answer(call);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  };
  const server = createServer((message, response) => void respond(message, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  const input = durable.input.durableClient();
  const context = new InvocationContext({ options: { extraInputs: [input] } });
  const binding = clientInputText('Hub', `http://127.0.0.1:${port}/durabletask/`);
  context.extraInputs.set(input, JSON.parse(binding));
  return { client: durable.getClient(context), sent };
};
