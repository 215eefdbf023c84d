// Every request to Cosmos DB in a purchase, an assignment and an activation fails in turn: before
// it is committed, and after, with its answer lost. A retry completes the work, and nothing happens
// twice.
import { startLocalCloud, type LocalCloud } from '../../infra/local/cloud/cloud.ts';
import { underContract } from '../support/contract.ts';
import { closeCloud } from '../support/world/opened.ts';
import { surroundings } from '../support/surroundings.ts';
import { tokenOf } from '../support/tokens.ts';
import { demoPartners, personas } from '../../infra/local/hosting/personas.ts';

const [partner] = demoPartners;
const admin = 'northbeam-globalAdmin';
const person = personas.find(({ label }) => label === 'northbeam-user');
type Document = Record<string, unknown>;

const documents = (cloud: LocalCloud): Document[] => [
  ...cloud.cosmos.documents('partners', { limit: 10_000 }),
];
const ofType = (cloud: LocalCloud, type: string) =>
  documents(cloud).filter((document) => document['type'] === type);
const audits = (cloud: LocalCloud, action: string) =>
  ofType(cloud, 'audit').filter((document) => document['action'] === action);

const call = async (
  cloud: LocalCloud,
  who: string,
  method: string,
  path: string,
  body?: object,
) => {
  const response = await cloud.fetch(path, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(cloud, who)}`,
      'content-type': 'application/json',
      'idempotency-key': `key-${path}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Document };
};

/** Repeats the same request, as a portal does, until the answer is not an outage. */
const insist = async (...args: Parameters<typeof call>) => {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answer = await call(...args);
    if (answer.status < 500) return answer;
    expect(answer.status).toBe(503);
  }
  throw new Error('five outages in a row');
};

const clouds: LocalCloud[] = [];
afterEach(async () => {
  await Promise.all(clouds.splice(0).map((cloud) => cloud.close()));
});

const aWorld = async (): Promise<LocalCloud> => {
  const cloud = underContract(
    await startLocalCloud({
      ...surroundings,
      clock: { start: '2027-03-01T08:00:00.000Z' },
      settings: { RATE_LIMIT: 'off' },
    }),
  );
  clouds.push(cloud);
  const { domain, ...account } = partner;
  await call(cloud, 'operator', 'POST', '/api/v1/operator/partners', {
    ...account,
    accountEmail: `account@${domain}`,
    program: 'partnerCenter',
  });
  await call(cloud, admin, 'POST', '/api/v1/users', {
    id: person?.userId,
    email: person?.email,
    displayName: person?.name,
  });
  return cloud;
};

const buy = (cloud: LocalCloud) =>
  insist(cloud, admin, 'POST', '/api/v1/purchases', {
    packageId: 'action-pack',
    payment: { method: 'card', reference: 'r-1' },
  });

interface Scenario {
  /** Creates what the scenario needs beforehand. */
  readonly prepare: (cloud: LocalCloud) => Promise<string>;
  /** The act during which the fault occurs. */
  readonly act: (cloud: LocalCloud, purchaseId: string) => Promise<void>;
  /** Checks what must be true afterwards, whichever request failed in whichever way. */
  readonly right: (cloud: LocalCloud, purchaseId: string) => void;
}

const bought = async (cloud: LocalCloud) => String((await buy(cloud)).body['id']);

const scenarios: Record<string, Scenario> = {
  purchase: {
    prepare: async () => '',
    act: async (cloud) => {
      expect((await buy(cloud)).status).toBe(201);
    },
    right: (cloud) => {
      expect(ofType(cloud, 'purchase')).toHaveLength(1);
      expect(audits(cloud, 'purchase')).toHaveLength(1);
      expect(ofType(cloud, 'mail')).toHaveLength(1);
      const claim = ofType(cloud, 'claim').find(({ id }) => id === 'claim:family:actionPack');
      expect(claim?.['holder']).toBe(ofType(cloud, 'purchase')[0]?.['entityId']);
    },
  },
  assignment: {
    prepare: bought,
    act: async (cloud, purchaseId) => {
      const path = `/api/v1/benefits/${purchaseId}-visual-studio-professional/assignments`;
      const answer = await insist(cloud, admin, 'PUT', `${path}/${person?.userId}`, {});
      expect([200, 201]).toContain(answer.status);
    },
    right: (cloud) => {
      const [record, ...others] = ofType(cloud, 'benefit');
      expect(others).toEqual([]);
      expect(record).toMatchObject({ rev: 1, seats: [{ userId: person?.userId }] });
      expect(ofType(cloud, 'user')).toMatchObject([{ holds: [record?.['entityId']] }]);
      expect(audits(cloud, 'assign')).toHaveLength(1);
    },
  },
  activation: {
    prepare: bought,
    act: async (cloud, purchaseId) => {
      const path = `/api/v1/benefits/${purchaseId}-product-support-incidents/activations`;
      expect((await insist(cloud, admin, 'POST', path, {})).status).toBe(202);
      await cloud.advance({ duration: 'P5D' });
    },
    right: (cloud) => {
      const [activation, ...others] = ofType(cloud, 'activation');
      expect(others).toEqual([]);
      expect(activation).toMatchObject({
        status: 'active',
        attempt: 1,
        accessId: expect.stringMatching(/^A\d{12}$/),
        contractId: expect.stringMatching(/^C\d{12}$/),
        expiresAt: '2028-03-30T08:00:00.000Z',
      });
      // Its next action is the end of its life.
      expect(activation).toHaveProperty('nextActionAt', '2028-03-30T08:00:00.000Z');
      for (const action of ['requestActivation', 'beginActivation', 'provisionActivation'])
        expect(audits(cloud, action)).toHaveLength(1);
      const subjects = cloud.outbox().map(({ subject }) => subject);
      expect(subjects.toSorted()).toEqual([
        'Action Pack is ready to use',
        'Product support incidents is ready',
        'We are setting up Product support incidents',
      ]);
    },
  },
};

const writes = new Set(['create', 'replace', 'delete', 'batch']);

/**
 * Runs a scenario in which request number `at` gets a fault. Returns which of the requests were
 * writes. For a read, a failure and a lost answer are the same, so reads fail before only.
 */
const play = async (
  { prepare, act, right }: Scenario,
  at: number,
  fault: 'before' | 'after',
): Promise<boolean[]> => {
  const cloud = await aWorld();
  const purchaseId = await prepare(cloud);
  const wrote: boolean[] = [];
  cloud.cosmos.faults.clear();
  cloud.cosmos.faults.onRequest = ({ operation }) => {
    const writing = writes.has(operation);
    if (wrote.push(writing) - 1 !== at) return undefined;
    if (fault === 'after') return { after: 'lost' };
    return { before: writing ? 'reset' : 500 };
  };
  await act(cloud, purchaseId);
  right(cloud, purchaseId);
  expect(cloud.cosmos.faults.injected).toBe(at < wrote.length ? 1 : 0);
  cloud.cosmos.faults.clear();
  await closeCloud(cloud);
  return wrote;
};

describe.each(Object.entries(scenarios))('a fault in any request of one %s', (_name, scenario) => {
  test.each(['before', 'after'] as const)(
    '%s its commit changes nothing in the end',
    async (fault) => {
      const wrote = await play(scenario, Number.POSITIVE_INFINITY, fault);
      const points = wrote.flatMap((writing, at) => (fault === 'before' || writing ? [at] : []));
      expect(points.length).toBeGreaterThan(0);
      for (let next = 0; next < points.length; next += 6)
        await Promise.all(points.slice(next, next + 6).map((at) => play(scenario, at, fault)));
    },
    400_000,
  );
});
