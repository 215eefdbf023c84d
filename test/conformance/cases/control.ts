// Cases about starting, querying, terminating, suspending and purging instances, through the client
// and through the RPC.
import { OrchestrationRuntimeStatus } from 'durable-functions';
import { outcome, type Case } from './words.ts';
import type { Stage, World } from '../case.ts';

const app: Case['app'] = () => ({
  orchestrators: {
    *o({ df }) {
      const got = yield df.waitForExternalEvent('go');
      return { got, input: df.getInput() };
    },
    // oxlint-disable-next-line require-yield -- it ends at once
    *ends({ df }) {
      const given: unknown = df.getInput();
      return given === undefined ? 'undefined' : given;
    },
  },
});

const starts = (world: World, { named }: Stage, id = 'i') =>
  world.client.startNew(named('o'), { instanceId: world.id(id) });

const simple = (name: string, play: Case['play'], differs?: string): Case => ({
  name,
  app,
  play,
  ...(differs !== undefined && { differs }),
});

/** The members that callers read. */
const shape = (answer: {
  status: number;
  body: unknown;
  headers: Readonly<Record<string, string>>;
}) => ({
  status: answer.status,
  members:
    typeof answer.body === 'object' && answer.body !== null
      ? Object.keys(answer.body).toSorted()
      : 'text',
  retryAfter: answer.headers['retry-after'],
  hasLocation: answer.headers['location'] !== undefined,
});

export const controlCases: readonly Case[] = [
  simple('start-without-input', (world) => world.start({ name: 'ends' })),
  simple('start-while-running', async (world) => {
    await world.start();
    const client = await outcome(starts(world, world));
    const again = await world.rpc('POST', `orchestrators/${world.named('o')}/{i}`, '1');
    return { client, again: shape(again) };
  }),
  simple('start-after-the-end', async (world) => {
    await world.start({ name: 'ends', input: 1 });
    await world.start({ name: 'ends', input: 2 });
  }),
  simple('start-of-an-unknown-orchestrator', async (world) => {
    const client = await outcome(
      world.client.startNew('nobody-wrote-this', { instanceId: world.id('i') }),
    );
    await world.quiet();
    const { runtimeStatus, output } = await world.client.getStatus(world.id('i'));
    return {
      client,
      runtimeStatus,
      output: String(output).split('Additional', 1)[0]?.trim(),
      i: 'see above',
    };
  }),
  simple(
    'start-not-json',
    async (world) => {
      const { status } = await world.rpc('POST', `orchestrators/${world.named('ends')}/{i}`, '{');
      return { status };
    },
    'clearer: what a caller got wrong is no 500',
  ),
  simple('start-with-a-slash-in-its-id', async (world) => {
    const path = `orchestrators/${world.named('ends')}/a%2Fb`;
    const { status } = await world.rpc('POST', path, '1');
    return { status };
  }),
  simple(
    'start-with-an-id-of-an-entity',
    async (world) => {
      const path = `orchestrators/${world.named('ends')}/@entity@key`;
      const { status } = await world.rpc('POST', path, '1');
      return { status };
    },
    'safer: such an instance would be taken for an entity',
  ),
  simple(
    'start-answer',
    async (world) => ({
      answer: shape(await world.rpc('POST', `orchestrators/${world.named('ends')}/{i}`, '1')),
    }),
    'less: the links lead to webhooks, which are not here',
  ),
  simple('status', async (world) => {
    await world.start({ input: { a: 1 } });
    const running = shape(await world.rpc('GET', 'instances/{i}'));
    await world.raise('go', 1);
    const ended = shape(await world.rpc('GET', 'instances/{i}'));
    return { running, ended };
  }),
  simple('status-of-nobody', async (world) => {
    const { status } = await world.rpc('GET', 'instances/{i}');
    const client = await outcome(world.client.getStatus(world.id('i')));
    return { status, client: JSON.stringify(client).includes('404') };
  }),
  simple('list', async (world) => {
    await world.start({ id: 'i' });
    await world.start({ id: 'j', name: 'ends' });
    const own = (found: readonly { instanceId: string }[]) =>
      found
        .map(({ instanceId }) => instanceId)
        .filter((id) => [world.id('i'), world.id('j')].includes(id))
        .toSorted();
    const all = own(await world.client.getStatusAll());
    const running = own(
      await world.client.getStatusBy({ runtimeStatus: [OrchestrationRuntimeStatus.Running] }),
    );
    const none = own(await world.client.getStatusBy({ createdTimeFrom: new Date('2100-01-01') }));
    const { status, body } = await world.rpc('GET', 'instances/?runtimeStatus=Nonsense');
    return { all, running, none, nonsense: status, isList: Array.isArray(body) };
  }),
  simple('list-in-pages', async (world) => {
    await world.start({ id: 'i', name: 'ends' });
    await world.start({ id: 'j', name: 'ends' });
    const { body, headers } = await world.rpc('GET', 'instances/?top=1');
    return {
      size: Array.isArray(body) ? body.length : body,
      goesOn: headers['x-ms-continuation-token'] !== '',
    };
  }),
  simple('terminate', async (world) => {
    await world.start();
    const { status } = await world.rpc('POST', 'instances/{i}/terminate?reason=enough');
    return { status };
  }),
  simple('terminate-nobody', async (world) => ({
    client: await outcome(world.client.terminate(world.id('i'), 'enough')),
  })),
  simple('terminate-after-the-end', async (world) => {
    await world.start({ name: 'ends', input: 1 });
    const { status } = await world.rpc('POST', 'instances/{i}/terminate?reason=late');
    return { status, client: await outcome(world.client.terminate(world.id('i'), 'late')) };
  }),
  simple('suspend-and-resume', async (world) => {
    await world.start();
    const suspended = await world.rpc('POST', 'instances/{i}/suspend?reason=wait');
    await world.raise('go', 'held');
    const { runtimeStatus } = await world.client.getStatus(world.id('i'));
    const resumed = await world.rpc('POST', 'instances/{i}/resume?reason=on');
    return { suspended: suspended.status, runtimeStatus, resumed: resumed.status };
  }),
  simple('suspend-twice', async (world) => {
    await world.start();
    await world.rpc('POST', 'instances/{i}/suspend?reason=wait');
    const { status } = await world.rpc('POST', 'instances/{i}/suspend?reason=again');
    return { status };
  }),
  simple('resume-while-running', async (world) => {
    await world.start();
    const { status } = await world.rpc('POST', 'instances/{i}/resume?reason=on');
    return { status };
  }),
  simple('suspend-after-the-end', async (world) => {
    await world.start({ name: 'ends', input: 1 });
    const { status } = await world.rpc('POST', 'instances/{i}/suspend?reason=late');
    return { status };
  }),
  simple('terminate-while-suspended', async (world) => {
    await world.start();
    await world.rpc('POST', 'instances/{i}/suspend?reason=wait');
    const { status } = await world.rpc('POST', 'instances/{i}/terminate?reason=enough');
    return { status };
  }),
  simple('purge', async (world) => {
    await world.start({ id: 'i', name: 'ends', input: 1 });
    await world.start({ id: 'j' });
    const ended = await outcome(world.client.purgeInstanceHistory(world.id('i')));
    const running = await world.rpc('DELETE', 'instances/{j}');
    const nobody = await world.rpc('DELETE', 'instances/{i}');
    return { ended, running: running.status, nobody: nobody.status };
  }),
  simple('purge-by-filter', async (world) => {
    const { status } = await world.rpc('DELETE', 'instances/');
    return { status };
  }),
];
