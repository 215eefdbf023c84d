// The RPC without the client: paths, status codes, headers.
import { app } from './connected.ts';
import { aWorld, closeWorlds, type World } from './world.ts';

afterEach(closeWorlds);

const call = (world: World, method: string, path: string, body = '') =>
  world.durable.handleRpc({ method, path, query: new URLSearchParams(), body });

describe('the wire', () => {
  it('decodes the path before it takes it apart, as the real host does', async () => {
    const world = aWorld(app);
    await world.start({ name: 'waits' });
    const path = '/durabletask/instances/i%2Fterminate';
    expect((await call(world, 'POST', path)).status).toBe(202);
    await world.durable.idle();
    expect(world.detail().status).toBe('Terminated');
  });

  it('answers 202 while an instance runs, with where and when to ask again', async () => {
    const world = aWorld(app, { defaultVersion: '1.0' });
    world.durable.mountAt('http://127.0.0.1:7071/durabletask/');
    await world.start({ name: 'waits' });
    const { status, headers, body } = await call(world, 'GET', 'instances/i');
    expect(status).toBe(202);
    expect(headers).toMatchObject({
      location: 'http://127.0.0.1:7071/durabletask/instances/i',
      'retry-after': '5',
    });
    expect(JSON.parse(body)).toMatchObject({ runtimeStatus: 'Running', version: '1.0' });
  });

  it('answers 200 without them when it has ended', async () => {
    const world = aWorld(app);
    await world.start({ name: 'ends' });
    const { status, headers, body } = await call(world, 'GET', 'instances/i');
    expect([status, Object.keys(headers)]).toEqual([200, ['content-type']]);
    expect(JSON.parse(body)).not.toHaveProperty('version');
  });

  it.each([
    ['GET', 'instances/a%2Fb'],
    ['DELETE', 'instances/a%2Fb'],
    ['POST', 'instances/a/raiseEvent/b%2Fc'],
  ])('%s %s is 404: a slash is no part of an id', async (method, path) => {
    const world = aWorld(app);
    await world.start({ name: 'waits', id: 'a' });
    expect((await call(world, method, path, '1')).status).toBe(404);
    expect(world.detail('a').episodes).toBe(1);
  });

  it('answers 410 to a command for an ended instance', async () => {
    const world = aWorld(app);
    await world.start({ name: 'ends' });
    for (const verb of ['raiseEvent/go', 'terminate', 'suspend', 'resume']) {
      expect((await call(world, 'POST', `instances/i/${verb}`)).status).toBe(410);
    }
  });

  it.each([
    ['POST', 'orchestrators/ends/i', '{', 400],
    ['POST', 'orchestrators/ends/@entity@key', '1', 400],
    ['POST', 'instances/i/raiseEvent/12', '1', 400],
    ['POST', 'instances/i/raiseEvent/go', '', 400],
    ['POST', 'instances/i/raiseEvent/go', '{', 400],
    ['POST', 'instances/i/rewind', '', 501],
    ['POST', 'instances/i/restart', '', 501],
    ['GET', 'entities/n/k', '', 501],
    ['GET', 'elsewhere', '', 501],
    ['GET', 'instances/%', '', 400],
  ])('%s %s with body "%s" is answered %d', async (method, path, body, expected) => {
    const world = aWorld(app);
    await world.start({ name: 'waits' });
    expect((await call(world, method, path, body)).status).toBe(expected);
  });

  it('has no client input before it is served, and the mounted one after', () => {
    const { durable } = aWorld(app);
    expect(() => durable.clientInput()).toThrow('listen or mountAt');
    durable.mountAt('http://127.0.0.1:7071/durabletask/');
    expect(JSON.parse(durable.clientInput())).toMatchObject({
      rpcBaseUrl: 'http://127.0.0.1:7071/durabletask/',
      taskHubName: 'LocalHub',
    });
  });
});
