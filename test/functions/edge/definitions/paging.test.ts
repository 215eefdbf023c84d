// Paging of lists: every item that stays is returned once, and links continue where the page ended
// and cannot be altered.
import {
  pageFrom,
  pageOf,
  type Page,
  type PageKey,
} from '../../../../functions/edge/definitions/paging.ts';
import { listThings, makeThing, type Thing } from '../../../support/edge/things.ts';
import { aRequest, anEdge, call } from '../../../support/edge/edge.ts';

const things = (count: number): Thing[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `t${String(at).padStart(4, '0')}`,
    note: at % 3 === 0 ? 'a b&c' : 'x',
  }));

interface Listed {
  readonly value: Thing[];
  readonly nextLink?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

const list = async (
  path: string,
  all: readonly Thing[],
  wishes: Parameters<typeof anEdge>[0] = {},
) => {
  const endpoint = listThings.bind(anEdge(wishes).edge, () => ({ seen: [], things: all }));
  const { status, text, headers } = await call(endpoint.handler, aRequest({ path }));
  const body: Listed = JSON.parse(text ?? '');
  return { status, headers, ...body };
};

const pathOf = (link: string): string => link.replace(/^https:\/\/benefits\.test(?=\/api)/, '');

const walk = async (first: string, all: Thing[], between: () => void = () => {}) => {
  const met: string[] = [];
  const sizes: number[] = [];
  for (let path: string | undefined = first; path !== undefined;) {
    const { value, nextLink }: Listed = await list(path, all);
    met.push(...value.map(({ id }) => id));
    sizes.push(value.length);
    between();
    path = nextLink === undefined ? undefined : pathOf(nextLink);
  }
  return { met, sizes };
};

test.each([
  ['', 120, [50, 50, 20]],
  ['?maxpagesize=200', 201, [200, 1]],
  ['?maxpagesize=60', 120, [60, 60]],
  ['?maxpagesize=1', 3, [1, 1, 1]],
  ['', 0, [0]],
])('%s over %d items comes in pages of %p', async (query, count, sizes) => {
  const all = things(count);
  expect(await walk(`/api/v1/things${query}`, all)).toEqual({
    met: all.map(({ id }) => id),
    sizes,
  });
});

test.each(['0', '201', '1000', '-1', '1.5', '05', ' 5', 'all', '%D9%A5'])(
  'a page size of %p is none',
  async (size) => {
    const { status, errors } = await list(`/api/v1/things?maxpagesize=${size}`, []);
    expect([status, errors?.[0]?.pointer]).toEqual([400, '/query/maxpagesize']);
  },
);

test('filters go on from page to page', async () => {
  const all = things(30);
  const { met } = await walk('/api/v1/things?note=a+b%26c&maxpagesize=3', all);
  expect(met).toEqual(all.filter(({ note }) => note === 'a b&c').map(({ id }) => id));
});

test('what stays is met once, whatever comes and goes meanwhile', async () => {
  const all = things(40);
  const staying = all.filter((_, at) => at % 4 !== 3).map(({ id }) => id);
  let round = 0;
  const { met } = await walk('/api/v1/things?maxpagesize=4', all, () => {
    round += 1;
    all.unshift({ id: `s${round}`, note: 'x' }, { id: `t0035-${round}`, note: 'x' });
    const gone = all.findIndex(({ id }) => /^t\d{4}$/.test(id) && Number(id.slice(1)) % 4 === 3);
    if (gone !== -1) all.splice(gone, 1);
  });
  expect(met.filter((id) => staying.includes(id))).toEqual(staying);
  expect(new Set(met).size).toBe(met.length);
});

test('a list has no tag', async () => {
  expect((await list('/api/v1/things', things(1))).headers).not.toHaveProperty('etag');
});

describe('a link to the next page', () => {
  const all = things(10);
  const aLink = async (query = '?maxpagesize=2') => {
    const { nextLink = '' } = await list(`/api/v1/things${query}`, all);
    return pathOf(nextLink);
  };
  const spoiled = { status: 400, errors: [{ pointer: '/query/skiptoken', code: 'SpoiledLink' }] };

  test('cannot be changed at any place', async () => {
    const link = await aLink();
    const start = link.indexOf('skiptoken=') + 'skiptoken='.length;
    expect((await list(link, all)).status).toBe(200);
    for (let at = start; at < link.length; at += 1) {
      const changed = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
      expect(await list(changed, all)).toMatchObject(spoiled);
    }
  });

  test('has one spelling only', async () => {
    const link = await aLink();
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const letter of letters.replace(link.at(-1) ?? '', ''))
      expect(await list(link.slice(0, -1) + letter, all)).toMatchObject(spoiled);
  });

  test.each(['x', 'x.y', '.', `${'A'.repeat(3000)}.${'A'.repeat(43)}`])(
    'is not %p',
    async (token) => {
      expect(await list(`/api/v1/things?skiptoken=${token}`, all)).toMatchObject(spoiled);
    },
  );

  test('belongs to its filters', async () => {
    expect(await list(`${await aLink()}&note=x`, all)).toMatchObject(spoiled);
    expect(
      await list((await aLink('?maxpagesize=2&kind=a')).replace('kind=a', 'kind=b'), all),
    ).toMatchObject(spoiled);
  });

  test('belongs to its partner and its path', async () => {
    const link = await aLink();
    const tenant = '44444444-4444-4444-8444-444444444444';
    expect(await list(link, all, { principal: { tenant } })).toMatchObject(spoiled);
    expect(await list(link.replace('/things', '/things2'), all)).toMatchObject(spoiled);
  });

  test('may be followed with another page size', async () => {
    const { value } = await list((await aLink()).replace('maxpagesize=2', 'maxpagesize=5'), all);
    expect(value.map(({ id }) => id)).toEqual(all.slice(2, 7).map(({ id }) => id));
  });

  test('is unknown to what is no list', async () => {
    const endpoint = makeThing.bind(anEdge().edge, () => ({ seen: [], things: [] }));
    const request = aRequest({
      path: '/api/v1/things/t1?maxpagesize=5',
      params: { thingId: 't1' },
      body: '{"note":"n"}',
      headers: { 'idempotency-key': 'k' },
    });
    expect((await call(endpoint.handler, request)).status).toBe(400);
  });
});

describe('pages of a source', () => {
  const keyOf = ({ id }: Thing): PageKey => [id];
  const all = things(25);
  const readFrom = (asked: number[]) => async (after: PageKey | undefined, limit: number) => {
    asked.push(limit);
    return all.filter(({ id }) => after === undefined || id > (after[0] ?? '')).slice(0, limit);
  };

  test('are read until they are full of what belongs there', async () => {
    const met: string[] = [];
    const asked: number[] = [];
    for (let after: PageKey | undefined; ;) {
      const request = after === undefined ? { size: 2 } : { size: 2, after };
      const page: Page<Thing> = await pageFrom(
        readFrom(asked),
        keyOf,
        request,
        ({ note }) => note !== 'x',
      );
      met.push(...page.items.map(({ id }) => id));
      expect(page.items.length).toBeLessThanOrEqual(2);
      if (page.next === undefined) break;
      after = page.next;
    }
    expect(met).toEqual(all.filter(({ note }) => note !== 'x').map(({ id }) => id));
  });

  test('one reading is enough when everything belongs', async () => {
    const asked: number[] = [];
    const page = await pageFrom(readFrom(asked), keyOf, { size: 5 });
    expect([page.items.length, page.next, asked]).toEqual([5, ['t0004'], [6]]);
  });

  test('a list may run from the highest to the lowest', () => {
    const page = pageOf(all, keyOf, { size: 2, after: ['t0010'] }, 'descending');
    expect(page.items.map(({ id }) => id)).toEqual(['t0009', 't0008']);
  });
});
