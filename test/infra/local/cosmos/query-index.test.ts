// SQLite's indexes only make queries faster: a query finds the same documents with them and
// without. Compares a container that has columns for its paths with one that has none.

import fc from 'fast-check';
import type { Container } from '@azure/cosmos';
import { openContainer, openWorld, partners } from './ways-in.ts';

const scalar = fc.constantFrom(
  -1,
  0,
  0.5,
  2,
  '',
  'a',
  'ab',
  'b',
  '\u{1F600}',
  '\uFFFD',
  true,
  false,
  null,
);
const optional = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.option(value, { nil: undefined, freq: 3 });
const owner = fc.oneof(scalar, fc.record({ name: scalar }), fc.constant([1]));
const documents = fc.array(
  fc.record({
    nextActionAt: optional(scalar),
    type: optional(scalar),
    n: optional(scalar),
    owner: optional(owner),
  }),
  { minLength: 3, maxLength: 12 },
);

const path = fc.constantFrom('c.nextActionAt', 'c.type', 'c.n', 'c.owner.name', 'c.id', 'c.owner');
const literal = fc.oneof(scalar, fc.constantFrom('d1', 'd5')).map((value) => JSON.stringify(value));
const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const leaf = fc.oneof(
  fc.tuple(path, operator, literal).map((parts) => parts.join(' ')),
  fc.tuple(literal, operator, path).map((parts) => parts.join(' ')),
  fc.tuple(path, literal, literal).map(([p, low, high]) => `${p} BETWEEN ${low} AND ${high}`),
  fc.tuple(path, literal, literal).map(([p, one, other]) => `${p} IN (${one}, ${other})`),
  fc
    .tuple(path, fc.constantFrom('""', '"a"', '"d"'))
    .map(([p, text]) => `STARTSWITH(${p}, ${text})`),
  path.map((p) => `IS_DEFINED(${p})`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('condition'), fc.constantFrom('AND', 'OR'), tie('condition'))
      .map(([l, word, r]) => `(${l} ${word} ${r})`),
    tie('condition').map((inner) => `NOT (${inner})`),
  ),
}));
const order = fc.constantFrom(
  'c.id',
  'c.n',
  'c.type DESC',
  'c.nextActionAt, c.id',
  'c.nextActionAt DESC, c.id DESC',
  'c.type, c.n DESC',
);

const everything = {
  ...partners,
  id: 'everything',
  indexingPolicy: {
    ...partners.indexingPolicy,
    includedPaths: [{ path: '/*' }],
    excludedPaths: [],
    compositeIndexes: [
      // The same orders and further paths, which have columns too, so only single paths differ.
      ...(partners.indexingPolicy?.compositeIndexes ?? []),
    ],
  },
};
const nothing = {
  id: 'nothing',
  partitionKey: '/partnerId',
  indexingPolicy: { excludedPaths: [{ path: '/*' }], includedPaths: [] },
};

const run = async (
  container: Container,
  query: string,
  maxItemCount: number,
  partitionKey?: string,
): Promise<string[]> => {
  const options = { maxItemCount, ...(partitionKey === undefined ? {} : { partitionKey }) };
  const { resources } = await container.items.query<string>(query, options).fetchAll();
  return resources;
};

test('a filter finds the same with indexes and without', async () => {
  const property = fc.asyncProperty(
    documents,
    fc.array(condition, { minLength: 5, maxLength: 5 }),
    async (list, conditions) => {
      const world = await openWorld('in process');
      try {
        const [indexed, bare] = [await openContainer(world), await openContainer(world, nothing)];
        for (const [index, document] of list.entries()) {
          const stored = { ...document, id: `d${index}`, partnerId: `p${index % 2}` };
          await indexed.items.create(stored);
          await bare.items.create(stored);
        }
        for (const where of conditions) {
          const query = `SELECT VALUE c.id FROM c WHERE ${where}`;
          expect([where, await run(indexed, query, 3)]).toEqual([
            where,
            await run(bare, query, 100),
          ]);
          expect([where, await run(indexed, query, 2, 'p1')]).toEqual([
            where,
            await run(bare, query, 100, 'p1'),
          ]);
        }
      } finally {
        await world.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

test('an order is the same whether SQLite sorts or not, over pages of any size', async () => {
  const property = fc.asyncProperty(
    documents,
    condition,
    order,
    fc.integer({ min: 1, max: 4 }),
    async (list, where, by, size) => {
      const world = await openWorld('in process');
      try {
        const [indexed, sorted] = [
          await openContainer(world),
          await openContainer(world, everything),
        ];
        for (const [index, document] of list.entries()) {
          const stored = { ...document, id: `d${index}`, partnerId: `p${index % 2}` };
          await indexed.items.create(stored);
          await sorted.items.create(stored);
        }
        for (const clause of ['', `WHERE ${where}`]) {
          const query = `SELECT VALUE c.id FROM c ${clause} ORDER BY ${by}`;
          expect([query, await run(indexed, query, size)]).toEqual([
            query,
            await run(sorted, query, 100),
          ]);
          expect([query, await run(indexed, query, size, 'p1')]).toEqual([
            query,
            await run(sorted, query, 100, 'p1'),
          ]);
        }
      } finally {
        await world.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
