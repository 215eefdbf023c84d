// The link to the next page: it holds the position in the list and is valid for the same caller,
// route and filters only. A link that was altered in any way is refused, so its content can be
// trusted.
import { z } from 'zod';
import { canonicalJson } from '../http/canonical-json.ts';
import type { Seal } from '../http/digest.ts';
import type { PageKey } from './paging.ts';

/** Names of the query parameters of every paged list. */
export const sizeParameter = 'maxpagesize';
export const keyParameter = 'skiptoken';

/** The one list for which a link is valid. */
export interface ListScope {
  readonly route: string;
  /** The concrete path, with ids in place of parameters. */
  readonly path: string;
  /** The partner's id, or a fixed word for the operators. */
  readonly reader: string;
  readonly filters: Readonly<Record<string, string>>;
}

const sealed = (scope: ListScope, key: string): string => `page\n${canonicalJson(scope)}\n${key}`;

const keySchema = z.array(z.string());
const form = /^([\w-]{1,2000})\.([\w-]{43})$/;

/** Encodes the key for use in a link. */
export const keyToText = async (seal: Seal, scope: ListScope, key: PageKey): Promise<string> => {
  const text = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${text}.${(await seal.sign(sealed(scope, text))).toString('base64url')}`;
};

/**
 * Decodes the key from a link; undefined when the application did not make the link, or made it for
 * another list.
 */
export const keyFromText = async (
  seal: Seal,
  scope: ListScope,
  token: string,
): Promise<PageKey | undefined> => {
  const [, text, code] = form.exec(token) ?? [];
  if (text === undefined || code === undefined) return undefined;
  const bytes = Buffer.from(code, 'base64url');
  // Several base64url spellings decode to the same bytes; only the canonical one is accepted.
  if (bytes.toString('base64url') !== code) return undefined;
  if (!(await seal.verify(sealed(scope, text), bytes))) return undefined;
  return keySchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
};

/** The absolute URL of the next page, with the same filters and page size. */
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
