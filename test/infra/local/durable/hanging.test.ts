// Hanging calls to the engine, through the real client.
import { closeWorlds } from './world.ts';
import { connected } from './connected.ts';
import { failing } from '../../../support/failing.ts';

afterEach(closeWorlds);

const start = { instanceId: 'i', input: 1 };

test.each([
  ['hang', undefined],
  ['run-then-hang', 'Completed'],
] as const)('a call meets %s: it is answered when the fault is cleared', async (fault, status) => {
  const { durable, client } = await connected();
  durable.faults.on = ({ kind }) => (kind === 'rpc' ? fault : undefined);
  const starting = failing(client.startNew('ends', start));
  await durable.faults.hung();
  await durable.idle();
  expect(durable.instance('i')?.status).toBe(status);
  expect(durable.faults.hangs).toBe(1);
  durable.faults.clear();
  expect(String(await starting)).toContain('503');
});

test('closing does not wait', async () => {
  const { durable, client } = await connected();
  durable.faults.on = () => 'hang';
  const starting = failing(client.startNew('ends', start));
  await durable.faults.hung();
  await closeWorlds();
  expect(await starting).toMatchObject({ message: expect.any(String) });
});

test('where nobody waits for an answer, it strikes like the fault that it resembles', async () => {
  const { durable, client } = await connected();
  durable.faults.on = ({ kind, attempt }) =>
    kind === 'episode' && attempt === 1 ? 'run-then-hang' : undefined;
  await client.startNew('ends', start);
  await durable.idle();
  expect(durable.instance('i')?.status).toBe('Completed');
  expect(durable.faults.hangs).toBe(0);
});
