// Local cloud: where the parts are reached, by socket or in process.
// Knows ports and endpoints; nothing of what is asked there.
import type { CosmosClientOptions } from '@azure/cosmos';
import type { Overrides } from './application.ts';
import type { ClockMode, LocalClock } from './clock/clock.ts';
import type { LocalCosmos } from './cosmos/contract.ts';
import type { LocalEmail } from './email/email.ts';
import type { LocalIdentity } from './identity/identity.ts';
import { listen } from './listen.ts';
import { operatorTenantId } from './personas.ts';
import { database, type Places } from './settings.ts';
import { bare, type Answering } from './wire.ts';

export interface Ports {
  readonly http: number;
  readonly cosmos: number;
  readonly email: number;
}

/** Where everything is, as `GET /local` tells it. */
export interface About {
  readonly cosmos: { readonly endpoint: string; readonly key: string; readonly database: string };
  readonly email: { readonly endpoint: string };
  readonly issuer: string;
  readonly audience: string;
  readonly operatorTenantId: string;
  readonly clock: { readonly now: string; readonly mode: ClockMode };
  /** What the links in mails begin with. */
  readonly linkBase: string;
}

/** The origin that tests speak of, when nobody listens there. */
const inProcess = { origin: 'http://127.0.0.1:7071', email: 'http://127.0.0.1:8025' };

/** The client's unlisted option that answers its requests in process. */
const pluginsOf = (options: CosmosClientOptions): Pick<Overrides, 'cosmosPlugins'> => {
  const { plugins }: CosmosClientOptions & { plugins?: readonly unknown[] } = options;
  return plugins ? { cosmosPlugins: plugins } : {};
};

const notYet: Answering = async () => bare(503, { 'retry-after': '1' });

/** Says which of several ports is taken. */
const naming = async <T>(variable: string, port: number, listening: Promise<T>): Promise<T> => {
  try {
    return await listening;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const message = `Port ${port} is taken. Set ${variable} to another one, or to 0 for any free one.`;
    throw new Error(message, { cause: error });
  }
};

/**
 * Opens the ports, if any. Requests are answered 503 until `open` says who answers.
 * @throws Error naming the environment variable of a port that is taken
 */
export const openPlaces = async (ports: Ports | 'none', cosmos: LocalCosmos, email: LocalEmail) => {
  let answering: Answering = notYet;
  const offered = ports !== 'none';
  const http = offered
    ? await naming(
        'PORT',
        ports.http,
        listen((request) => answering(request), ports.http),
      )
    : undefined;
  const mail = offered
    ? await naming('EMAIL_PORT', ports.email, email.listen(ports.email))
    : undefined;
  const data = offered
    ? await naming('COSMOS_PORT', ports.cosmos, cosmos.listen(ports.cosmos))
    : undefined;
  const endpoint = data?.endpoint ?? cosmos.clientOptions.endpoint ?? '';
  const emailEndpoint = mail?.origin ?? inProcess.email;
  const origin = http?.origin ?? inProcess.origin;
  const places: Omit<Places, 'identity'> = {
    origin,
    cosmos: { endpoint, key: cosmos.key },
    emailConnectionString: email.connectionString(emailEndpoint),
  };
  return {
    ...places,
    /** The application's clients are answered in process in any case: it is the same code, faster. */
    clients: { ...pluginsOf(cosmos.clientOptions), emailHttpClient: email.httpClient },
    about: ({ issuer, audience }: LocalIdentity, clock: LocalClock): About => ({
      cosmos: { ...places.cosmos, database },
      email: { endpoint: emailEndpoint },
      issuer,
      audience,
      operatorTenantId,
      clock: { now: new Date(clock.now()).toISOString(), mode: clock.mode },
      linkBase: origin,
    }),
    open(by: Answering): void {
      answering = by;
    },
    async close(): Promise<void> {
      await http?.close();
      await mail?.close();
    },
  };
};
