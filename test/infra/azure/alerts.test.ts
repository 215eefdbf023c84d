// Alerts and the workbook use only measures and codes that the application has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problems } from '../../../functions/edge/problems/problem.ts';
import { codeOf } from '../../../shared/domain/failure.ts';

const folder = join(import.meta.dirname, '../../../infra/azure');
const alerts = readFileSync(join(folder, 'modules/alerts.bicep'), 'utf8');
const workbook: unknown = JSON.parse(readFileSync(join(folder, 'workbook.json'), 'utf8'));

const measuresIn = (text: string): string[] =>
  [...new Set(text.match(/\bbenefits\.[a-z_]+(?:\.[a-z_]+)*/gu))].toSorted();

const measures = measuresIn(
  readFileSync(join(import.meta.dirname, '../../../shared/ports/telemetry.ts'), 'utf8'),
);

test('there are measures', () => {
  expect(measures.length).toBeGreaterThan(5);
});

test('the workbook shows every measure', () => {
  expect(measuresIn(JSON.stringify(workbook))).toEqual(measures);
});

test('alerts watch measures that there are', () => {
  const watched = measuresIn(alerts);
  expect(watched.filter((name) => !measures.includes(name))).toEqual([]);
  expect(watched.length).toBeGreaterThan(5);
});

test('refusals that are counted together are those with 401 and 403', () => {
  const [, list = ''] = /'refused-often'.*?Label in \(([^)]*)\)/su.exec(alerts) ?? [];
  const refusing = Object.entries(problems).filter(([, { status }]) => [401, 403].includes(status));
  expect([...list.matchAll(/"(\w+)"/gu)].map(([, code = '']) => code).toSorted()).toEqual(
    refusing.map(([kind]) => codeOf(kind)).toSorted(),
  );
});

test('server errors are a share of HTTP requests: timers, without a status, do not thin it out', () => {
  const [, query = ''] = /name: 'server-errors'.*?query: '([^']*)'/su.exec(alerts) ?? [];
  expect(query).toMatch(/^AppRequests \| where toint\(ResultCode\) >= 100 \| summarize/u);
});
