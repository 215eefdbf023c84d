// Entity tags: a hash of the representation, so callers who saw the same representation have the
// same tag. Knows representations, not what they represent.
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';

/** The caller's If-Match: resolves to true when the caller has seen this representation. */
export type Precondition = (representation: unknown) => Promise<boolean>;

export const etagOf = async (representation: unknown): Promise<string> =>
  `"${(await sha256(canonicalJson(representation))).toString('base64url')}"`;

/** The longest accepted list of tags, in characters. */
const tagsLimit = 4096;

const anyTag = /^\s*\*\s*$/;
const listOfTags = /^\s*(?:W\/)?"[\x21\x23-\x7e]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e]*")*\s*$/;
const tags = (header: string): readonly string[] => header.match(/(?:W\/)?"[^"]*"/g) ?? [];

/** True when the header is `*` or a list of entity tags. */
export const isTagList = (header: string): boolean =>
  anyTag.test(header) || (header.length <= tagsLimit && listOfTags.test(header));

/**
 * If-Match as a precondition on the current representation (undefined: there is none). The
 * comparison is strong: a weak tag never matches.
 */
export const preconditionOf =
  (header: string): Precondition =>
  async (representation) => {
    if (representation === undefined) return false;
    return anyTag.test(header) || tags(header).includes(await etagOf(representation));
  };

/**
 * Whether If-None-Match shows that the caller already has this representation; the comparison is
 * weak.
 */
export const isKnown = (header: string | null, etag: string): boolean =>
  header !== null &&
  header.length <= tagsLimit &&
  (anyTag.test(header) || tags(header).some((tag) => tag.replace(/^W\//, '') === etag));
