// Lists of instances over the RPC: pages, filters, and purging by filter.
import { app, connected } from './connected.ts';
import { aWorld, begin, closeWorlds, minute, type World } from './world.ts';

afterEach(closeWorlds);

describe('a list', () => {
  const listed = async (
    { durable }: World,
    query: Record<string, string>,
    continuationToken?: string,
  ) => {
    const { headers, body } = await durable.handleRpc({
      method: 'GET',
      path: '/durabletask/instances/',
      query: new URLSearchParams(query),
      body: '',
      ...(continuationToken !== undefined && { continuationToken }),
    });
    const ids = JSON.parse(body).map((one: { instanceId: string }) => one.instanceId);
    return { ids, token: headers['x-ms-continuation-token'] };
  };

  it('comes in pages of the size asked for, none twice and none left out', async () => {
    const world = aWorld(app);
    for (const id of ['b', 'a', 'c']) {
      await world.start({ name: 'ends', id });
    }
    world.clock.at += minute;
    await world.start({ name: 'ends', id: 'A' });
    const first = await listed(world, { top: '2' });
    expect(first.ids).toEqual(['a', 'b']);
    const second = await listed(world, { top: '2' }, first.token);
    expect(second).toEqual({ ids: ['c', 'A'], token: '' });
  });

  it('of more than a hundred is put together by the client', async () => {
    const { client, durable } = await connected();
    for (let n = 0; n < 201; n += 1) {
      durable.start({ name: 'waits', instanceId: `i${n}` });
    }
    let calls = 0;
    durable.faults.on = ({ kind }) => {
      calls += Number(kind === 'rpc');
      return undefined;
    };
    expect(new Set((await client.getStatusAll()).map((one) => one.instanceId)).size).toBe(201);
    expect(calls).toBe(3);
  });

  it.each([
    ['Nonsense', ['done', 'runs']],
    ['Nonsense,Running', ['runs']],
    ['completed', ['done']],
  ])('by the status "%s" passes over words that are none', async (runtimeStatus, ids) => {
    const world = aWorld(app);
    await world.start({ name: 'ends', id: 'done' });
    await world.start({ name: 'waits', id: 'runs' });
    expect((await listed(world, { runtimeStatus })).ids).toEqual(ids);
  });

  it('to be purged is not widened by a word that is no status', async () => {
    const world = aWorld(app);
    await world.start({ name: 'ends', id: 'done' });
    const query = new URLSearchParams({
      createdTimeFrom: new Date(begin).toISOString(),
      runtimeStatus: 'Nonsense',
    });
    const path = '/durabletask/instances/';
    const answer = await world.durable.handleRpc({ method: 'DELETE', path, query, body: '' });
    expect(answer.status).toBe(404);
    expect(world.durable.instances()).toHaveLength(1);
  });
});
