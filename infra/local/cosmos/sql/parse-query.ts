// Parses a whole query: SELECT, FROM, WHERE, ORDER BY, OFFSET and LIMIT.
// Knows the grammar, not documents or indexes.

import { badRequest, notSupported } from '../contract/refusal.ts';
import type { Expression, OrderItem, Query, SelectItem, Selection } from './ast.ts';
import { parseExpression, parsePath } from './parse-expression.ts';
import type { TokenReader } from './token-reader.ts';
import { readTokens } from './token-reader.ts';

const keywords = new Set(['JOIN', 'WHERE', 'GROUP', 'ORDER', 'OFFSET']);

/**
 * Parses a query. Refuses with 400 what is not a query, and with 501, by name, what the real
 * service supports and this one does not.
 */
export const parseQuery = (text: string): Query => {
  const reader = readTokens(text);
  reader.expect('SELECT');
  if (reader.at('DISTINCT')) throw notSupported('DISTINCT');
  const top = reader.accept('TOP') ? parseCount(reader) : undefined;
  const selection = parseSelection(reader);
  reader.expect('FROM');
  const { from, alias } = parseFrom(reader);
  if (reader.at('JOIN')) throw notSupported('JOIN');
  const where = reader.accept('WHERE') ? parseWhere(reader) : undefined;
  if (reader.at('GROUP')) throw notSupported('GROUP BY');
  const orderBy = reader.accept('ORDER') ? parseOrderBy(reader) : [];
  const page = reader.accept('OFFSET') ? parsePage(reader) : {};
  if (reader.peek().kind !== 'end') throw reader.unexpected();
  for (const root of reader.roots) {
    if (root !== alias) throw badRequest(`Identifier '${root}' could not be resolved.`);
  }
  return {
    from,
    alias,
    selection,
    orderBy,
    ...(top === undefined ? {} : { top }),
    ...(where === undefined ? {} : { where }),
    ...page,
  };
};

const parseCount = (reader: TokenReader): Expression => {
  const { kind, text } = reader.take();
  if (kind === 'parameter') return { kind, name: text };
  if (kind === 'number') return { kind: 'literal', value: Number(text) };
  throw reader.unexpected();
};

const parseSelection = (reader: TokenReader): Selection => {
  if (reader.accept('*')) return { kind: 'all' };
  if (reader.accept('VALUE')) {
    const { start } = reader.peek();
    const expression = parseExpression(reader);
    return { kind: 'value', expression, text: reader.since(start) };
  }
  const items: SelectItem[] = [];
  do items.push(parseItem(reader, items.length + 1));
  while (reader.accept(','));
  return { kind: 'list', items };
};

const parseItem = (reader: TokenReader, ordinal: number): SelectItem => {
  const { start } = reader.peek();
  const expression = parseExpression(reader);
  const text = reader.since(start);
  if (reader.accept('AS')) return { name: reader.expectKind('word').text, expression, text };
  const last = expression.kind === 'path' ? expression.steps.at(-1) : undefined;
  return { name: typeof last === 'string' ? last : `$${ordinal}`, expression, text };
};

const parseFrom = (reader: TokenReader): { from: string; alias: string } => {
  const { start, text } = reader.expectKind('word');
  if (reader.at('.') || reader.at('[')) throw notSupported('FROM a path');
  if (reader.at('IN')) throw notSupported('FROM ... IN');
  reader.accept('AS');
  const next = reader.peek();
  const named = next.kind === 'word' && !keywords.has(next.text.toUpperCase());
  const alias = named ? reader.take().text : text;
  return { from: reader.since(start), alias };
};

const parseWhere = (reader: TokenReader): NonNullable<Query['where']> => {
  const { start } = reader.peek();
  const expression = parseExpression(reader);
  return { expression, text: reader.since(start) };
};

const parseOrderBy = (reader: TokenReader): OrderItem[] => {
  reader.expect('BY');
  const items: OrderItem[] = [];
  do {
    const { start } = reader.peek();
    const path = parsePath(reader);
    const text = reader.since(start);
    const descending = reader.accept('DESC');
    if (!descending) reader.accept('ASC');
    items.push({ path, descending, text });
  } while (reader.accept(','));
  return items;
};

const parsePage = (reader: TokenReader): { offset: Expression; limit: Expression } => {
  const offset = parseCount(reader);
  reader.expect('LIMIT');
  return { offset, limit: parseCount(reader) };
};
