// Parses the expressions of a query: conditions, paths, literals, calls.
// Knows their grammar, not what they mean.

import { notSupported } from '../contract/refusal.ts';
import type { Comparison, Expression, PathExpression } from './ast.ts';
import { functionNames } from './functions.ts';
import type { TokenReader } from './token-reader.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const missingOperators = new Set(['+', '-', '*', '/', '%', '||', '??', '?']);
const constants: ReadonlyMap<string, boolean | null | undefined> = new Map([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
  ['UNDEFINED', undefined],
]);

/** Parses one expression at the reader's position. */
export const parseExpression = (reader: TokenReader): Expression => {
  let left = parseAnd(reader);
  while (reader.accept('OR')) left = { kind: 'or', left, right: parseAnd(reader) };
  return left;
};

const parseAnd = (reader: TokenReader): Expression => {
  let left = parseNot(reader);
  while (reader.accept('AND')) left = { kind: 'and', left, right: parseNot(reader) };
  return left;
};

const parseNot = (reader: TokenReader): Expression =>
  reader.accept('NOT') ? { kind: 'not', of: parseNot(reader) } : parseCondition(reader);

const parseCondition = (reader: TokenReader): Expression => {
  const of = parseOperand(reader);
  const operator = reader.peek().kind === 'symbol' ? comparisons[reader.peek().text] : undefined;
  if (operator !== undefined) {
    reader.take();
    return { kind: 'compare', operator, left: of, right: parseOperand(reader) };
  }
  const negated = reader.accept('NOT');
  if (reader.at('LIKE')) throw notSupported('LIKE');
  let condition: Expression | undefined;
  if (reader.accept('IN')) {
    reader.expect('(');
    condition = { kind: 'in', of, options: parseList(reader, ')') };
  } else if (reader.accept('BETWEEN')) {
    const low = parseOperand(reader);
    reader.expect('AND');
    condition = { kind: 'between', of, low, high: parseOperand(reader) };
  }
  if (condition === undefined) {
    if (negated) throw reader.unexpected();
    return of;
  }
  return negated ? { kind: 'not', of: condition } : condition;
};

const parseOperand = (reader: TokenReader): Expression => {
  const operand = parsePrimary(reader);
  const { kind, text } = reader.peek();
  if (kind === 'symbol' && missingOperators.has(text)) throw notSupported(`operator ${text}`);
  return operand;
};

const parsePrimary = (reader: TokenReader): Expression => {
  const { kind, text } = reader.peek();
  if (kind === 'word') return parseWord(reader);
  if (kind === 'parameter') return { kind, name: reader.take().text };
  if (kind === 'string') return { kind: 'literal', value: reader.take().text };
  if (kind === 'number') return { kind: 'literal', value: Number(reader.take().text) };
  if (reader.accept('-')) {
    return { kind: 'literal', value: -Number(reader.expectKind('number').text) };
  }
  if (text === '[') {
    reader.take();
    return { kind: 'array', items: parseList(reader, ']') };
  }
  if (reader.accept('{')) return { kind: 'object', entries: parseEntries(reader) };
  reader.expect('(');
  if (reader.at('SELECT')) throw notSupported('subqueries');
  const inner = parseExpression(reader);
  reader.expect(')');
  return inner;
};

const parseWord = (reader: TokenReader): Expression => {
  const name = reader.peek().text.toUpperCase();
  if (reader.peek(1).text !== '(') {
    if (!constants.has(name)) return parsePath(reader);
    reader.take();
    return { kind: 'literal', value: constants.get(name) };
  }
  const counting = name === 'COUNT';
  if (!counting && !functionNames.has(name)) throw notSupported(name);
  reader.take();
  reader.expect('(');
  const list = parseList(reader, ')');
  const [first] = list;
  if (!counting) return { kind: 'call', name, arguments: list };
  if (first === undefined || list.length > 1) throw reader.unexpected();
  return { kind: 'count', of: first };
};

/** Parses `c`, `c.a.b`, `c["a"][0]`. */
export const parsePath = (reader: TokenReader): PathExpression => {
  reader.roots.add(reader.expectKind('word').text);
  const steps: (string | number)[] = [];
  for (;;) {
    if (reader.accept('.')) {
      steps.push(reader.expectKind('word').text);
      if (reader.at('(')) throw notSupported('user-defined functions');
    } else if (reader.accept('[')) {
      const { kind, text } = reader.take();
      if (kind !== 'string' && kind !== 'number') throw reader.unexpected();
      steps.push(kind === 'string' ? text : Number(text));
      reader.expect(']');
    } else return { kind: 'path', steps };
  }
};

const parseList = (reader: TokenReader, close: string): Expression[] => {
  const items: Expression[] = [];
  if (reader.accept(close)) return items;
  do items.push(parseExpression(reader));
  while (reader.accept(','));
  reader.expect(close);
  return items;
};

const parseEntries = (reader: TokenReader): [string, Expression][] => {
  const entries: [string, Expression][] = [];
  if (reader.accept('}')) return entries;
  do {
    const { kind, text } = reader.take();
    if (kind !== 'string' && kind !== 'word') throw reader.unexpected();
    reader.expect(':');
    entries.push([text, parseExpression(reader)]);
  } while (reader.accept(','));
  reader.expect('}');
  return entries;
};
