// A request that the service refuses: all parts refuse by throwing this. Knows status codes and
// their names, not what was requested or how it arrived.

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
  /**
   * The query plan that a client needs to continue, where the gateway cannot serve a query itself.
   */
  readonly additionalErrorInfo?: string;
}

/** Thrown inside the local Cosmos and turned into an answer where the request entered. */
export class Refusal extends Error {
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  /** The service's name for the status. */
  get code(): string {
    return names[this.status] ?? 'Unknown';
  }
}

/** A feature of the real service that this one lacks. */
export const notSupported = (what: string): Refusal =>
  new Refusal(501, `not supported by the local Cosmos: ${what}`);

export const badRequest = (message: string, substatus?: number): Refusal =>
  new Refusal(400, message, substatus === undefined ? {} : { substatus });
