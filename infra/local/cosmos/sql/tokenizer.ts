// Splits the text of a query into tokens. Knows the alphabet of Cosmos' SQL, not its grammar.

import { badRequest } from '../contract/refusal.ts';

export type TokenKind = 'word' | 'parameter' | 'number' | 'string' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The word, the decoded string, the digits or the symbol. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /\s+|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<parameter>@[A-Za-z_][A-Za-z0-9_]*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<symbol><=|>=|!=|<>|\|\||\?\?|[-+*/%=<>(),.[\]{}:?])/y;

/** The named groups of the pattern. */
const kinds = ['word', 'parameter', 'number', 'string', 'symbol'] as const;

const unquote = (text: string, start: number): string => {
  // Converts to a JSON string: an escaped ' needs no escape there, a bare " does.
  const inner = text.slice(1, -1).replaceAll(/\\.|"/g, (piece) => {
    if (piece === "\\'") return "'";
    return piece === '"' ? '\\"' : piece;
  });
  try {
    const decoded: string = JSON.parse(`"${inner}"`);
    return decoded;
  } catch {
    throw badRequest(`Syntax error, invalid string literal at ${start}.`);
  }
};

/** The tokens of a query. Refuses (400) characters that belong to no token. */
export const tokenize = (query: string): Token[] => {
  const tokens: Token[] = [];
  let start = 0;
  while (start < query.length) {
    pattern.lastIndex = start;
    const match = pattern.exec(query);
    if (match === null) {
      throw badRequest(`Syntax error, incorrect syntax near '${query.slice(start, start + 10)}'.`);
    }
    const end = start + match[0].length;
    for (const kind of kinds) {
      const text = match.groups?.[kind];
      if (text === undefined) continue;
      const decoded = kind === 'string' ? unquote(text, start) : text;
      tokens.push({ kind, text: decoded, start, end });
    }
    start = end;
  }
  return tokens;
};
