// HTTP through the real @azure/functions: what a handler receives, and what a caller gets back.
import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from '@azure/functions';
import { loadApplication } from '../../../../infra/local/functions-host/core.ts';
import { createHttpHost } from '../../../../infra/local/functions-host/http.ts';
import { createInvoker } from '../../../../infra/local/functions-host/invoke.ts';
import { listen, type Listening } from '../../../../infra/local/contract/listen.ts';

type Handler = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;

const aHost = (handler: Handler, log?: (line: string) => void) => {
  const application = loadApplication(() => {
    app.http('items', {
      route: 'items/{id}',
      methods: ['GET', 'HEAD', 'POST'],
      authLevel: 'anonymous',
      handler,
    });
  });
  return createHttpHost({ invoker: createInvoker(application), routePrefix: '', log });
};

const echo: Handler = async (request) => ({
  jsonBody: {
    method: request.method,
    url: request.url,
    params: request.params,
    query: Object.fromEntries(request.query),
    header: request.headers.get('x-one'),
    body: await request.text(),
  },
});

test('a handler sees method, address, parameters, query, headers and body', async () => {
  const request = new Request('http://127.0.0.1/items/a%20b?x=1&y=&x=2', {
    method: 'POST',
    headers: { 'X-One': 'eins' },
    body: 'Grüße',
  });
  const response = await aHost(echo).handle(request);
  expect(await response.json()).toEqual({
    method: 'POST',
    url: 'http://127.0.0.1/items/a%20b?x=1&y=&x=2',
    params: { id: 'a b' },
    // A repeated name arrives as one value, as from the real host.
    query: { x: '1,2', y: '' },
    header: 'eins',
    body: 'Grüße',
  });
});

test('bytes go in and come out as they are', async () => {
  const host = aHost(async (request) => ({ body: new Uint8Array(await request.arrayBuffer()) }));
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  const response = await host.handle(
    new Request('http://127.0.0.1/items/1', { method: 'POST', body: bytes }),
  );
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});

test('status, headers and cookies come out', async () => {
  const host = aHost(async () => ({
    status: 303,
    headers: { location: '/there', 'x-two': 'zwei' },
    cookies: [
      {
        name: 'a',
        value: 'b c',
        path: '/',
        httpOnly: true,
        secure: true,
        sameSite: 'Strict',
        maxAge: 60,
      },
      { name: 'd', value: 'e' },
    ],
  }));
  const response = await host.handle(new Request('http://127.0.0.1/items/1'));
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/there');
  expect(response.headers.get('x-two')).toBe('zwei');
  expect(response.headers.getSetCookie()).toEqual([
    'a=b%20c; Max-Age=60; Path=/; Secure; HttpOnly; SameSite=Strict',
    'd=e',
  ]);
});

test('HEAD gets headers without a body; 204 has none', async () => {
  const host = aHost(async (request) =>
    request.params['id'] === 'none' ? { status: 204 } : { body: 'text' },
  );
  const head = await host.handle(new Request('http://127.0.0.1/items/1', { method: 'HEAD' }));
  expect([head.status, await head.text()]).toEqual([200, '']);
  const none = await host.handle(new Request('http://127.0.0.1/items/none'));
  expect([none.status, await none.text()]).toEqual([204, '']);
});

test('a handler that throws is a 500 that tells nothing, and a line in the log', async () => {
  const lines: string[] = [];
  const host = aHost(
    async () => {
      throw new Error('a secret inside');
    },
    (line) => lines.push(line),
  );
  const response = await host.handle(new Request('http://127.0.0.1/items/1'));
  expect([response.status, await response.text()]).toEqual([500, '']);
  expect(lines.join()).toContain('a secret inside');
});

test('an address that no function has is a 404 of the host', async () => {
  const response = await aHost(echo).handle(new Request('http://127.0.0.1/nothing'));
  expect(response.status).toBe(404);
});

const trace = '0af7651916cd43dd8448eb211c80319c';
/** The trace in which a handler is called. */
const traceFor = async (traceparent: string): Promise<string | undefined> => {
  let found: string | undefined;
  const host = aHost(async (_, context) => {
    found = context.traceContext?.traceParent;
    return {};
  });
  await host.handle(new Request('http://127.0.0.1/items/1', { headers: { traceparent } }));
  return found;
};

describe('the caller’s trace', () => {
  test('is continued with a span of its own', async () => {
    const parent = await traceFor(`00-${trace}-b7ad6b7169203331-01`);
    expect(parent).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    expect(parent).not.toContain('b7ad6b7169203331');
  });

  test('is replaced by a new one when it is malformed', async () => {
    const parent = await traceFor(`00-${trace}-zz-01`);
    expect(parent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(parent).not.toContain(trace);
  });
});

describe('over a socket', () => {
  let listening: Listening | undefined;
  const open = async (handler: Handler): Promise<string> => {
    listening = await listen(aHost(handler).answer, 0);
    return listening.origin;
  };
  afterEach(async () => {
    await listening?.close();
    listening = undefined;
  });

  test('the exchange is the same as in process', async () => {
    const origin = await open(echo);
    const response = await fetch(`${origin}/items/7?x=1`, { method: 'POST', body: 'text' });
    expect(await response.json()).toMatchObject({
      url: `${origin}/items/7?x=1`,
      params: { id: '7' },
      body: 'text',
    });
  });

  test('several cookies stay several headers', async () => {
    const origin = await open(async () => ({
      cookies: [
        { name: 'a', value: '1' },
        { name: 'b', value: '2' },
      ],
    }));
    const response = await fetch(`${origin}/items/7`);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('closing lets a running request end', async () => {
    const inside = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const origin = await open(async () => {
      inside.resolve();
      await release.promise;
      return { body: 'done' };
    });
    const response = fetch(`${origin}/items/7`);
    await inside.promise;
    const closed = listening?.close();
    release.resolve();
    expect(await (await response).text()).toBe('done');
    await closed;
    await expect(fetch(`${origin}/items/7`)).rejects.toThrow('fetch failed');
    listening = undefined;
  });
});
