// Lists, page by page: each page begins after the last key of the one before it, so that every
// item that stays is met exactly once. Knows neither where items come from nor how links look.

/** What a list is ordered by, ending in something unique; compared member by member as text. */
export type PageKey = readonly string[];

export interface PageRequest {
  /** Items wanted: 1..200. */
  readonly size: number;
  /** The last key already seen; absent: from the beginning. */
  readonly after?: PageKey;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly next?: PageKey;
}

const compare = (one: PageKey, other: PageKey): number => {
  for (const [index, member] of one.entries()) {
    const against = other[index] ?? '';
    if (member !== against) return member < against ? -1 : 1;
  }
  return one.length - other.length;
};

const cut = <Item>(
  found: readonly Item[],
  keyOf: (item: Item) => PageKey,
  size: number,
): Page<Item> => {
  const items = found.slice(0, size);
  const last = items.at(-1);
  return found.length > size && last !== undefined ? { items, next: keyOf(last) } : { items };
};

/**
 * One page of a list that was computed whole.
 * @param keyOf the order of the list
 * @param order `descending`: highest key first
 */
export const pageOf = <Item>(
  all: readonly Item[],
  keyOf: (item: Item) => PageKey,
  request: PageRequest,
  order: 'ascending' | 'descending' = 'ascending',
): Page<Item> => {
  const sign = order === 'ascending' ? 1 : -1;
  const { after } = request;
  const rest = all
    .filter((item) => after === undefined || sign * compare(keyOf(item), after) > 0)
    .toSorted((one, other) => sign * compare(keyOf(one), keyOf(other)));
  return cut(rest, keyOf, request.size);
};

/**
 * One page of a list that is read in portions.
 * @param read up to `limit` items after a key, in the order of `keyOf`; fewer: there are no more
 * @param keep which of them belong to the list, where the source cannot tell
 */
export const pageFrom = async <Item>(
  read: (after: PageKey | undefined, limit: number) => Promise<readonly Item[]>,
  keyOf: (item: Item) => PageKey,
  request: PageRequest,
  keep: (item: Item) => boolean = () => true,
): Promise<Page<Item>> => {
  const limit = request.size + 1;
  const found: Item[] = [];
  let { after } = request;
  for (;;) {
    const portion = await read(after, limit);
    found.push(...portion.filter((item) => keep(item)));
    const last = portion.at(-1);
    if (portion.length < limit || last === undefined || found.length >= limit)
      return cut(found, keyOf, request.size);
    after = keyOf(last);
  }
};
