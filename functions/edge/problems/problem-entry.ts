// How one kind of failure looks to a caller: the shape of an entry in the error table.
import type { AnyFailure } from './edge-failure.ts';

type Named<K extends AnyFailure['kind']> = Extract<AnyFailure, { readonly kind: K }>;

export interface ProblemEntry<F> {
  readonly status: number;
  readonly title: string;
  /** What to do next. */
  readonly detail: string | ((failure: F) => string);
  /** Members of the answer beyond those that every problem has. */
  readonly members?: (failure: F) => Readonly<Record<string, unknown>>;
  readonly headers?: (failure: F) => Readonly<Record<string, string>>;
}

export type ProblemTable<K extends AnyFailure['kind']> = {
  readonly [Kind in K]: ProblemEntry<Named<Kind>>;
};
