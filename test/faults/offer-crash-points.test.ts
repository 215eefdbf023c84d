// Every request to Cosmos DB in an offer's activation fails in turn: before it is committed, and
// after, with its answer lost. Instructions, a bounce, a new contact, a confirmation: when people
// and Event Grid retry as usual, each happens once.
import { closeWorlds } from '../support/world/opened.ts';
import type { Answer } from '../support/world/world.ts';
import {
  anOffersWorld,
  contactEmail,
  eventsOf,
  offerItem,
  statusOf,
  type OffersWorld,
} from '../support/world/offers-world.ts';
import { everyNth } from '../support/share.ts';

afterEach(closeWorlds);

const second = 'second@northbeam.example';
const admin = 'northbeam-globalAdmin';

/** Repeats a request until the answer is not an outage. */
const insist = async <T extends { readonly status: number }>(ask: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answer = await ask();
    if (answer.status < 500) return answer;
  }
  throw new Error('five outages in a row');
};

/** Event Grid delivers a report again when it was not accepted. */
const reportBounce = (world: OffersWorld): Promise<unknown> =>
  insist(async () => {
    const failed = await world.report(contactEmail, 'Bounced').catch((error: unknown) => error);
    return { status: failed === undefined ? 200 : 500 };
  });

const act = async (world: OffersWorld): Promise<string> => {
  const path = `/api/v1/benefits/${world.purchaseId}-${offerItem}/activations`;
  const asked: Answer = await insist(() => world.call(admin, 'POST', path, {}));
  expect(asked.status).toBe(202);
  // A mail that met a fault is looked up after ten minutes; here the clock advances faster than the
  // sweeps.
  await world.advance('PT3H');
  await reportBounce(world);
  expect((await insist(() => world.setContact({ email: second }))).status).toBe(200);
  await world.advance('PT3H');
  const confirmed = await insist(() => world.page(world.link(second), 'POST'));
  expect(confirmed.status).toBe(303);
  await world.advance('P2D');
  return String(asked.body['id']);
};

const right = async (world: OffersWorld, id: string): Promise<void> => {
  expect(await statusOf(world, id)).toBe('active');
  expect(await eventsOf(world, id)).toEqual([
    'requested',
    'submitted',
    'instructionsAccepted',
    'instructionsBounced',
    'contactChanged',
    'instructionsAccepted',
    'confirmed',
    'activated',
  ]);
  for (const action of ['requestActivation', 'confirm', 'activateOffer'])
    expect(world.audits(action)).toHaveLength(1);
  expect(world.subjects()).toHaveLength(1);
  expect(world.subjects(second)).toHaveLength(1);
  const [contact] = world.documents('marketing-contact');
  expect(contact).toMatchObject({ rev: 2, revision: 2, email: second });
  const activations = world.documents('activation');
  const revisions = world
    .documents('audit')
    .flatMap(({ changes }) => changes as { entity: string; rev: number }[])
    .filter(({ entity }) => entity === `activation:${id}`)
    .map(({ rev }) => rev)
    .toSorted((one, other) => one - other);
  expect(revisions).toEqual(
    Array.from({ length: Number(activations[0]?.['rev']) }, (_, at) => at + 1),
  );
};

const writes = new Set(['create', 'replace', 'delete', 'batch']);

const play = async (at: number, fault: 'before' | 'after'): Promise<boolean[]> => {
  const world = await anOffersWorld();
  await world.setContact();
  await world.advance('PT1M');
  const wrote: boolean[] = [];
  const { faults } = world.cloud.cosmos;
  faults.clear();
  faults.onRequest = ({ operation }) => {
    const writing = writes.has(operation);
    if (wrote.push(writing) - 1 !== at) return undefined;
    if (fault === 'after') return { after: 'lost' };
    return { before: writing ? 'reset' : 500 };
  };
  const id = await act(world);
  faults.onRequest = undefined;
  await right(world, id);
  expect(faults.injected).toBe(at < wrote.length ? 1 : 0);
  await world.cloud.close();
  return wrote;
};

test.each(['before', 'after'] as const)(
  'a fault in any request of an offer, %s its commit, changes nothing in the end',
  async (fault) => {
    const wrote = await play(Number.POSITIVE_INFINITY, fault);
    const all = wrote.flatMap((writing, at) => (fault === 'before' || writing ? [at] : []));
    const points = everyNth(14, all);
    expect(points.length).toBeGreaterThan(0);
    for (let next = 0; next < points.length; next += 6)
      await Promise.all(points.slice(next, next + 6).map((at) => play(at, fault)));
  },
  400_000,
);
