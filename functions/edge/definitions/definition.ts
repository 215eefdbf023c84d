// The one description of a route: registration, checks, the OpenAPI document and the tests' matrix
// are all made from it. Types only; route.ts uses them.
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

/** `anyone`: the route needs no token. */
export type RouteAction = Action | 'anyone';
export type QueryShape = Readonly<Record<string, z.ZodType>>;
/** The schema of the body for each success status; null: no body. */
export type AnswerSchemas = { readonly [Status in 200 | 201 | 202 | 204]?: z.ZodType | null };
/** The query type of a definition without a query. */
export type NoQuery = { readonly [Name in never]: z.ZodType };
/** The body type of a definition without a body: only `{}` is accepted. */
export type NoBody = z.ZodObject<NoQuery, z.core.$strict>;

/** An additional row of the access table that some requests need. */
export interface BodyAction<Body> {
  /** Describes in words which requests need it. */
  readonly when: string;
  readonly action: Action;
  // Declared as a method so that a definition with erased types is still assignable. It does not
  // use `this`.
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
  /** Path template without leading slash: `api/v1/purchases/{purchaseId}`. */
  readonly path: Path;
  /** Row of the access table; `operate` makes it an operators' route. */
  readonly action: Act;
  /** Further permissions that the caller needs, depending on the body. */
  readonly bodyActions?: readonly BodyAction<z.output<Body>>[];
  /** The chapter of the document that lists the route. */
  readonly tag: Tag;
  /** One line: the purpose of the route. */
  readonly summary: string;
  /** The request is a command identified by the caller's Idempotency-Key, which is required. */
  readonly idempotencyKey?: true;
  /** If-Match is supported: the handler gets it as a precondition. */
  readonly ifMatch?: true;
  /** The body may also be declared `application/merge-patch+json`. */
  readonly mergePatch?: true;
  /** Paged: `maxpagesize` is accepted and the answer is made with `listed`. */
  readonly list?: true;
  /** A strict schema; absent: the body must be empty or `{}`. */
  readonly body?: Body & Documented;
  /** Members of the body whose text may contain line breaks. */
  readonly multiline?: readonly string[];
  /** Schemas that parse text; any other query parameter is refused. */
  readonly query?: Query;
  /** The content type of successes; absent: JSON. */
  readonly contentType?: 'text/csv';
  readonly answers: Answers;
  /** The refusals of the use case; refusals that every route may give need not be named. */
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
/**
 * The parameters of a path template: `{purchaseId}` is a PurchaseId; a parameter with another name
 * is text.
 */
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

/** What a handler returns; a code that the definition does not name is a compile error. */
export type Reply<Answers extends AnswerSchemas, Refuses extends RefusalCode> =
  | Answer<BodyOf<Answers>>
  | Refused<FailureOf<Uncapitalize<Refuses> | CommonKind>>;
