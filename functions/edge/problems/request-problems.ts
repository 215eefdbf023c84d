// The problem table, first half: refusals about the request itself, and failures of the service.
// Part of problem.ts; knows words and status codes, nothing of the business.
import type { Role } from '../../../shared/domain/access.ts';
import type { CommonKind, EdgeFailure } from './edge-failure.ts';
import type { ProblemTable } from './problem-entry.ts';

export type RequestKind = EdgeFailure['kind'] | CommonKind | 'notFound';

const roleWords: Readonly<Record<Role, string>> = {
  globalAdmin: 'Global admin',
  userAdmin: 'User admin',
  adminAgent: 'Admin agent',
  mpnPartnerAdmin: 'MPN partner admin',
  user: 'user of the partner',
  operator: 'operator',
};

const askFor = (roles: readonly Role[]): string =>
  roles.includes('operator')
    ? 'Only operators may do this; sign in with an operator account.'
    : `This needs one of these roles: ${roles.map((role) => roleWords[role]).join(', ')}. ` +
      'Ask the Global admin of your company to do it or to give you the role.';

const defaultRetrySeconds = 5;
const retryAfter = (seconds = defaultRetrySeconds) => ({
  'retry-after': String(Math.max(1, Math.ceil(seconds))),
});

export const requestProblems: ProblemTable<RequestKind> = {
  notFound: {
    status: 404,
    title: 'Not found',
    detail:
      'There is nothing at this address for you. Take addresses and ids from earlier answers.',
  },
  methodNotAllowed: {
    status: 405,
    title: 'Method not allowed',
    detail: ({ allow }) => `Use one of: ${allow.join(', ')}.`,
    headers: ({ allow }) => ({ allow: allow.join(', ') }),
  },
  unauthenticated: {
    status: 401,
    title: 'Sign in first',
    detail:
      'Send a current access token for this application, issued to a signed-in person, as ' +
      'Authorization: Bearer.',
    headers: () => ({ 'www-authenticate': 'Bearer' }),
  },
  bodyTooLarge: {
    status: 413,
    title: 'Body too large',
    detail: 'Send at most 65,536 bytes; split the request.',
  },
  unsupportedMediaType: {
    status: 415,
    title: 'Media type not supported',
    detail: 'Send JSON in UTF-8, declared as application/json and without Content-Encoding.',
  },
  partnerNotRegistered: {
    status: 403,
    title: 'Company not registered',
    detail:
      'Your company is not registered here. Sign in with an account of a registered partner, or ' +
      'ask support to register it.',
  },
  notLinked: {
    status: 403,
    title: 'Not in the directory',
    detail: "Ask the Global admin of your company to add you to the partner's users.",
  },
  roleRequired: {
    status: 403,
    title: 'Role required',
    detail: ({ requiredRoles }) => askFor(requiredRoles),
    members: ({ requiredRoles }) => ({ requiredRoles }),
  },
  validationFailed: {
    status: 400,
    title: 'Request not valid',
    detail: 'Correct what `errors` names and send the request again.',
  },
  idempotencyKeyRequired: {
    status: 400,
    title: 'Idempotency-Key required',
    detail: 'Send a new, random Idempotency-Key, and the same one when you repeat this request.',
  },
  idempotencyKeyReused: {
    status: 422,
    title: 'Idempotency-Key used before',
    detail: 'This key belongs to another request. Send this one with a new key.',
  },
  tooManyRequests: {
    status: 429,
    title: 'Too many requests',
    detail: 'Wait as long as Retry-After says, then send the request again.',
    headers: ({ retryAfterSeconds }) => retryAfter(retryAfterSeconds),
  },
  preconditionFailed: {
    status: 412,
    title: 'Changed meanwhile',
    detail: 'This is no longer what you have seen. Read it again, then repeat with its new ETag.',
  },
  concurrentChange: {
    status: 409,
    title: 'Others are changing this',
    detail: 'Nothing was changed. Send the request again.',
  },
  serviceUnavailable: {
    status: 503,
    title: 'Service unavailable',
    detail: 'Wait as long as Retry-After says, then send the request again.',
    headers: ({ retryAfterSeconds }) => retryAfter(retryAfterSeconds),
  },
  internalError: {
    status: 500,
    title: 'Internal error',
    detail: 'Send the request again later. If it keeps failing, tell support the trace id.',
  },
};
