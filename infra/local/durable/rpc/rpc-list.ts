// Local cloud, durable: selects the instances of a list or a purge, and pages through a list. Reads
// queries; knows nothing else of HTTP.
import { runtimeStatusNamed } from '../contract/runtime-status.ts';
import type { InstanceFilter, InstanceSummary } from '../contract/types.ts';

const instantOf = (text: string | null): number | undefined =>
  text === null ? undefined : new Date(text).getTime();

const wordsOf = (query: URLSearchParams): string[] =>
  query.get('runtimeStatus')?.split(',').filter(Boolean) ?? [];

const between = (query: URLSearchParams): InstanceFilter => {
  const createdFrom = instantOf(query.get('createdTimeFrom'));
  const createdTo = instantOf(query.get('createdTimeTo'));
  return {
    ...(createdFrom === undefined ? {} : { createdFrom }),
    ...(createdTo === undefined ? {} : { createdTo }),
  };
};

/** Unknown statuses are ignored, as by the real host. */
export const listFilter = (query: URLSearchParams): InstanceFilter => ({
  ...between(query),
  statuses: wordsOf(query).flatMap((word) => runtimeStatusNamed(word) ?? []),
});

/** A typing error must not widen a deletion: with an unknown status, no instance is selected. */
export const purgeFilter = (query: URLSearchParams): InstanceFilter => ({
  ...between(query),
  statuses: wordsOf(query).map((word) => runtimeStatusNamed(word) ?? word),
});

const usualSize = 100;

const sizeOf = (query: URLSearchParams): number => {
  const top = Number(query.get('top'));
  return Number.isInteger(top) && top > 0 ? top : usualSize;
};

/** Encodes where a page ended, in the list's order: time of creation, then id. */
const tokenAfter = ({ createdAt, instanceId }: InstanceSummary): string =>
  Buffer.from(`${createdAt} ${instanceId}`).toString('base64url');

const isAfter = (token: string): ((instance: InstanceSummary) => boolean) => {
  const [, at, id = ''] = /^(\d+) (.*)$/s.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  return (one) =>
    one.createdAt > Number(at) || (one.createdAt === Number(at) && one.instanceId > id);
};

/**
 * One page of a list.
 * @param token of the previous page; absent or empty: the first page
 * @returns its instances and the token for the next page, empty after the last
 */
export const pageOf = (
  all: readonly InstanceSummary[],
  query: URLSearchParams,
  token = '',
): { page: readonly InstanceSummary[]; next: string } => {
  const rest = token === '' ? all : all.filter(isAfter(token));
  const page = rest.slice(0, sizeOf(query));
  const last = page.at(-1);
  return { page, next: last && page.length < rest.length ? tokenAfter(last) : '' };
};
