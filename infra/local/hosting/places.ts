// Local cloud: the addresses of the parts, by socket or in process. Knows ports and endpoints;
// nothing of what is requested there.
import type { CosmosClientOptions } from '@azure/cosmos';
import type { Overrides } from './application.ts';
import type { ClockMode, LocalClock } from '../clock/clock.ts';
import type { LocalCosmos } from '../cosmos/contract/contract.ts';
import type { LocalEmail } from '../email/email.ts';
import type { LocalIdentity } from '../identity/identity.ts';
import { listen, type Listening } from '../contract/listen.ts';
import { operatorTenantId } from './personas.ts';
import { database, type Places } from './settings.ts';
import { bare, type Answering } from '../contract/wire.ts';

export interface Ports {
  readonly http: number;
  readonly cosmos: number;
  readonly email: number;
}

/** The addresses, as `GET /local` returns them. */
export interface About {
  readonly cosmos: { readonly endpoint: string; readonly key: string; readonly database: string };
  readonly email: { readonly endpoint: string };
  readonly issuer: string;
  readonly audience: string;
  readonly operatorTenantId: string;
  readonly clock: { readonly now: string; readonly mode: ClockMode };
  /** The beginning of the links in mails. */
  readonly linkBase: string;
}

/** The origin that tests use when no port is open. */
const inProcess = { origin: 'http://127.0.0.1:7071', email: 'http://127.0.0.1:8025' };

/** The client's undocumented option that answers its requests in process. */
const pluginsOf = (options: CosmosClientOptions): Pick<Overrides, 'cosmosPlugins'> => {
  const { plugins }: CosmosClientOptions & { plugins?: readonly unknown[] } = options;
  return plugins ? { cosmosPlugins: plugins } : {};
};

const notYet: Answering = async () => bare(503, { 'retry-after': '1' });

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

/** Names the port that is taken. */
const naming = async <T>(variable: string, port: number, listening: Promise<T>): Promise<T> => {
  try {
    return await listening;
  } catch (error) {
    if (!isTaken(error)) throw error;
    const message = `Port ${port} is taken. Set ${variable} to another one, or to 0 for any free one.`;
    throw new Error(message, { cause: error });
  }
};

export interface OpenPlaces extends Omit<Places, 'identity' | 'keyFile'> {
  /**
   * The options with which the application's clients are answered in process; the code is the same
   * as over sockets, only faster.
   */
  readonly clients: Pick<Overrides, 'cosmosPlugins' | 'emailHttpClient'>;
  about(identity: LocalIdentity, clock: LocalClock): About;
  /** Sets who answers requests to the application's port; before that they get 503. */
  open(answering: Answering): void;
  /** Stops accepting requests and waits for running ones. */
  close(): Promise<void>;
}

/**
 * Opens the ports, if any.
 * @param closing collects what must be closed, even if not all could be opened
 * @throws Error naming the environment variable of a port that is taken
 */
export const openPlaces = async (
  ports: Ports | 'none',
  cosmos: LocalCosmos,
  email: LocalEmail,
  closing: AsyncDisposableStack,
): Promise<OpenPlaces> => {
  let answering: Answering = notYet;
  const listenings: Listening[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(listenings.splice(0).map((listening) => listening.close()));
  };
  closing.defer(close);
  let { origin, email: emailEndpoint } = inProcess;
  let endpoint = cosmos.clientOptions.endpoint ?? '';
  if (ports !== 'none') {
    const answer: Answering = (request) => answering(request);
    const http = await naming('PORT', ports.http, listen(answer, ports.http));
    listenings.push(http);
    const mail = await naming('EMAIL_PORT', ports.email, email.listen(ports.email));
    listenings.push(mail);
    const data = await naming('COSMOS_PORT', ports.cosmos, cosmos.listen(ports.cosmos));
    ({ origin } = http);
    emailEndpoint = mail.origin;
    ({ endpoint } = data);
  }
  return {
    origin,
    cosmos: { endpoint, key: cosmos.key },
    emailConnectionString: email.connectionString(emailEndpoint),
    clients: { ...pluginsOf(cosmos.clientOptions), emailHttpClient: email.httpClient },
    about: ({ issuer, audience }, clock) => ({
      cosmos: { endpoint, key: cosmos.key, database },
      email: { endpoint: emailEndpoint },
      issuer,
      audience,
      operatorTenantId,
      clock: { now: new Date(clock.now()).toISOString(), mode: clock.mode },
      linkBase: origin,
    }),
    open(by) {
      answering = by;
    },
    close,
  };
};
