// Which function answers which method and path.
import type { RegisteredFunction } from '../../../../infra/local/contract/contract.ts';
import { createRoutes } from '../../../../infra/local/functions-host/routes.ts';

const aFunction = (
  route: string | undefined,
  methods = ['GET'],
  more = {},
): RegisteredFunction => ({
  name: `${methods.join()} ${route ?? 'unrouted'}`.replaceAll(' ', '-'),
  bindings: {
    trigger: { type: 'httpTrigger', methods, ...(route === undefined ? {} : { route }), ...more },
  },
});

const ask = (functions: RegisteredFunction[], method: string, path: string, prefix = '') => {
  const match = createRoutes(functions, prefix)(method, path);
  return match && [match.functionName, match.params];
};

const shop = [
  aFunction('{*path}', ['GET', 'PUT', 'DELETE']),
  aFunction('items/{id}'),
  aFunction('items/special'),
  aFunction('items/{id}', ['PUT']),
  aFunction('items/{id}/parts/{part}'),
];

test.each([
  ['GET', '/items/7', 'GET-items/{id}', { id: '7' }],
  ['GET', '/items/special', 'GET-items/special', {}],
  ['PUT', '/items/special', 'PUT-items/{id}', { id: 'special' }],
  ['GET', '/items/7/parts/a%20b', 'GET-items/{id}/parts/{part}', { id: '7', part: 'a b' }],
  ['GET', '/ITEMS/Seven', 'GET-items/{id}', { id: 'Seven' }],
  ['GET', '/items/7/', 'GET-items/{id}', { id: '7' }],
  ['GET', '/items/a%2Fb', 'GET-items/{id}', { id: 'a%2Fb' }],
  ['GET', '/items/%E0%A4%A', 'GET-items/{id}', { id: '%E0%A4%A' }],
  ['DELETE', '/items/7', 'GET,PUT,DELETE-{*path}', { path: 'items/7' }],
  ['GET', '/', 'GET,PUT,DELETE-{*path}', { path: '' }],
  ['GET', '/items//parts/b', 'GET,PUT,DELETE-{*path}', { path: 'items//parts/b' }],
  ['GET', '/elsewhere/a/b', 'GET,PUT,DELETE-{*path}', { path: 'elsewhere/a/b' }],
])('%s %s goes to %s', (method, path, name, params) => {
  expect(ask(shop, method, path)).toEqual([name, params]);
});

test('without a catch-all, a method that no route has finds nothing', () => {
  expect(ask([aFunction('items')], 'POST', '/items')).toBeUndefined();
});

test('the prefix stands before every route, and a function without a route has its name for one', () => {
  const functions = [aFunction('items'), { ...aFunction(undefined), name: 'Hello' }];
  expect(ask(functions, 'GET', '/api/items', 'api')).toEqual(['GET-items', {}]);
  expect(ask(functions, 'GET', '/api/hello', 'api')).toEqual(['Hello', {}]);
  expect(ask(functions, 'GET', '/items', 'api')).toBeUndefined();
});

test.each(['items/{id:int}', 'items/{id?}', 'items/{id=1}', 'items/v{id}'])(
  'refuses to register %s, naming what it does not emulate',
  (route) => {
    expect(() => createRoutes([aFunction(route)], '')).toThrow('Not emulated');
  },
);

test.each(['function', 'admin'])('refuses to register authLevel %s', (authLevel) => {
  expect(() => createRoutes([aFunction('items', ['GET'], { authLevel })], '')).toThrow(authLevel);
});
