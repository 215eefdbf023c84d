// A batch is committed, its answer is lost, and the first reads of the audit entry see an older
// state. The caller still gets the success, and no refusal because of the caller's own change.
import { keysOf, loadKeys, refundOf, reveal } from '../support/world/keys.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { addPeople, admin, aWorld, type World } from '../support/world/world.ts';
import { personaNamed } from '../../infra/local/hosting/personas.ts';

afterEach(closeWorlds);

/** Only reads that a test chooses are stale; these are as old as possible. */
const unkind = {
  cosmos: {
    consistency: 'Session',
    staleness: { seed: 1, share: 0, lag: Number.POSITIVE_INFINITY },
  },
} as const;

const aStaleWorld = () => aWorld({}, undefined, false, undefined, unkind);

/** The next batch loses its answer, and this many reads of the audit entry see an older state. */
const loseAnswer = ({ cloud }: World, early: number): void => {
  const { cosmos } = cloud;
  let left = early;
  cosmos.faults.next({ after: 'lost' }, { operation: 'batch', container: 'partners' });
  cosmos.staleReads.onRead = ({ id }) => {
    if (left === 0 || id?.startsWith('audit:') !== true) return undefined;
    left -= 1;
    return true;
  };
};

const person = personaNamed('northbeam-user').userId;
const users = '/api/v1/users';

describe.each([1, 2, 3])('%i looks in vain', (early) => {
  const heard = ({ cloud }: World) => {
    expect(cloud.cosmos.faults.injected).toBe(1);
    expect(cloud.cosmos.staleReads.served).toBe(early);
  };

  test('who deletes a user hears 204', async () => {
    const world = await aStaleWorld();
    await addPeople(world);
    loseAnswer(world, early);
    expect((await world.call(admin, 'DELETE', `${users}/${person}`)).status).toBe(204);
    heard(world);
    expect(world.audits('deleteUser')).toHaveLength(1);
  });

  test('who changes what they have seen hears 200, not that it has changed', async () => {
    const world = await aStaleWorld();
    await addPeople(world);
    const { headers } = await world.call(admin, 'GET', `${users}/${person}`);
    loseAnswer(world, early);
    const response = await world.cloud.fetch(`${users}/${person}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${await world.cloud.token(admin)}`,
        'content-type': 'application/merge-patch+json',
        'if-match': headers.get('etag') ?? '',
      },
      body: JSON.stringify({ displayName: 'Uma the Second' }),
    });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { displayName: 'Uma the Second' },
    ]);
    heard(world);
  });

  test('who gives an order up hears that it has lapsed', async () => {
    const world = await aStaleWorld();
    const order = { packageId: 'action-pack', payment: { method: 'wire' } };
    const { body } = await world.call(admin, 'POST', '/api/v1/purchases', order);
    loseAnswer(world, early);
    const path = `/api/v1/purchases/${String(body['id'])}/cancel-order`;
    const answer = await world.call(admin, 'POST', path);
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'lapsed' }]);
    heard(world);
  });

  test('who cancels an activation hears so, and its run is woken', async () => {
    const world = await aStaleWorld();
    await addPeople(world);
    const id = await world.activate(await world.buy());
    await world.cloud.advance({ duration: 'PT0S' });
    loseAnswer(world, early);
    const path = `/api/v1/activations/${id}/cancel`;
    const answer = await world.call(admin, 'POST', path, { reason: 'No need.' });
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'cancelled' }]);
    heard(world);
    // No sweep is needed: the run ends at once.
    await world.cloud.advance({ duration: 'PT0S' });
    expect(world.cloud.durable.instances()).toMatchObject([{ status: 'Completed' }]);
  });

  test('who reveals a key, and loses the refund by it, sees the key', async () => {
    const world = await aStaleWorld();
    const pool = 'sql-server-2019-standard';
    await loadKeys(world, pool, 2);
    const purchaseId = await world.buy();
    loseAnswer(world, early);
    const answer = await reveal(world, `${purchaseId}-${pool}`);
    expect(answer.status).toBe(200);
    heard(world);
    expect(world.audits('revealKeys')).toHaveLength(1);
    expect(keysOf(world, pool)).toEqual({ free: 1, claimed: 0, revealed: 1 });
    expect(await refundOf(world, purchaseId)).toBeDefined();
  });
});
