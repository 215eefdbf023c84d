// Serves the engine over HTTP, for any process that has the endpoint and the key. Knows sockets and
// bytes; the engine does everything else.

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hangs } from '../../contract/hanging.ts';
import type { Engine } from './engine.ts';
import type { WireRequest } from '../contract/wire.ts';

export interface Listening {
  readonly endpoint: string;
  close(): Promise<void>;
}

const readBody = async (incoming: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return chunks.length === 0 ? undefined : Buffer.concat(chunks).toString();
};

const headersOf = (incoming: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );

/** A signal that is aborted when the caller disconnects. */
const goneWith = (outgoing: ServerResponse): AbortSignal => {
  const leaving = new AbortController();
  outgoing.once('close', () => leaving.abort());
  return leaving.signal;
};

const answer = async (
  engine: Engine,
  hanging: Hangs,
  endpoint: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const request: WireRequest = {
    method: incoming.method ?? 'GET',
    path: new URL(incoming.url ?? '/', endpoint).pathname,
    headers: headersOf(incoming),
    body: await readBody(incoming),
    endpoint,
  };
  const outcome = engine(request);
  if (outcome === 'hang') await hanging.hang(goneWith(outgoing));
  if (outcome === 'reset' || outcome === 'hang') {
    incoming.socket.resetAndDestroy();
    return;
  }
  outgoing.writeHead(outcome.status, { ...outcome.headers, 'content-type': 'application/json' });
  outgoing.end(outcome.body === undefined ? undefined : JSON.stringify(outcome.body));
};

/** Listens on 127.0.0.1; port 0 takes a free one. */
export const listen = async (engine: Engine, hanging: Hangs, port: number): Promise<Listening> => {
  let endpoint = '';
  const server = createServer((incoming, outgoing) => {
    answer(engine, hanging, endpoint, incoming, outgoing).catch((error: unknown) => {
      // Either a defect of the emulation, which must not be hidden, or a caller that disconnected
      // before its request was complete.
      const message = error instanceof Error ? error.message : 'unknown';
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ code: 'InternalServerError', message }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  endpoint = `http://127.0.0.1:${address.port}/`;
  return {
    endpoint,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
