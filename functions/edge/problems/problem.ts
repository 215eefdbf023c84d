// The problem table: what each kind of failure looks like over HTTP. A kind without an entry does
// not compile. No other file knows the status code of a refusal.
import { codeOf, type FieldError } from '../../../shared/domain/failure.ts';
import { businessProblems } from './business-problems.ts';
import type { AnyFailure, Code } from './edge-failure.ts';
import { fieldWords } from './field-words.ts';
import type { HttpResponse } from '../http/http.ts';
import type { ProblemEntry, ProblemTable } from './problem-entry.ts';
import { requestProblems } from './request-problems.ts';

export const problems: ProblemTable<AnyFailure['kind']> = {
  ...requestProblems,
  ...businessProblems,
};

/** The entry for this failure's kind, typed so that it takes the failure. */
const entryOf = <F extends AnyFailure>(failure: F): ProblemEntry<F> =>
  // The table's type pairs each kind with its own entry.
  problems[failure.kind] as ProblemEntry<F>;

const detailOf = (failure: AnyFailure): string => {
  const { detail } = entryOf(failure);
  return typeof detail === 'string' ? detail : detail(failure);
};

/** The words for the code of a single item in a list, where the failure's data is not at hand. */
const itemWords: ReadonlyMap<string, string> = new Map(
  Object.entries(problems).map(([kind, { title, detail }]) => [
    codeOf(kind),
    typeof detail === 'string' ? detail : `${title}.`,
  ]),
);

const shownError = ({ pointer, code, detail }: FieldError) => ({
  pointer,
  code,
  detail: detail ?? fieldWords(code) ?? itemWords.get(code) ?? 'Correct this value.',
});

export interface ProblemContext {
  readonly traceId: string;
  /** The path of the request. */
  readonly instance: string;
}

/** A refusal as `application/problem+json`. */
export const problemOf = (
  failure: AnyFailure,
  { traceId, instance }: ProblemContext,
): HttpResponse => {
  const { status, title, members, headers } = entryOf(failure);
  const code: Code = codeOf(failure.kind);
  const errors = 'errors' in failure ? failure.errors : undefined;
  const body = {
    type: `urn:partner-benefits:problem:${code}`,
    title,
    status,
    detail: detailOf(failure),
    instance,
    code,
    traceId,
    ...(errors && { errors: errors.map(shownError) }),
    ...members?.(failure),
  };
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'x-ms-error-code': code,
      ...headers?.(failure),
    },
    body: JSON.stringify(body),
  };
};
