// Reads tokens for the parsers. Knows no grammar: only how to look at, take and require the next
// token.

import type { Refusal } from '../contract/refusal.ts';
import { badRequest } from '../contract/refusal.ts';
import type { Token, TokenKind } from './tokenizer.ts';
import { tokenize } from './tokenizer.ts';

export interface TokenReader {
  readonly query: string;
  /** The root names of paths; all of them must be the alias that FROM defines. */
  readonly roots: Set<string>;
  peek(ahead?: number): Token;
  take(): Token;
  /** Takes the next token if it is this symbol or this keyword (case-insensitive). */
  accept(text: string): boolean;
  at(text: string): boolean;
  expect(text: string): Token;
  expectKind(kind: TokenKind): Token;
  /** The text from `start` to the end of the last token taken. */
  since(start: number): string;
  unexpected(): Refusal;
}

/** A reader positioned at the first token of a query. */
export const readTokens = (query: string): TokenReader => {
  const tokens = tokenize(query);
  const end: Token = { kind: 'end', text: '', start: query.length, end: query.length };
  let position = 0;
  const reader: TokenReader = {
    query,
    roots: new Set(),
    peek: (ahead = 0) => tokens[position + ahead] ?? end,
    take: () => {
      const token = reader.peek();
      position += 1;
      return token;
    },
    at: (text) => {
      const token = reader.peek();
      if (token.kind === 'symbol') return token.text === text;
      return token.kind === 'word' && token.text.toUpperCase() === text;
    },
    accept: (text) => {
      const there = reader.at(text);
      if (there) reader.take();
      return there;
    },
    expect: (text) => {
      if (!reader.at(text)) throw reader.unexpected();
      return reader.take();
    },
    expectKind: (kind) => {
      if (reader.peek().kind !== kind) throw reader.unexpected();
      return reader.take();
    },
    since: (start) => query.slice(start, tokens[position - 1]?.end ?? start),
    unexpected: () => {
      const token = reader.peek();
      const near = token.kind === 'end' ? 'end of query' : query.slice(token.start, token.end);
      return badRequest(`Syntax error, incorrect syntax near '${near}'.`);
    },
  };
  return reader;
};
