// Local cloud, durable: serves the RPC on 127.0.0.1, or stores the address of another server that
// does. Knows sockets only; rpc.ts handles the calls.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { clientInputText } from './client-input.ts';
import type { LocalDurable, RpcRequest, RpcResponse } from '../contract/types.ts';

const prefix = '/durabletask/';

const headersOf = ({
  headers,
}: IncomingMessage): Pick<RpcRequest, 'traceParent' | 'continuationToken'> => {
  const { traceparent, 'x-ms-continuation-token': continuationToken } = headers;
  return {
    ...(typeof traceparent === 'string' && { traceParent: traceparent }),
    ...(typeof continuationToken === 'string' && { continuationToken }),
  };
};

const requestOf = async (message: IncomingMessage): Promise<RpcRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(Buffer.from(chunk));
  }
  const [path = '', query = ''] = (message.url ?? '').split('?', 2);
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    body: Buffer.concat(chunks).toString('utf8'),
    ...headersOf(message),
  };
};

const serve = (handle: (request: RpcRequest) => Promise<RpcResponse>): Server =>
  createServer((message, response) => {
    requestOf(message)
      .then(handle)
      .catch((error: unknown) => ({ status: 500, headers: {}, body: String(error) }))
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch(() => response.destroy());
  });

type ServerPart = Pick<LocalDurable, 'listen' | 'mountAt' | 'clientInput' | 'close'> & {
  /** The URL of the RPC, once it is known. */
  readonly baseUrl: () => string | undefined;
};

export const createRpcServer = (
  handle: (request: RpcRequest) => Promise<RpcResponse>,
  taskHub: string,
): ServerPart => {
  let server: Server | undefined;
  let baseUrl: string | undefined;
  return {
    baseUrl: () => baseUrl,
    listen: (port) =>
      new Promise((resolve, reject) => {
        const listening = serve(handle);
        server = listening;
        listening.once('error', reject);
        listening.listen(port, '127.0.0.1', () => {
          const address = listening.address();
          const actual = typeof address === 'object' && address ? address.port : port;
          baseUrl = `http://127.0.0.1:${actual}${prefix}`;
          resolve({ rpcBaseUrl: baseUrl });
        });
      }),
    mountAt: (rpcBaseUrl) => {
      baseUrl = rpcBaseUrl;
    },
    clientInput: () => {
      if (baseUrl === undefined) {
        throw new Error('The durable host serves no RPC yet: call listen or mountAt first.');
      }
      return clientInputText(taskHub, baseUrl);
    },
    close: () =>
      new Promise((resolve) => {
        if (!server) {
          resolve();
          return;
        }
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
