// A local cloud with the demo's people, asked over HTTP in process. For tests of the API as callers
// see it; knows nothing of how the application works inside.
import { startLocalCloud, type LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import type { TokenRequest } from '../../../infra/local/identity/token.ts';
import { personaNamed, personas, type Persona } from '../../../infra/local/hosting/personas.ts';
import { seed } from '../../../infra/local/seed/seed.ts';
import { underContract } from '../../support/contract.ts';
import { surroundings } from '../../support/surroundings.ts';
import { tokenOf } from '../../support/tokens.ts';

export interface Asked {
  readonly body?: unknown;
  /** Instead of `body`: as it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body read as JSON, or as text if it is that; undefined: none. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** A persona's label, or anyone else. */
export type Who = string | TokenRequest;

export interface World {
  readonly cloud: LocalCloud;
  /** @param who undefined: nobody has signed in */
  readonly ask: (
    who: Who | undefined,
    method: string,
    path: string,
    asked?: Asked,
  ) => Promise<Answered>;
  /** Every document of every container as text, to be compared. */
  readonly stored: () => readonly string[];
}

export const northbeam = personaNamed('northbeam-globalAdmin').tenantId;
export const lakeside = personaNamed('lakeside-globalAdmin').tenantId;

/** The people of a partner. */
export const peopleOf = (partnerId: string): readonly Persona[] =>
  personas.filter((persona) => persona.partnerId === partnerId);

const bodyOf = ({ headers }: Response, text: string): Answered['body'] =>
  headers.get('content-type')?.startsWith('text/') === true ? text : JSON.parse(text);

const start = '2026-11-24T10:00:00.000Z';

/**
 * Time stands still until it is advanced. Close `cloud` when done.
 * @param judging `unjudged`: whoever asks looks at the answers
 */
export const aWorld = async (
  settings: Readonly<Record<string, string>> = {},
  judging: 'underContract' | 'unjudged' = 'underContract',
): Promise<World> => {
  const started = await startLocalCloud({
    ...surroundings,
    clock: { start },
    settings: { RATE_LIMIT: 'off', ...settings },
  });
  const cloud = judging === 'unjudged' ? started : underContract(started);
  await seed(cloud);
  return {
    cloud,
    ask: async (who, method, path, { body, text, headers } = {}) => {
      const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
      const response = await cloud.fetch(`/api/v1${path}`, {
        method,
        headers: {
          ...(who !== undefined && { authorization: `Bearer ${await tokenOf(cloud, who)}` }),
          ...(sent !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent !== undefined && { body: sent }),
      });
      const answer = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: answer === '' ? undefined : bodyOf(response, answer),
      };
    },
    stored: () =>
      cloud.cosmos
        .containers()
        .flatMap(({ container }) => cloud.cosmos.documents(container, { limit: 100_000 }))
        .map((document) => JSON.stringify(document)),
  };
};

let keys = 0;
/** A key that no request has had. */
export const freshKey = () => ({ 'idempotency-key': `key-${(keys += 1)}` });

/** What a paid-by-card order of a package says. */
export const orderOf = (packageId: string) => ({
  packageId,
  payment: { method: 'card', reference: 'order-1' },
});

/** Buys a package. */
export const buy = async (
  { ask }: World,
  who: string,
  packageId = 'action-pack',
): Promise<Answered['body']> => {
  const bought = await ask(who, 'POST', '/purchases', {
    body: orderOf(packageId),
    headers: freshKey(),
  });
  if (bought.status !== 201) throw new Error(`not bought: ${JSON.stringify(bought.body)}`);
  return bought.body;
};
