// The shape of an entry in the problem table: how one kind of failure looks to a caller.
import type { AnyFailure } from './edge-failure.ts';

type Named<K extends AnyFailure['kind']> = Extract<AnyFailure, { readonly kind: K }>;

export interface ProblemEntry<F> {
  readonly status: number;
  readonly title: string;
  /** What the caller can do next. */
  readonly detail: string | ((failure: F) => string);
  /** Additional members of the answer, besides those of every problem. */
  readonly members?: (failure: F) => Readonly<Record<string, unknown>>;
  readonly headers?: (failure: F) => Readonly<Record<string, string>>;
}

export type ProblemTable<K extends AnyFailure['kind']> = {
  readonly [Kind in K]: ProblemEntry<Named<Kind>>;
};
