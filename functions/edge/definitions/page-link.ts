// The link to the next page: where the list went on, for the same caller, route and filters only.
// A link that was changed in any way is refused, so what it says can be relied on.
import { z } from 'zod';
import { canonicalJson } from '../http/canonical-json.ts';
import type { Seal } from '../http/digest.ts';
import type { PageKey } from './paging.ts';

/** Names of the query parameters of every paged list. */
export const sizeParameter = 'maxpagesize';
export const keyParameter = 'skiptoken';

/** What a link is good for. */
export interface ListScope {
  readonly route: string;
  /** The concrete path. */
  readonly path: string;
  /** The partner, or a word for the operators. */
  readonly reader: string;
  readonly filters: Readonly<Record<string, string>>;
}

const sealed = (scope: ListScope, key: string): string => `page\n${canonicalJson(scope)}\n${key}`;

const keySchema = z.array(z.string());
const form = /^([\w-]{1,2000})\.([\w-]{43})$/;

/** The key as it travels in a link. */
export const keyToText = async (seal: Seal, scope: ListScope, key: PageKey): Promise<string> => {
  const text = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${text}.${(await seal.sign(sealed(scope, text))).toString('base64url')}`;
};

/** The key that a link carries; undefined when it is not one of ours, or ours for another list. */
export const keyFromText = async (
  seal: Seal,
  scope: ListScope,
  token: string,
): Promise<PageKey | undefined> => {
  const [, text, code] = form.exec(token) ?? [];
  if (text === undefined || code === undefined) return undefined;
  const bytes = Buffer.from(code, 'base64url');
  // Several spellings decode to the same bytes; only ours counts.
  if (bytes.toString('base64url') !== code) return undefined;
  if (!(await seal.verify(sealed(scope, text), bytes))) return undefined;
  return keySchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
};

/** The absolute address of the next page; filters and page size go on. */
export const nextLink = (
  baseUrl: string,
  scope: ListScope,
  size: string | undefined,
  token: string,
): string => {
  const query = new URLSearchParams(scope.filters);
  if (size !== undefined) query.set(sizeParameter, size);
  query.set(keyParameter, token);
  return `${baseUrl}${scope.path}?${query.toString()}`;
};
