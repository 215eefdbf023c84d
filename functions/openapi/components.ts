// Parts that operations share: headers, the problem document, the way to sign in. Data only.
import { partnerRoles } from '../../shared/domain/access.ts';
import { codeOf } from '../../shared/domain/failure.ts';
import { resendObstacles } from '../../shared/domain/mail-resend.ts';
import { keyParameter, sizeParameter } from '../edge/definitions/page-link.ts';
import { allKinds } from './problem-samples.ts';

const text = (description: string, more: object = {}) => ({
  description,
  schema: { type: 'string' as const, ...more },
});

export const headers = {
  'x-ms-error-code': text('The same as `code` in the body.'),
  'x-ms-client-request-id': text("The caller's own, given back."),
  ETag: text('Names this representation; for If-None-Match and If-Match.'),
  Location: text('Where the resource is; absolute.', { format: 'uri' }),
  'Operation-Location': text('Where to watch the work; absolute.', { format: 'uri' }),
  'Retry-After': {
    description: 'Seconds to wait.',
    schema: { type: 'integer' as const, minimum: 1 },
  },
  'Idempotent-Replayed': text('The request was a repeat; nothing happened this time.', {
    enum: ['true'],
  }),
  'WWW-Authenticate': text('How to sign in.', { enum: ['Bearer'] }),
};
export type HeaderName = keyof typeof headers;

const asked = (name: string, description: string, more: object, required = false) => ({
  in: 'header' as const,
  name,
  ...text(description, more),
  required,
});

/** The request headers. */
export const parameters = {
  clientRequestId: asked('x-ms-client-request-id', 'Your own name for the request.', {
    maxLength: 256,
  }),
  traceparent: asked('traceparent', 'W3C trace context; its trace id becomes the `traceId`.', {
    maxLength: 512,
  }),
  idempotencyKey: asked(
    'Idempotency-Key',
    'New and random for each request; the same one for its repeats.',
    { pattern: '^[\\x21-\\x7e]{1,255}$', examples: ['7d0f7f0e-7f43-4a3c-9b1c'] },
    true,
  ),
  ifMatch: asked('If-Match', 'Only if the resource is still what this ETag names.', {
    maxLength: 4096,
  }),
  ifNoneMatch: asked('If-None-Match', 'Answer 304 if the resource still is what this names.', {
    maxLength: 4096,
  }),
  pageSize: {
    in: 'query' as const,
    name: sizeParameter,
    description: 'Items on a page.',
    schema: { type: 'integer' as const, minimum: 1, maximum: 200, default: 50 },
  },
  pageKey: {
    in: 'query' as const,
    name: keyParameter,
    description: 'Where the list goes on; part of `nextLink`, never composed.',
    schema: { type: 'string' as const, maxLength: 3000 },
  },
};
export type ParameterName = keyof typeof parameters;

const instant = { $ref: '#/components/schemas/Instant' };
const codeAnd = (properties: object, required: string[] = []) => ({
  type: 'array' as const,
  items: {
    type: 'object' as const,
    properties: { code: { type: 'string' as const }, ...properties },
    required: ['code', ...required],
  },
});

/** The problem document (RFC 9457), with the codes that this API adds. */
export const problem = {
  type: 'object' as const,
  description: 'A refusal (RFC 9457). `detail` says what to do next; decide by `code`.',
  properties: {
    type: { type: 'string' as const, format: 'uri' },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    instance: { type: 'string' as const, description: 'The path that was asked for.' },
    code: { type: 'string' as const, enum: allKinds.map((kind) => codeOf(kind)) },
    traceId: { type: 'string' as const, pattern: '^[0-9a-f]{32}$' },
    errors: {
      ...codeAnd({ pointer: { type: 'string' as const }, detail: { type: 'string' as const } }, [
        'pointer',
        'detail',
      ]),
      description:
        'What is wrong where: a JSON Pointer into the body, or `/query/{name}`, `/path/{name}`, `/header/{name}`.',
    },
    requiredRoles: {
      type: 'array' as const,
      description: 'One of these would do.',
      items: { type: 'string' as const, enum: [...partnerRoles, 'operator'] },
    },
    reasons: codeAnd(
      {
        message: { type: 'string' as const },
        purchaseId: { type: 'string' as const },
        price: {
          type: 'object' as const,
          properties: {
            amount: { type: 'number' as const },
            currency: { type: 'string' as const },
          },
          required: ['amount', 'currency'],
        },
      },
      ['message'],
    ),
    blockers: codeAnd({
      benefitId: { type: 'string' as const },
      by: { type: 'string' as const },
      at: instant,
    }),
    because: {
      type: 'string' as const,
      description: 'What speaks against sending a mail again.',
      enum: [...resendObstacles],
    },
    reassignableAt: instant,
    expectedBy: instant,
    endsAt: instant,
    opensAt: instant,
    closesAt: instant,
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
};

export const bearer = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'An access token of Microsoft Entra ID for a signed-in person with the scope `Benefits.Access`. ' +
    "Tokens of applications are refused. The company is the token's tenant.",
} as const;
