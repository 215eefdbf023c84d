// A partner and the acts of its people, its marketing contact and the operators, over HTTP only, so
// that the same flow can run on either engine, in this process or in one that is killed meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';

export type Json = Record<string, unknown>;
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const days = (seconds: number): number => seconds / 86_400;

// Limits for all partners at once, so high that no mail waits for a slot.
const amplePace = { perMinute: 10_000, perHour: 10_000, perPartnerPerHour: 1000 };

/** The policies for flows. */
const policies = {
  /** Delays of seconds, for flows that wait for the clock. */
  short: {
    technical: { automaticAfterHours: 4 / 3600 },
    goToMarket: { reminderDays: [days(3)], notBeforeDays: days(1), confirmWithinDays: days(8) },
    mail: amplePace,
  },
  /** Long delays, for flows that wait for people. */
  long: {
    technical: { automaticAfterHours: null },
    goToMarket: { notBeforeDays: days(1) },
    mail: amplePace,
  },
} as const;

export type Lasting = keyof typeof policies | 'outage';

export const policyOf = (lasting: Lasting): string =>
  JSON.stringify(policies[lasting === 'outage' ? 'short' : lasting]);

/** How long a service that is restarting may give no answer, in milliseconds. */
const patience = 60_000;

/** What a flow needs besides HTTP; it depends on where the flow runs. */
export interface Hands {
  /** Sends the mails in the outbox, where its timer is off. */
  readonly pump: () => Promise<void>;
  /** Makes the database unavailable for this many milliseconds; returns at once. */
  readonly outage: (milliseconds: number) => void;
  /** The interval and the time limit of polling, in milliseconds. */
  readonly every: number;
  readonly atMost: number;
  /** A fixed wait in place of polling whether a run sleeps; absent: it polls. */
  readonly settle?: number;
}

export const noHands: Hands = {
  pump: async () => undefined,
  outage: () => undefined,
  every: 100,
  atMost: patience,
};

interface Person {
  readonly tenantId: string;
  readonly userId: string;
  readonly wids?: readonly string[];
  readonly roles?: readonly string[];
}

const globalAdmin = '62e90394-69f5-4237-9190-012177145e10';
const operator: Person = {
  tenantId: '0b5e7a10-0000-4000-8000-00000000c0de',
  userId: '0b5e7a10-0000-4000-8000-000000000001',
  roles: ['Benefits.Operator'],
};

/** Repeats a request without an answer under the same key, as a portal does. */
const insistent =
  (fetch: Fetch): Fetch =>
  async (path, init) => {
    const until = Date.now() + patience;
    for (;;) {
      try {
        const answer = await fetch(path, init);
        if (answer.status !== 503 || Date.now() > until) return answer;
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      await sleep(200);
    }
  };

let keys = 0;

/** @param n the partner's number; each flow has its own */
export const aPartner = async (given: Fetch, n: number, hands: Hands) => {
  const fetch = insistent(given);
  const partnerId = `33333333-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const domain = `partner-${n}.example`;
  const tokens = new Map<Person, string>();
  const admin: Person = { tenantId: partnerId, userId: userId(n, 1), wids: [globalAdmin] };

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const tokenOf = async (who: Person): Promise<string> => {
    const known = tokens.get(who);
    if (known !== undefined) return known;
    const answer = (await (await post('/local/token', who)).json()) as { access_token: string };
    tokens.set(who, answer.access_token);
    return answer.access_token;
  };
  const call = async (who: Person, method: string, path: string, body?: object): Promise<Json> => {
    keys += 1;
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(who)}`,
        'content-type': 'application/json',
        'idempotency-key': `flow-${n}-${keys}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };
  const read = async (path: string): Promise<Json> => (await (await fetch(path)).json()) as Json;
  const mails = async (to?: string): Promise<Json[]> =>
    ((await read(`/local/outbox${to === undefined ? '' : `?to=${to}`}`))['value'] as Json[]).filter(
      (mail) => JSON.stringify(mail['to']).includes(domain),
    );

  const asked = { partnerId, name: `Partner ${n}`, country: 'DE' };
  await call(operator, 'POST', '/operator/partners', {
    ...asked,
    designations: ['isvCoSellReady'],
    accountEmail: `account@${domain}`,
    program: 'partnerCenter',
  });
  const addUser = (id: string, name: string) =>
    call(admin, 'POST', '/users', {
      id,
      email: `${name}@${domain}`,
      displayName: `${name} of ${n}`,
      roles: [],
    });
  await addUser(admin.userId, 'grace');
  await addUser(userId(n, 2), 'uma');
  await addUser(userId(n, 3), 'vera');

  return {
    partnerId,
    mails,
    read,
    pump: hands.pump,
    outage: hands.outage,
    settle: hands.settle,
    call: (method: string, path: string, body?: object) => call(admin, method, path, body),
    async buy(packageId: 'action-pack' | 'isv-co-sell-ready'): Promise<string> {
      const payment =
        packageId === 'action-pack' ? { method: 'card', reference: 'r-1' } : { method: 'none' };
      return String((await call(admin, 'POST', '/purchases', { packageId, payment }))['id']);
    },
    async activate(purchaseId: string, item: string): Promise<string> {
      const answer = await call(admin, 'POST', `/benefits/${purchaseId}-${item}/activations`, {});
      return String(answer['id']);
    },
    activation: (id: string) => call(admin, 'GET', `/activations/${id}`),
    cancel: (id: string) =>
      call(admin, 'POST', `/activations/${id}/cancel`, { reason: 'No need.' }),
    operate: (id: string, act: 'complete' | 'decline', body: object) =>
      call(operator, 'POST', `/operator/activations/${partnerId}/${id}/${act}`, body),
    setContact: (name: 'uma' | 'vera') =>
      call(admin, 'PUT', '/marketing-contact', {
        userId: userId(n, name === 'uma' ? 2 : 3),
        email: `${name}@${domain}`,
        phone: '+4930123456',
        preferredLanguage: 'en',
      }),
    /** The contact follows the link in the latest mail. */
    async confirm(name: 'uma' | 'vera'): Promise<number> {
      const all = await mails(`${name}@${domain}`);
      const links = all.flatMap((mail) => mail['links'] as string[]);
      return (
        await fetch(new URL(String(links.at(-1))).pathname, { method: 'POST', redirect: 'manual' })
      ).status;
    },
    /** The provider's report about the first instructions. */
    async report(name: 'uma' | 'vera', status: string): Promise<void> {
      const [mail] = await mails(`${name}@${domain}`);
      await post(`/local/outbox/${String(mail?.['id'])}/report`, { status });
    },
    /** Polls until a condition holds. @throws Error that names what did not happen */
    async until(what: string, holds: () => Promise<boolean>): Promise<void> {
      const end = Date.now() + hands.atMost;
      while (!(await holds())) {
        if (Date.now() > end) throw new Error(`${partnerId}: waited in vain until ${what}`);
        await sleep(hands.every);
      }
    },
    mailed: async (name: string, count = 1): Promise<boolean> =>
      (await mails(`${name}@${domain}`)).length >= count,
  };
};

const userId = (n: number, person: number): string =>
  `44444444-0000-4000-8000-${String(n).padStart(10, '0')}0${person}`;

export type FlowPartner = Awaited<ReturnType<typeof aPartner>>;
