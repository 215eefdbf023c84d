// The shape of a parsed query.
// Types only: knows neither text nor documents.

import type { Json } from '../contract/contract.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { readonly kind: 'literal'; readonly value: Json | undefined }
  | { readonly kind: 'parameter'; readonly name: string }
  /** Steps from the document; no steps: the document itself. */
  | { readonly kind: 'path'; readonly steps: readonly (string | number)[] }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'in'; readonly of: Expression; readonly options: readonly Expression[] }
  | {
      readonly kind: 'between';
      readonly of: Expression;
      readonly low: Expression;
      readonly high: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'count'; readonly of: Expression };

export type PathExpression = Extract<Expression, { kind: 'path' }>;

export interface SelectItem {
  readonly name: string;
  readonly expression: Expression;
  /** The path as it was written, without the alias. */
  readonly text: string;
}

export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'value'; readonly expression: Expression; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly SelectItem[] };

export interface OrderItem {
  readonly path: PathExpression;
  readonly descending: boolean;
  readonly text: string;
}

export interface Query {
  /** The text after FROM, as written, and the alias of the document. */
  readonly from: string;
  readonly alias: string;
  readonly selection: Selection;
  readonly top?: Expression;
  readonly where?: { readonly expression: Expression; readonly text: string };
  readonly orderBy: readonly OrderItem[];
  readonly offset?: Expression;
  readonly limit?: Expression;
}

/** `/a/b`, as indexing policies write it; undefined if the path contains an array index. */
export const pathName = (path: PathExpression): string | undefined =>
  path.steps.length > 0 && path.steps.every((step) => typeof step === 'string')
    ? `/${path.steps.join('/')}`
    : undefined;
