// No route can be added past the mechanism: what is registered is what is defined, and a route that is
// not finished does not compile.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../functions/app.ts';
import { routes } from '../../functions/http/endpoints.ts';
import { readConfig } from '../../shared/config.ts';
import { finished, forgotten } from './edge/incomplete-routes.ts';
import { rowsMissing } from './http/matrix-rows.ts';
import { root } from '../support/local-process.ts';

const pages = [
  'confirm-instructions',
  'read-instructions',
  'show-api-openapi-json',
  'show-docs',
  'show-docs-page-css',
  'show-docs-start-js',
  'show-docs-swagger-ui-bundle-js',
  'show-docs-swagger-ui-css',
  'show-start-page',
];

const settings = {
  COSMOS_ENDPOINT: 'http://127.0.0.1:1',
  COSMOS_KEY: 'a2V5',
  EMAIL_CONNECTION_STRING: 'endpoint=http://127.0.0.1:1/;accesskey=a2V5',
  EMAIL_SENDER: 'sender@benefits.example',
  IDENTITY_ISSUER: 'http://127.0.0.1:1/{tenantid}/v2.0',
  IDENTITY_JWKS_URI: 'http://127.0.0.1:1/keys',
  IDENTITY_AUDIENCE: 'benefits',
  OPERATOR_TENANT_ID: '0b5e7a10-0000-4000-8000-00000000c0de',
  OPERATORS_EMAIL: 'operators@operator.example',
  PUBLIC_BASE_URL: 'http://127.0.0.1:1',
  DOWNLOADS_URL: 'https://downloads.example',
  HMAC_KEY: Buffer.alloc(32).toString('base64'),
  KEY_ENCRYPTION_KEY: 'file:///nowhere/key',
};

test('what is registered are the defined routes and the known pages', () => {
  const registered = createApp(readConfig(settings)).http.map(({ name }) => name);
  const defined = routes.map(({ definition }) => definition.name);
  expect(registered.toSorted()).toEqual([...defined, ...pages].toSorted());
});

test('every file that makes a route is in the list of routes', () => {
  const making = globSync('functions/http/*.ts', { cwd: root }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('= route('),
  );
  expect(making.map((file) => file.replace(/^.*\/|\.ts$/gu, '')).toSorted()).toEqual(
    routes.map(({ definition }) => definition.name).toSorted(),
  );
});

test('the routes that do not compile are still there to be compiled', () => {
  expect(forgotten).toHaveLength(11);
});

test('a route without a row in the access matrix is noticed', () => {
  expect(rowsMissing(routes)).toEqual([]);
  expect(rowsMissing([...routes, finished])).toEqual(['show-thing']);
});
