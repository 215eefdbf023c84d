// What a query says: of a list its size and its key, and the filters that were sent.
import { z } from 'zod';
import { readQuery } from '../../../../functions/edge/reading/read-query.ts';
import { ok } from '../../../../shared/domain/result.ts';

const colour = { colour: z.string().optional() };
const things = { list: true, query: colour } as const;

test.each<[string, object]>([
  ['', { values: {}, filters: {}, size: 50 }],
  ['colour=red', { values: { colour: 'red' }, filters: { colour: 'red' }, size: 50 }],
  ['maxpagesize=7', { values: {}, filters: {}, size: 7, sizeText: '7' }],
  ['skiptoken=x.y', { values: {}, filters: {}, size: 50, pageToken: 'x.y' }],
])('of a list: %j', (text, query) => {
  const read = readQuery(things, text);
  expect(read).toEqual(ok(query));
  expect(read.ok && Object.keys(read.value).toSorted()).toEqual(Object.keys(query).toSorted());
});
