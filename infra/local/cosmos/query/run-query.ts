// Runs one page of a query: filter, skip, take, project, count. Knows pages and continuation, not
// headers or transports.

import { candidates } from './candidates.ts';
import type { Candidate, Search } from './candidates.ts';
import { queryCharge } from '../contract/charge.ts';
import type { Json } from '../contract/contract.ts';
import type { Position } from './order-by.ts';
import { orderOf } from './order-by.ts';
import { badRequest } from '../contract/refusal.ts';
import type { Expression, Query } from '../sql/ast.ts';
import type { Parameters } from '../sql/evaluate.ts';
import { evaluate, project } from '../sql/evaluate.ts';

export interface Page {
  readonly items: readonly Json[];
  /** Where the next page starts; absent on the last page. */
  readonly continuation?: string;
  readonly charge: number;
}

/** The position of the next page and the rest of OFFSET and LIMIT (or TOP). */
interface Progress {
  readonly after?: Position;
  readonly skip: number;
  readonly left?: number;
}

const maxPageBytes = 4 * 1024 * 1024;

const readProgress = (continuation: string): Progress => {
  try {
    const progress: Progress = JSON.parse(Buffer.from(continuation, 'base64url').toString());
    return progress;
  } catch {
    throw badRequest('Invalid Continuation Token');
  }
};

const writeProgress = (progress: Progress): string =>
  Buffer.from(JSON.stringify(progress)).toString('base64url');

/** The value of TOP, OFFSET or LIMIT. */
export const countOf = (of: Expression | undefined, parameters: Parameters): number | undefined => {
  if (of === undefined) return undefined;
  const value = evaluate(of, undefined, parameters);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw badRequest('TOP, OFFSET and LIMIT need an integer that is not negative.');
};

const start = (query: Query, parameters: Parameters): Progress => {
  const left = countOf(query.top ?? query.limit, parameters);
  return { skip: countOf(query.offset, parameters) ?? 0, ...(left === undefined ? {} : { left }) };
};

/**
 * The counted expression and the shape of the answer: `COUNT(x)` or, rewritten, `[{"item":
 * COUNT(x)}]`.
 */
const countedIn = (
  query: Query,
): { of: Expression; answer: (count: number) => Json } | undefined => {
  if (query.selection.kind !== 'value') return undefined;
  const { expression } = query.selection;
  if (expression.kind === 'count') return { of: expression.of, answer: (count) => count };
  const [item] = expression.kind === 'array' ? expression.items : [];
  const [entry] = item?.kind === 'object' ? item.entries : [];
  if (entry?.[1].kind !== 'count') return undefined;
  const [name, { of }] = entry;
  return { of, answer: (count) => [{ [name]: count }] };
};

/** Whether the query is `SELECT VALUE COUNT(...)`. */
export const isCount = (query: Query): boolean => countedIn(query) !== undefined;

const runCount = (search: Search, counted: NonNullable<ReturnType<typeof countedIn>>): Page => {
  const loaded: number[] = [];
  let count = 0;
  for (const { document, size, matches } of candidates(
    search,
    orderOf(search.query, search.container),
  )) {
    loaded.push(size);
    if (matches && evaluate(counted.of, document, search.parameters) !== undefined) count += 1;
  }
  return { items: [counted.answer(count)], charge: queryCharge(loaded) };
};

/**
 * Runs one page of a query.
 * @param maxItems - the most items of a page; a page also ends at 4 MB
 */
export const runQuery = (
  asked: Omit<Search, 'after'>,
  maxItems: number,
  continuation: string | undefined,
): Page => {
  const { query, parameters, container } = asked;
  const progress =
    continuation === undefined ? start(query, parameters) : readProgress(continuation);
  const search: Search = { ...asked, after: progress.after };
  const counted = countedIn(query);
  if (counted !== undefined) return runCount(search, counted);

  let { skip, left = Number.POSITIVE_INFINITY } = progress;
  const order = orderOf(query, container);
  const items: Json[] = [];
  const loaded: number[] = [];
  let bytes = 0;
  let last: Candidate | undefined;
  for (const candidate of left === 0 ? [] : candidates(search, order)) {
    const full = items.length === maxItems || bytes > maxPageBytes;
    if (full && candidate.matches) {
      // There is another match, so there is a next page; that page will pay for reading it.
      const after = last?.position;
      const rest = Number.isFinite(left) ? { left } : {};
      const next = writeProgress({ skip, ...rest, ...(after === undefined ? {} : { after }) });
      return { items, continuation: next, charge: queryCharge(loaded) };
    }
    loaded.push(candidate.size);
    if (!candidate.matches) continue;
    last = candidate;
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    const item = project(query, candidate.document, parameters);
    if (item !== undefined) {
      items.push(item);
      bytes += candidate.size;
    }
    left -= 1;
    if (left === 0) break;
  }
  return { items, charge: queryCharge(loaded) };
};
