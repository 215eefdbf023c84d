// The technical activation on the real SDK and a virtual clock: every path ends, leaves no timer
// open, and can be replayed: recorded histories are replayed with the current code.
import { goldenHistories, instance, replay } from '../support/golden.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin, aWorld, northbeam, type World } from '../support/world/world.ts';

const operatorsPath = (activationId: string) =>
  `/api/v1/operator/activations/${northbeam.partnerId}/${activationId}`;

interface Path {
  readonly settings?: Record<string, string>;
  /** The events after the request; the clock is at the time of the request. */
  readonly play: (world: World, activationId: string, purchaseId: string) => Promise<void>;
  readonly ends: string;
  readonly mails: readonly string[];
}

const days = (world: World, count: number) => world.cloud.advance({ duration: `P${count}D` });
const byOperatorOnly = { POLICY: JSON.stringify({ technical: { automaticAfterHours: null } }) };
const ids = { accessId: 'ACC-1', contractId: 'CON-1' };
const received = 'We are setting up Product support incidents';
const cancelled = 'Product support incidents: the activation was cancelled';
const ready = 'Product support incidents is ready';

const paths: Record<string, Path> = {
  automatic: {
    play: (world) => days(world, 4),
    ends: 'active',
    mails: [received, ready],
  },
  'completed-by-an-operator': {
    play: async (world, id) => {
      await days(world, 1);
      await world.call('operator', 'POST', `${operatorsPath(id)}/complete`, ids);
      await world.cloud.advance({ duration: 'PT1M' });
    },
    ends: 'active',
    mails: [received, ready],
  },
  declined: {
    play: async (world, id) => {
      await days(world, 1);
      await world.call('operator', 'POST', `${operatorsPath(id)}/decline`, { reason: 'No.' });
      await world.cloud.advance({ duration: 'PT1M' });
    },
    ends: 'declined',
    mails: [received, 'Product support incidents could not be activated'],
  },
  'cancelled-by-the-partner': {
    play: async (world, id) => {
      await days(world, 1);
      await world.call(admin, 'POST', `/api/v1/activations/${id}/cancel`, { reason: 'No need.' });
      await world.cloud.advance({ duration: 'PT1M' });
    },
    ends: 'cancelled',
    mails: [received, cancelled],
  },
  'cancelled-with-its-purchase': {
    play: async (world, _id, purchaseId) => {
      await days(world, 1);
      const body = { type: 'cancellation', purchaseId, reason: 'By mistake.' };
      await world.call(admin, 'POST', '/api/v1/service-requests', body);
      await world.cloud.advance({ duration: 'PT5M' });
    },
    ends: 'cancelled',
    mails: [received, 'was not activated', 'Action Pack has been cancelled'],
  },
  overdue: {
    settings: byOperatorOnly,
    play: async (world, id) => {
      await days(world, 13);
      await world.call('operator', 'POST', `${operatorsPath(id)}/complete`, ids);
      await world.cloud.advance({ duration: 'PT1M' });
    },
    ends: 'active',
    mails: [received, 'Overdue activation', ready],
  },
};

const played = async ({ settings = {}, play }: Path) => {
  const world = await aWorld(settings);
  const purchaseId = await world.buy();
  const activationId = await world.activate(purchaseId);
  await play(world, activationId, purchaseId);
  return { world, activationId };
};

afterEach(closeWorlds);

describe.each(Object.entries(paths))('a technical activation: %s', (_name, path) => {
  test('ends as it should, once, with each mail once and no timer left open', async () => {
    const { world, activationId } = await played(path);
    expect(world.documents('activation')).toMatchObject([
      { status: path.ends, attempt: 1, run: 1 },
    ]);
    const detail = world.cloud.durable.instance(instance(activationId));
    expect(detail).toMatchObject({ status: 'Completed', openTimers: [] });
    const subjects = world.cloud.outbox().map(({ subject }) => subject);
    const about = subjects.filter((subject) => subject !== 'Action Pack is ready to use');
    expect(about).toHaveLength(path.mails.length);
    for (const [at, subject] of path.mails.entries()) expect(about[at]).toContain(subject);
  });
});

const goldens = goldenHistories('technical-activation', 'technical-');

test('every path has a recorded history', async () => {
  if (process.env['RECORD_GOLDEN'] === '1')
    for (const [path, definition] of Object.entries(paths))
      if (!goldens.isRecorded(path)) await goldens.record(path, await played(definition));
  expect(goldens.paths()).toEqual(Object.keys(paths).toSorted());
});

test.each(goldens.files())('%s still leads to the same actions', async (file) => {
  const { actions, recorded } = await replay(file, (await aWorld()).cloud.invoker);
  expect(actions).toEqual(recorded);
});
