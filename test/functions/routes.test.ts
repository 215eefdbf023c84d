// No route can bypass the edge: the registered routes are exactly the defined ones, and an
// incomplete route does not compile.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../functions/app.ts';
import { routes } from '../../functions/http/routes/endpoints.ts';
import { readConfig } from '../../shared/config.ts';
import { localSettings } from '../support/settings.ts';
import { finished, forgotten } from './edge/incomplete-routes.ts';
import { rowsMissing } from './http/matrix-rows.ts';
import { root } from '../support/local-process.ts';

const pages = [
  'confirm-instructions',
  'read-instructions',
  'read-unsubscribe',
  'unsubscribe',
  'show-api-openapi-json',
  'show-docs',
  'show-docs-page-css',
  'show-docs-start-js',
  'show-docs-swagger-ui-bundle-js',
  'show-docs-swagger-ui-css',
  'show-start-page',
];

test('what is registered are the defined routes and the known pages', () => {
  const registered = createApp(readConfig(localSettings)).http.map(({ name }) => name);
  const defined = routes.map(({ definition }) => definition.name);
  expect(registered.toSorted()).toEqual([...defined, ...pages].toSorted());
});

test('every file that makes a route is in the list of routes', () => {
  const making = globSync('functions/http/**/*.ts', { cwd: root }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('= route('),
  );
  expect(making.map((file) => file.replace(/^.*\/|\.ts$/gu, '')).toSorted()).toEqual(
    routes.map(({ definition }) => definition.name).toSorted(),
  );
});

test('the routes that do not compile are still there to be compiled', () => {
  expect(forgotten).toHaveLength(10);
});

test('a route without a row in the access matrix is noticed', () => {
  expect(rowsMissing(routes)).toEqual([]);
  expect(rowsMissing([...routes, finished])).toEqual(['show-thing']);
});
