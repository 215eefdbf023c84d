// The application on a fresh local cloud in memory: one partner, its people, and the calls that its
// portal makes. Knows HTTP and what the local cloud shows of its stores.
import type { Application } from '../../../infra/local/hosting/application.ts';
import type { LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import { demoPartners, personaNamed } from '../../../infra/local/hosting/personas.ts';
import { surroundings, type Surroundings } from '../surroundings.ts';
import { tokenOf } from '../tokens.ts';
import { askOf, freshKey, type Ask, type Who } from './asking.ts';
import { openCloud } from './opened.ts';

export type Json = Record<string, unknown>;

export const northbeam = demoPartners[0];
export const admin = 'northbeam-globalAdmin';

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

export interface World {
  readonly cloud: LocalCloud;
  /** The log lines of the application and its host. */
  readonly lines: readonly string[];
  readonly ask: Ask;
  /** Sends a request as a portal does, with the full path and an idempotency key of its own. */
  call(who: Who, method: string, path: string, body?: object, key?: string): Promise<Answer>;
  /** Reads an answer that is not JSON. */
  text(who: Who, path: string): Promise<{ readonly headers: Headers; readonly text: string }>;
  buy(packageId?: string): Promise<string>;
  /** An operator registers the partner's designations. */
  designate(designations: readonly string[]): Promise<void>;
  /** Requests the activation of an item; returns the activation's id. */
  activate(purchaseId: string, item?: string): Promise<string>;
  documents(type: string): Json[];
  /** Every document of every container as text, for comparisons. */
  stored(): readonly string[];
  audits(action: string): Json[];
}

/** The functions that tests use on a local cloud, whatever data it contains. */
export const worldOf = (cloud: LocalCloud, lines: readonly string[]): World => {
  const call: World['call'] = async (who, method, path, body, key) => {
    // Taken before the first wait, because other requests may run at the same time.
    const ownKey = key === undefined ? freshKey() : { 'idempotency-key': key };
    const response = await cloud.fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(cloud, who)}`,
        'content-type': 'application/json',
        ...ownKey,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: Json = text === '' ? {} : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const documents = (type: string): Json[] =>
    cloud.cosmos
      .documents('partners', { limit: 100_000 })
      .filter((document) => document['type'] === type);
  return {
    cloud,
    lines,
    ask: askOf(cloud),
    call,
    documents,
    stored: () =>
      cloud.cosmos
        .containers()
        .flatMap(({ container }) => cloud.cosmos.documents(container, { limit: 100_000 }))
        .map((document) => JSON.stringify(document)),
    audits: (action) => documents('audit').filter((entry) => entry['action'] === action),
    async text(who, path) {
      const authorization = `Bearer ${await tokenOf(cloud, who)}`;
      const response = await cloud.fetch(path, { headers: { authorization } });
      return { headers: response.headers, text: await response.text() };
    },
    async buy(packageId = 'action-pack') {
      const isFree = packageId === 'isv-co-sell-ready';
      const payment = isFree ? { method: 'none' } : { method: 'card', reference: 'r-1' };
      const { body } = await call(admin, 'POST', '/api/v1/purchases', { packageId, payment });
      return String(body['id']);
    },
    async designate(designations) {
      const { domain, ...account } = northbeam;
      await call('operator', 'PUT', `/api/v1/operator/partners/${account.partnerId}`, {
        ...account,
        designations,
        accountEmail: `account@${domain}`,
        program: 'partnerCenter',
      });
    },
    async activate(purchaseId, item = 'product-support-incidents') {
      const path = `/api/v1/benefits/${purchaseId}-${item}/activations`;
      const { body } = await call(admin, 'POST', path, {});
      return String(body['id']);
    },
  };
};

/** The first instant of a world. */
export const start = '2027-03-01T08:00:00.000Z';

/** An operator registers the partner. */
export const register = async (world: World, designations: readonly string[]): Promise<void> => {
  const { domain, ...account } = northbeam;
  await world.call('operator', 'POST', '/api/v1/operator/partners', {
    ...account,
    designations,
    accountEmail: `account@${domain}`,
    program: 'partnerCenter',
  });
};

/**
 * @param settings of the application, in addition to the local cloud's own
 * @param designations of the partner
 * @param telemetry whether telemetry is recorded
 * @param application a changed application; absent: the project's own
 * @param unkind the database's consistency and replicas, and the number of instances
 */
export const aWorld = async (
  settings: Record<string, string> = {},
  designations: readonly string[] = northbeam.designations,
  telemetry = false,
  application?: Application,
  unkind: Surroundings = surroundings,
): Promise<World> => {
  const { cloud, lines } = await openCloud(start, {
    ...unkind,
    settings,
    telemetry,
    ...(application && { application }),
  });
  const world = worldOf(cloud, lines);
  await register(world, designations);
  return world;
};

/** Adds the partner's people to its directory, with their roles. */
export const addPeople = async (world: World): Promise<void> => {
  for (const label of [
    admin,
    'northbeam-mpnPartnerAdmin',
    'northbeam-user',
    'northbeam-userAdmin',
    'northbeam-adminAgent',
  ]) {
    const { userId: id, email, name: displayName, partnerRoles: roles } = personaNamed(label);
    const person = { id, email, displayName, roles };
    const answer = await world.call(admin, 'POST', '/api/v1/users', person);
    if (answer.status !== 201) throw new Error(`user not added: ${JSON.stringify(answer.body)}`);
  }
};
