// Paging of lists: each page begins after the last key of the previous page, so every item that
// stays in the list is returned exactly once. Knows neither where items come from nor how links
// look.

/** The sort key of a list, whose last member is unique; compared member by member as text. */
export type PageKey = readonly string[];

export interface PageRequest {
  /** The number of items requested: 1..200. */
  readonly size: number;
  /** The key of the last item already seen; absent: start at the beginning. */
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
 * One page of a list that is held in memory as a whole.
 * @param keyOf the sort key of an item
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
 * One page of a list that is read from the store in portions.
 * @param read returns up to `limit` items after a key, in the order of `keyOf`; fewer items mean
 * that the list ends there
 * @param keep filters items, where the store cannot filter them itself
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
