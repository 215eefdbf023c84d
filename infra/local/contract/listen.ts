// Local cloud: a plain HTTP server on 127.0.0.1 around an answering function. Knows sockets;
// nothing of what is requested.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { bare, type Answering, type WireAnswer, type WireRequest } from './wire.ts';

/** The Functions host's default for a request's body, in bytes. */
const maxBody = 104_857_600;

export interface Listening {
  readonly port: number;
  readonly origin: string;
  /** Stops accepting, waits for running requests, closes idle connections. */
  close(): Promise<void>;
}

const readBody = async (message: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const toWire = (message: IncomingMessage, body: Uint8Array): WireRequest | undefined => {
  const url = `http://${message.headers.host ?? '127.0.0.1'}${message.url ?? '/'}`;
  if (!URL.canParse(url)) return undefined;
  const headers = Object.entries(message.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return { method: message.method ?? 'GET', url, headers: Object.fromEntries(headers), body };
};

const send = (answer: WireAnswer, response: ServerResponse): void => {
  const several = new Map<string, string[]>();
  for (const [name, value] of answer.headers) {
    several.set(name, [...(several.get(name) ?? []), value]);
  }
  for (const [name, values] of several) {
    response.setHeader(name, values.length === 1 ? String(values[0]) : values);
  }
  response.statusCode = answer.status;
  response.end(answer.body);
};

/**
 * Listens on 127.0.0.1.
 * @param port 0 for any free one
 * @throws the system's error, with `code` EADDRINUSE when the port is taken
 */
export const listen = async (answering: Answering, port: number): Promise<Listening> => {
  const exchange = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(message);
    const request = body && toWire(message, body);
    if (!request) return send(bare(body ? 400 : 413, { connection: 'close' }), response);
    const answer = await answering(request);
    if (!answer) return void message.socket.destroy();
    return send(answer, response);
  };
  const server = createServer((message, response) => {
    exchange(message, response).catch(() => message.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    port: actual,
    origin: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
};
