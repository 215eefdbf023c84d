// The application on a database that can be made to fail with its own error messages, as the real
// one does, or to answer otherwise than it should.
import { loadBenefits, type Application } from '../../../infra/local/hosting/application.ts';

/** A request to the database, as its client sends it. */
export interface DatabaseRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** An answer as the client reads it. */
export interface DatabaseAnswer {
  readonly code: number;
  readonly result: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Breaking {
  readonly application: Application;
  /** The error that every request to the database gets; undefined: none. */
  meets: unknown;
  /** What is answered in the database's place; undefined: it answers. */
  answers:
    | ((
        request: DatabaseRequest,
      ) => DatabaseAnswer | undefined | Promise<DatabaseAnswer | undefined>)
    | undefined;
}

/** An answer to a batch: a status for each of its operations. */
export const answered = (...statuses: readonly number[]): DatabaseAnswer => ({
  code: 207,
  headers: {},
  result: statuses.map((statusCode) => ({ statusCode, requestCharge: 1 })),
});

/** An answer to a batch: whoever wrote its last document was faster. */
export const beaten = ({ body }: DatabaseRequest): DatabaseAnswer => {
  const operations: unknown[] = typeof body === 'string' ? JSON.parse(body) : body;
  return answered(...operations.map((_, at) => (at === operations.length - 1 ? 412 : 424)));
};

export const isBatch = ({ headers }: DatabaseRequest): boolean =>
  headers['x-ms-cosmos-is-batch-request'] === true;

export const breaking = async (): Promise<Breaking> => {
  const benefits = await loadBenefits();
  const made: Breaking = {
    meets: undefined,
    answers: undefined,
    application: {
      ...benefits,
      start: ({ cosmosPlugins = [], ...overrides }) => {
        const plugin = {
          on: 'request',
          plugin: async (
            request: DatabaseRequest,
            _told: unknown,
            next: (given: unknown) => unknown,
          ) => {
            if (made.meets !== undefined) throw made.meets;
            return (await made.answers?.(request)) ?? next(request);
          },
        };
        benefits.start({ ...overrides, cosmosPlugins: [plugin, ...cosmosPlugins] });
      },
    },
  };
  return made;
};
