// A request the service refuses: the one way in which the parts say no.
// Knows status codes and their names, not what was asked or how it arrived.

const names: Readonly<Record<number, string>> = {
  304: 'NotModified',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  424: 'FailedDependency',
  429: 'TooManyRequests',
  449: 'RetryWith',
  500: 'InternalServerError',
  501: 'NotImplemented',
  503: 'ServiceUnavailable',
};

export interface RefusalDetails {
  readonly substatus?: number;
  readonly retryAfterMs?: number;
  /** The plan a client needs to go on, where the gateway cannot serve a query itself. */
  readonly additionalErrorInfo?: string;
}

/** Thrown inside the local Cosmos and turned into an answer where the request came in. */
export class Refusal extends Error {
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  /** The name the service gives to the status. */
  get code(): string {
    return names[this.status] ?? 'Unknown';
  }
}

/** What the real service does and this one does not. */
export const notSupported = (what: string): Refusal =>
  new Refusal(501, `not supported by the local Cosmos: ${what}`);

export const badRequest = (message: string, substatus?: number): Refusal =>
  new Refusal(400, message, substatus === undefined ? {} : { substatus });
