// The RPC of the local durable host, called by the real client of `durable-functions`.
import { InvocationContext } from '@azure/functions';
import {
  type DurableClient,
  getClient,
  input,
  OrchestrationRuntimeStatus,
} from 'durable-functions';
import { aWorld, begin, closeWorlds, minute, type App, type World } from './world.ts';

afterEach(closeWorlds);

const app: App = {
  orchestrators: {
    *waits({ df }) {
      const got = yield df.waitForExternalEvent('go');
      return { got, input: df.getInput() };
    },
    // eslint-disable-next-line require-yield
    *ends({ df }) {
      return df.getInput() === undefined ? 'undefined' : df.getInput();
    },
  },
};

const connected = async (): Promise<World & { client: DurableClient }> => {
  const world = aWorld(app);
  await world.durable.listen(0);
  const binding = input.durableClient();
  const context = new InvocationContext({ options: { extraInputs: [binding] } });
  context.extraInputs.set(binding, JSON.parse(world.durable.clientInput()));
  return { ...world, client: getClient(context) };
};

describe('startNew', () => {
  it('starts under the id given, with the input given', async () => {
    const { client, durable, output } = await connected();
    expect(await client.startNew('waits', { instanceId: 'i', input: { a: 1 } })).toBe('i');
    await client.raiseEvent('i', 'go', 'now');
    await durable.idle();
    expect(output()).toEqual({ got: 'now', input: { a: 1 } });
  });

  it('makes an id of 32 hex digits when none is given', async () => {
    const { client } = await connected();
    expect(await client.startNew('waits')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('without input gives the orchestrator the empty text that the client sends', async () => {
    const { client, durable, output } = await connected();
    await client.startNew('ends', { instanceId: 'i' });
    await durable.idle();
    expect(output()).toBe('');
  });

  it('on a running id is refused with 409', async () => {
    const { client, durable } = await connected();
    await client.startNew('waits', { instanceId: 'i' });
    await expect(client.startNew('waits', { instanceId: 'i' })).rejects.toThrow('409');
    await durable.idle();
    await expect(client.startNew('waits', { instanceId: 'i' })).rejects.toThrow('409');
  });

  it('on an ended id replaces the instance, history and all', async () => {
    const { client, clock, detail, durable } = await connected();
    await client.startNew('ends', { instanceId: 'i', input: 1 });
    await durable.idle();
    clock.at += minute;
    await client.startNew('ends', { instanceId: 'i', input: 2 });
    await durable.idle();
    expect(detail()).toMatchObject({ output: '2', createdAt: begin + minute, episodes: 1 });
    expect(detail().history).toHaveLength(4);
  });

  it('of an orchestrator that is not there is accepted, and its instance has failed', async () => {
    const { client, durable } = await connected();
    await client.startNew('ghost', { instanceId: 'i' });
    await durable.idle();
    const { runtimeStatus, output } = await client.getStatus('i');
    expect(runtimeStatus).toBe('Failed');
    expect(output).toContain("The function 'ghost' doesn't exist");
  });

  it('takes a version along', async () => {
    const { client, detail } = await connected();
    await client.startNew('waits', { instanceId: 'i', version: '3.1' });
    expect(detail().version).toBe('3.1');
  });
});

describe('getStatus', () => {
  it('tells state, times, input and output', async () => {
    const { client, clock, durable } = await connected();
    await client.startNew('ends', { instanceId: 'i', input: { a: 1 } });
    clock.at += minute;
    await durable.idle();
    expect(await client.getStatus('i')).toMatchObject({
      name: 'ends',
      instanceId: 'i',
      runtimeStatus: 'Completed',
      input: { a: 1 },
      output: { a: 1 },
      createdTime: new Date(begin),
    });
  });

  it('of an unknown id throws', async () => {
    const { client } = await connected();
    await expect(client.getStatus('nobody')).rejects.toThrow('404');
  });

  it('puts the history where the real host puts it, which the client does not read', async () => {
    const { client, durable } = await connected();
    await client.startNew('ends', { instanceId: 'i', input: 1 });
    await durable.idle();
    expect((await client.getStatus('i', { showHistory: true })).history).toBeUndefined();
    const query = new URLSearchParams({ showHistory: 'true', showHistoryOutput: 'true' });
    const path = '/durabletask/instances/i';
    const { body } = await durable.handleRpc({ method: 'GET', path, query, body: '' });
    expect(
      JSON.parse(body).historyEvents.map((event: { EventType: string }) => event.EventType),
    ).toEqual([
      'OrchestratorStarted',
      'ExecutionStarted',
      'ExecutionCompleted',
      'OrchestratorCompleted',
    ]);
  });

  it('by filter finds by state and time of creation', async () => {
    const { client, clock, durable } = await connected();
    await client.startNew('ends', { instanceId: 'a' });
    clock.at += minute;
    await client.startNew('waits', { instanceId: 'b' });
    await durable.idle();
    const ids = async (filter: Parameters<DurableClient['getStatusBy']>[0]) =>
      (await client.getStatusBy(filter)).map((one) => one.instanceId);
    expect(await ids({ runtimeStatus: [OrchestrationRuntimeStatus.Running] })).toEqual(['b']);
    expect(await ids({ createdTimeTo: new Date(begin) })).toEqual(['a']);
    expect(await ids({ createdTimeFrom: new Date(begin + 1) })).toEqual(['b']);
    expect((await client.getStatusAll()).length).toBe(2);
  });
});

describe('raiseEvent', () => {
  it('without data is refused and lost, as the real engine does; null is data', async () => {
    const { client, detail, durable, output } = await connected();
    await client.startNew('waits', { instanceId: 'i' });
    await expect(client.raiseEvent('i', 'go', undefined)).rejects.toThrow('Invalid JSON content');
    await durable.idle();
    expect(detail().status).toBe('Running');
    await client.raiseEvent('i', 'go', null);
    await durable.idle();
    expect(output()).toEqual({ got: null, input: '' });
  });

  it('to an unknown instance is refused, to an ended one passed over', async () => {
    const { client, durable } = await connected();
    await expect(client.raiseEvent('nobody', 'go', 1)).rejects.toThrow('No instance with ID');
    await client.startNew('ends', { instanceId: 'i' });
    await durable.idle();
    await expect(client.raiseEvent('i', 'go', 1)).resolves.toBeUndefined();
  });
});

describe('ending and holding', () => {
  it('terminates with the reason as output', async () => {
    const { client, durable } = await connected();
    await client.startNew('waits', { instanceId: 'i' });
    await durable.idle();
    await client.terminate('i', 'enough');
    await durable.idle();
    const status = await client.getStatus('i');
    expect(status).toMatchObject({ runtimeStatus: 'Terminated', output: 'enough' });
  });

  it('holds events back while suspended, and hands them on in order when resumed', async () => {
    const { client, detail, durable, output } = await connected();
    await client.startNew('waits', { instanceId: 'i' });
    await client.suspend('i', 'wait');
    await durable.idle();
    await client.raiseEvent('i', 'go', 'held');
    await client.suspend('i', 'twice');
    await durable.idle();
    expect(detail().status).toBe('Suspended');
    await client.resume('i', 'go on');
    await durable.idle();
    expect(output()).toMatchObject({ got: 'held' });
  });

  it('terminates a suspended instance', async () => {
    const { client, detail, durable } = await connected();
    await client.startNew('waits', { instanceId: 'i' });
    await client.suspend('i', '');
    await client.terminate('i', '');
    await durable.idle();
    expect(detail().status).toBe('Terminated');
  });
});

describe('purge', () => {
  it('removes an ended instance, refuses a running one, counts none for an unknown one', async () => {
    const { client, durable } = await connected();
    await client.startNew('ends', { instanceId: 'done' });
    await client.startNew('waits', { instanceId: 'runs' });
    await durable.idle();
    expect(await client.purgeInstanceHistory('done')).toEqual({ instancesDeleted: 1 });
    expect(durable.instance('done')).toBeUndefined();
    await expect(client.purgeInstanceHistory('runs')).rejects.toThrow('412');
    expect(await client.purgeInstanceHistory('nobody')).toEqual({ instancesDeleted: 0 });
  });

  it('by filter removes what has ended, and wants a time to begin at', async () => {
    const { client, durable } = await connected();
    await client.startNew('ends', { instanceId: 'done' });
    await client.startNew('waits', { instanceId: 'runs' });
    await durable.idle();
    await expect(client.purgeInstanceHistoryBy({})).rejects.toThrow('400');
    const since = { createdTimeFrom: new Date(begin) };
    expect(await client.purgeInstanceHistoryBy(since)).toEqual({ instancesDeleted: 1 });
    expect(await client.purgeInstanceHistoryBy(since)).toEqual({ instancesDeleted: 0 });
    expect(durable.instances().map((one) => one.instanceId)).toEqual(['runs']);
  });
});

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

  it('answers 202 while an instance runs and 200 when it has ended', async () => {
    const world = aWorld(app);
    await world.start({ name: 'waits' });
    expect((await call(world, 'GET', 'instances/i')).status).toBe(202);
    await world.raise('go');
    expect((await call(world, 'GET', 'instances/i')).status).toBe(200);
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
