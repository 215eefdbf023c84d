// The RPC of the local durable host, called by the real client of `durable-functions`.
import { type DurableClient, OrchestrationRuntimeStatus } from 'durable-functions';
import { connected } from './connected.ts';
import { begin, closeWorlds, minute } from './world.ts';

afterEach(closeWorlds);

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
    const again = () => client.startNew('waits', { instanceId: 'i' });
    const details =
      '409. Details: {"Message":"An Orchestration instance with the status Running already exists."}';
    await expect(again()).rejects.toThrow('409');
    await durable.idle();
    await expect(again()).rejects.toThrow(details);
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

  it.each([
    ['x'.repeat(101), '400'],
    ['@entity@key', '400'],
    ['a%5Cb', '400'],
    ['a%23b', '400'],
    ['a%3Fb', '400'],
    ['a%0Ab', '400'],
    ['a%2Fb', '404'],
    ['a/b', '404'],
  ])('under the id %s is answered %s, and nothing starts', async (instanceId, status) => {
    const { client, durable } = await connected();
    await expect(client.startNew('waits', { instanceId })).rejects.toThrow(status);
    expect(durable.instances()).toEqual([]);
  });

  it('takes an id of 100 characters', async () => {
    const { client } = await connected();
    const instanceId = 'x'.repeat(100);
    expect(await client.startNew('waits', { instanceId })).toBe(instanceId);
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
    const query = new URLSearchParams({ showHistory: 'true' });
    const path = '/durabletask/instances/i';
    const { body } = await durable.handleRpc({ method: 'GET', path, query, body: '' });
    expect(JSON.parse(body).historyEvents).toHaveLength(2);
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
    await durable.idle();
    expect(detail().status).toBe('Suspended');
    await client.resume('i', 'go on');
    await durable.idle();
    expect(output()).toMatchObject({ got: 'held' });
  });

  it('fails to suspend a suspended instance, and to resume a running one', async () => {
    const { client, durable } = await connected();
    await client.startNew('waits', { instanceId: 'i' });
    await durable.idle();
    await expect(client.resume('i', '')).rejects.toThrow('500');
    await client.suspend('i', '');
    await durable.idle();
    await expect(client.suspend('i', '')).rejects.toThrow('500');
    await client.resume('i', '');
    await durable.idle();
    expect(durable.instance('i')?.status).toBe('Running');
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
