// The one description of a route, from which registration, checks, the OpenAPI document and the
// tests' matrix all come. Types only; what is done with it is in route.ts.
import type { z } from 'zod';
import type { Action } from '../../../shared/domain/access.ts';
import type { Command } from '../../../shared/domain/audit.ts';
import type { FailureOf } from '../../../shared/domain/failure.ts';
import type {
  ActivationId,
  BenefitId,
  MailId,
  PartnerId,
  PurchaseId,
  RequestId,
  UserId,
} from '../../../shared/domain/ids.ts';
import type { Refused } from '../../../shared/domain/result.ts';
import type { Answer } from './answer.ts';
import type { Member, Operator } from '../identity/caller.ts';
import type { Documented } from './documented.ts';
import type { CommonKind, RefusalCode } from '../problems/edge-failure.ts';
import type { Precondition } from '../http/etag.ts';
import type { Method } from '../http/http.ts';
import type { PageRequest } from './paging.ts';
import type { Tag } from './tags.ts';

/** `anyone`: no token is asked for. */
export type RouteAction = Action | 'anyone';
export type QueryShape = Readonly<Record<string, z.ZodType>>;
/** The body of each success; null: none. */
export type AnswerSchemas = { readonly [Status in 200 | 201 | 202 | 204]?: z.ZodType | null };
/** Where a definition has no query. */
export type NoQuery = { readonly [Name in never]: z.ZodType };
/** `{}`: what is expected where a definition has no body. */
export type NoBody = z.ZodObject<NoQuery, z.core.$strict>;

/** A further row of the access table that a request may need. */
export interface BodyAction<Body> {
  /** In words: which requests need it. */
  readonly when: string;
  readonly action: Action;
  // A method, so that a definition whose types are forgotten still is one. It needs no `this`.
  applies(this: void, body: Body): boolean;
}

export interface RouteDefinition<
  Path extends string = string,
  Act extends RouteAction = RouteAction,
  Body extends z.ZodType = z.ZodType,
  Query extends QueryShape = QueryShape,
  Answers extends AnswerSchemas = AnswerSchemas,
  Refuses extends RefusalCode = RefusalCode,
> {
  /** kebab-case; the function's name on the platform and the operation's id. */
  readonly name: string;
  readonly method: Method;
  /** Template without leading slash: `api/v1/purchases/{purchaseId}`. */
  readonly path: Path;
  /** Row of the access table; `operate` makes it an operators' route. */
  readonly action: Act;
  /** What more a caller must be allowed to do, depending on what was sent. */
  readonly bodyActions?: readonly BodyAction<z.output<Body>>[];
  /** The chapter it stands in. */
  readonly tag: Tag;
  /** One line: what it is for. */
  readonly summary: string;
  /** The request is a command under the caller's Idempotency-Key, which is required. */
  readonly idempotencyKey?: true;
  /** If-Match is honoured: the handler gets it as a precondition. */
  readonly ifMatch?: true;
  /** The body may also be declared `application/merge-patch+json`. */
  readonly mergePatch?: true;
  /** Paged: `maxpagesize` is understood and the answer is made with `listed`. */
  readonly list?: true;
  /** Strict; absent: nothing or `{}`. */
  readonly body?: Body & Documented;
  /** Members of the body whose text may have line breaks. */
  readonly multiline?: readonly string[];
  /** From text; anything else in the query is refused. */
  readonly query?: Query;
  /** Of successes; absent: JSON. */
  readonly contentType?: 'text/csv';
  readonly answers: Answers;
  /** The business's refusals; those that every route may give need not be named. */
  readonly refuses: readonly Refuses[];
}

interface IdsByName {
  readonly partnerId: PartnerId;
  readonly userId: UserId;
  readonly purchaseId: PurchaseId;
  readonly benefitId: BenefitId;
  readonly activationId: ActivationId;
  readonly requestId: RequestId;
  readonly mailId: MailId;
}
type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;
/** The parameters of a template: `{purchaseId}` is a PurchaseId; of other names: text. */
export type PathIds<Path extends string> = {
  readonly [Name in ParameterNames<Path>]: Name extends keyof IdsByName ? IdsByName[Name] : string;
};

type CallerOf<Act extends RouteAction> = Act extends 'anyone'
  ? undefined
  : Act extends 'operate'
    ? Operator
    : Member;

/** A request that has passed every check. */
export interface Call<
  Path extends string,
  Act extends RouteAction,
  Body extends z.ZodType,
  Query extends QueryShape,
> {
  readonly caller: CallerOf<Act>;
  readonly command: Command;
  readonly path: PathIds<Path>;
  readonly query: z.output<z.ZodObject<Query>>;
  readonly body: z.output<Body>;
  readonly page: PageRequest;
  /** Present when the caller sent If-Match to a route that honours it. */
  readonly ifMatch?: Precondition;
}

type BodyOf<Answers extends AnswerSchemas> = z.input<
  Extract<Answers[keyof Answers], z.core.$ZodType>
>;

/** What a handler returns; a code that the definition does not name does not compile. */
export type Reply<Answers extends AnswerSchemas, Refuses extends RefusalCode> =
  | Answer<BodyOf<Answers>>
  | Refused<FailureOf<Uncapitalize<Refuses> | CommonKind>>;
