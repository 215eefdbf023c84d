// The Go-To-Market activation on the real SDK and a virtual clock: every path ends, leaves no timer
// open, and can be replayed: recorded histories are replayed with the current code.
import { goldenHistories, instance, replay } from '../support/golden.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { admin, aWorld } from '../support/world/world.ts';
import { anOffersWorld, contactEmail, type OffersWorld } from '../support/world/offers-world.ts';
import { racedRequest } from '../support/world/raced-request.ts';

interface Path {
  readonly settings?: Record<string, string>;
  /** Requests the activation; absent: in the usual way. */
  readonly ask?: (world: OffersWorld) => Promise<string>;
  /** Changes the world before the request. */
  readonly before?: (world: OffersWorld) => void;
  /** The events after the request, once the instructions have been handed to the provider. */
  readonly play: (world: OffersWorld, id: string) => Promise<void>;
  readonly ends: string;
  readonly events: readonly string[];
}

const began = ['requested', 'submitted', 'instructionsAccepted'];
const second = { email: 'second@northbeam.example' };
const holding = { POLICY: JSON.stringify({ goToMarket: { activateWithoutConfirmation: false } }) };
const confirm = (world: OffersWorld, to?: string) => world.page(world.link(to), 'POST');

const paths: Record<string, Path> = {
  confirmed: {
    play: async (world) => {
      await confirm(world);
      await world.advance('P1D');
    },
    ends: 'active',
    events: [...began, 'confirmed', 'activated'],
  },
  'deadline-with-reminders': {
    play: (world) => world.advance('P7D'),
    ends: 'active',
    events: [...began, 'reminded', 'reminded', 'activated'],
  },
  'bounced-and-changed': {
    play: async (world) => {
      await world.report(contactEmail, 'Bounced');
      await world.advance('P1D');
      await world.setContact(second);
      await world.advance('PT1H');
      await confirm(world, second.email);
      await world.advance('PT1H');
    },
    ends: 'active',
    events: [
      ...began,
      'instructionsBounced',
      'contactChanged',
      'instructionsAccepted',
      'confirmed',
      'activated',
    ],
  },
  'not-accepted-for-a-day': {
    before: (world) =>
      world.cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 3600, times: 30 }),
    play: (world) => world.advance('P10D'),
    ends: 'active',
    events: [
      'requested',
      'submitted',
      'instructionsNotAccepted',
      'instructionsAccepted',
      'reminded',
      'reminded',
      'activated',
    ],
  },
  'asked-for-while-the-contact-changed': {
    ask: async (world) => (await racedRequest(world, () => world.setContact(second))).id,
    play: (world) => world.advance('P8D'),
    ends: 'active',
    events: [
      'requested',
      'submitted',
      'contactChanged',
      'instructionsAccepted',
      'reminded',
      'reminded',
      'activated',
    ],
  },
  'completed-by-an-operator': {
    play: async (world, id) => {
      await world.operate(id, 'complete');
      await world.advance('PT1M');
    },
    ends: 'active',
    events: [...began, 'activated'],
  },
  declined: {
    play: async (world, id) => {
      await world.operate(id, 'decline');
      await world.advance('PT1M');
    },
    ends: 'declined',
    events: [...began, 'declined'],
  },
  'cancelled-by-the-partner': {
    play: async (world, id) => {
      await world.cancel(id);
      await world.advance('PT1M');
    },
    ends: 'cancelled',
    events: [...began, 'cancelled'],
  },
  'cancelled-with-its-purchase': {
    play: async (world) => {
      const body = { type: 'cancellation', purchaseId: world.purchaseId, reason: 'By mistake.' };
      await world.call(admin, 'POST', '/api/v1/service-requests', body);
      await world.advance('PT5M');
    },
    ends: 'cancelled',
    events: [...began, 'cancelled'],
  },
  'held-and-overdue': {
    settings: holding,
    play: async (world) => {
      await world.advance('P12D');
      await confirm(world);
      await world.advance('PT1M');
    },
    ends: 'active',
    events: [...began, 'reminded', 'reminded', 'overdue', 'confirmed', 'activated'],
  },
};

const asUsual = (world: OffersWorld): Promise<string> => world.activateOffer();

const played = async ({ settings = {}, ask = asUsual, before, play }: Path) => {
  const world = await anOffersWorld(settings);
  await world.setContact();
  before?.(world);
  const activationId = await ask(world);
  await world.advance('PT0S');
  await play(world, activationId);
  return { world, activationId };
};

afterEach(closeWorlds);

test.each(Object.entries(paths))(
  '%s ends as it should and leaves no timer',
  async (_name, path) => {
    const { world, activationId } = await played(path);
    const { status, timeline } = await world.activation(activationId);
    expect(status).toBe(path.ends);
    expect((timeline as { event: string }[]).map(({ event }) => event)).toEqual(path.events);
    expect(world.cloud.durable.instance(instance(activationId))).toMatchObject({
      status: 'Completed',
      openTimers: [],
    });
  },
);

const goldens = goldenHistories('go-to-market-activation', 'go-to-market-');

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
