// One mail, a worker that can be killed before and after each of its steps, and a provider that answers as it is told.
// The client is the real one; the ledger is a variable; the next sweep's worker goes on with what is left.
import { createEmail } from '../../infra/local/email/email.ts';
import type { HttpClient } from '../../infra/local/email/http-client.ts';
import { createMailProvider } from '../../shared/adapters/email/mail-provider.ts';
import { createIdentifiers } from '../../shared/adapters/system/identifiers.ts';
import { partnerIdOf } from '../../shared/domain/ids.ts';
import type { Mail } from '../../shared/domain/mail.ts';
import { instantOf, plusHours, plusMinutes } from '../../shared/domain/time.ts';
import { StoreUnavailable } from '../../shared/ports/store-unavailable.ts';
import { deliverMail, type MailDeps } from '../../shared/use-cases/delivery/deliver-mail.ts';
import { start } from './domain/instants.ts';
import { plannedMail } from './domain/mails.ts';

/** How the provider answers a POST: whether it takes the mail, and what the caller sees. */
export interface Answer {
  readonly takes: boolean;
  /** Absent: 202. `silence`: the caller gives up waiting. */
  readonly seen?: number | 'reset' | 'silence';
  readonly retryAfter?: number;
}

/** What a look-up says: the state of a mail that it has (404 otherwise), or always the same. */
export type LookedUp = 'Succeeded' | 'Running' | 'Failed' | 'Canceled' | 404 | 429 | 500 | 'reset';

export interface Kill {
  /** The number of the step among those of all workers, from 1; 0: nobody is killed. */
  readonly step: number;
  /** `lost`: the step is done, and its answer does not come. */
  readonly how: 'before' | 'after' | 'lost';
}

export interface Sending {
  readonly post: Answer;
  /** Whether every POST is answered so, or only the first. */
  readonly always: boolean;
  readonly lookUp: LookedUp;
  readonly kill: Kill;
}

export interface Sent {
  readonly mail: Mail;
  /** POSTs that reached the provider, and those that it took; a real one may send each of these. */
  readonly posts: number;
  readonly taken: number;
  /** The most POSTs of one worker. */
  readonly mostOfOne: number;
  /** How many steps all workers made. */
  readonly steps: number;
}

class Killed extends Error {}

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const ids = createIdentifiers(new Uint8Array(32), (length) =>
  crypto.getRandomValues(new Uint8Array(length)),
);

const { addressee: _none, ...planned } = {
  ...plannedMail,
  addressee: undefined,
  template: 'instructions-reminder',
  params: { offer: 'Referral management', partner: 'Northbeam' },
};

const broken = (seen: 'reset' | 'silence'): Error =>
  Object.assign(new Error(seen), { name: seen === 'reset' ? 'RestError' : 'AbortError' });

type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;
type Send = (request: Parameters<HttpClient['sendRequest']>[0]) => Promise<Response>;

const answered = (response: Response, status: number, body: object, retryAfter?: number) => {
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter));
  return { ...response, status, bodyAsText: JSON.stringify(body) };
};

/** Counts the steps of all workers. */
interface Count {
  made: number;
}

/** Steps of one worker; after its death it makes none. */
const stepsOf = (count: Count, { step: at, how }: Kill) => {
  let dead = false;
  return async <T>(act: () => T | Promise<T>, lost?: T): Promise<T> => {
    if (dead) throw new Killed();
    count.made += 1;
    const isIt = count.made === at;
    if (isIt && how === 'before') {
      dead = true;
      throw new Killed();
    }
    const done = await act();
    if (isIt && how === 'after') {
      dead = true;
      throw new Killed();
    }
    if (isIt && how === 'lost') {
      if (lost !== undefined) return lost;
      throw new StoreUnavailable('no answer');
    }
    return done;
  };
};

/** Sends the mail, worker after worker, until it is at rest or a day and more has passed. */
export const sent = async ({ post, always, lookUp, kill }: Sending): Promise<Sent> => {
  let mail: Mail = planned;
  let rev = 1;
  let now = Date.parse(start) + 60_000;
  let [posts, taken, mostOfOne] = [0, 0, 0];
  const email = createEmail({ clock: { now: () => Date.now() } });

  const answerPost: Send = async (request) => {
    posts += 1;
    const { takes, seen, retryAfter }: Answer = posts === 1 || always ? post : { takes: true };
    const response = await email.httpClient.sendRequest(
      takes ? request : { ...request, method: 'PATCH' },
    );
    if (takes && response.status === 202) taken += 1;
    if (seen === 'reset' || seen === 'silence') throw broken(seen);
    return seen === undefined ? response : answered(response, seen, { error: {} }, retryAfter);
  };
  const answerLookUp: Send = async (request) => {
    const response = await email.httpClient.sendRequest(request);
    if (lookUp === 'reset') throw broken(lookUp);
    if (typeof lookUp === 'number') return answered(response, lookUp, { error: {} });
    return response.status === 200 ? answered(response, 200, { status: lookUp }) : response;
  };

  const work = async (step: ReturnType<typeof stepsOf>): Promise<void> => {
    const before = posts;
    const httpClient: HttpClient = {
      sendRequest: (request) =>
        step(() => (request.method === 'POST' ? answerPost : answerLookUp)(request)),
    };
    const telemetry = {
      span: (_name: string, _options: object, act: (span: object) => unknown) =>
        act({ note: () => {}, fail: () => {} }),
    };
    const deps = {
      store: {
        read: (_partner: unknown, kind: string) =>
          step(() => (kind === 'mail' ? { kind, value: mail, rev, etag: `${rev}` } : undefined)),
        replaceMail: (_partner: unknown, { etag }: { etag: string }, value: Mail) =>
          step<string>(() => {
            if (etag !== `${rev}`) return 'conflict';
            rev += 1;
            mail = value;
            return 'committed';
          }, 'unclear'),
      },
      registry: {
        nameOperation: () => step(() => {}),
        nameLink: () => step(() => {}),
      },
      provider: createMailProvider(
        {
          endpoint: undefined,
          connectionString: email.connectionString(),
          sender: 'us@benefits.example',
        },
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
        { credential: { getToken: async () => null }, telemetry: telemetry as never, httpClient },
      ),
      takeSlot: () => step(() => true),
      pause: () => step(() => {}),
      ids,
      telemetry,
      policy: {},
      clock: { now: () => new Date(now) },
      publicBaseUrl: 'https://benefits.example',
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
    const deliver = deliverMail(deps as unknown as MailDeps);
    await deliver(partnerId, mail.id).catch((error: unknown) => {
      if (!(error instanceof Killed || error instanceof StoreUnavailable)) throw error;
    });
    mostOfOne = Math.max(mostOfOne, posts - before);
  };

  const count: Count = { made: 0 };
  await work(stepsOf(count, kill));
  for (let round = 1; round <= 8 && mail.nextActionAt !== undefined; round += 1) {
    const due = Date.parse(mail.nextActionAt);
    const late = round === 4 ? plusHours(instantOf(new Date(now)), 25) : undefined;
    const soon = plusMinutes(instantOf(new Date(now)), 1);
    now = Math.max(Date.parse(late ?? soon), due);
    await work(stepsOf(count, kill));
  }
  email.close();
  return { mail, posts, taken, mostOfOne, steps: count.made };
};
