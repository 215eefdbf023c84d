// Rule 8: any two events in a running offer's life, in any order, at the same instant, one
// millisecond apart, or on either side of the second by which a timer may be early: the offer ends
// once and as the rules say, even when events of the orchestration are lost or doubled. Every pair,
// over HTTP, on the virtual clock.
import { closeWorlds } from '../support/world/opened.ts';
import type { Json } from '../support/world/world.ts';
import {
  after,
  anOffersWorld,
  contactEmail,
  type OffersWorld,
} from '../support/world/offers-world.ts';
import { everyNth } from '../support/share.ts';

afterEach(closeWorlds);

const happenings = ['confirm', 'deadline', 'bounce', 'change', 'cancel', 'decline'] as const;
type Happening = (typeof happenings)[number];

const second = 'second@northbeam.example';

interface Running {
  readonly world: OffersWorld;
  readonly id: string;
  /** The link in the instructions to the first contact. */
  readonly link: string;
  /** The end of the seventh day. */
  readonly deadline: string;
}

/** Causes each event; true when the application accepted it as still possible. */
const act: Record<Exclude<Happening, 'deadline'>, (running: Running) => Promise<boolean>> = {
  confirm: async ({ world, link }) => (await world.page(link, 'POST')).status === 303,
  bounce: async ({ world }) => {
    await world.report(contactEmail, 'Bounced');
    return true;
  },
  change: async ({ world }) => (await world.setContact({ email: second })).status === 200,
  cancel: async ({ world, id }) => (await world.cancel(id)).status === 200,
  decline: async ({ world, id }) => (await world.operate(id, 'decline')).status === 200,
};

/** The rules as a separate table: the state of an offer after these events, in order. */
const expected = (
  order: readonly { readonly what: Happening; readonly taken: boolean }[],
  isPastDeadline: boolean,
): string => {
  let status = 'inProgress';
  let isForFirst = true;
  let isDue = isPastDeadline;
  for (const { what, taken } of order) {
    const runs = status === 'inProgress' || status === 'attentionNeeded';
    if (what === 'cancel' && taken) status = 'cancelled';
    if (what === 'decline' && taken) status = 'declined';
    if (what === 'confirm' && runs && isForFirst) {
      isDue = true;
      status = 'inProgress';
    }
    if (what === 'deadline' && status === 'inProgress' && isForFirst) isDue = true;
    if (what === 'bounce' && runs && isForFirst && !isDue) status = 'attentionNeeded';
    if (what === 'change' && runs && !isDue) isForFirst = false;
  }
  const runs = status === 'inProgress' || status === 'attentionNeeded';
  if (runs && isDue) return 'active';
  // When the provider accepts the new contact's mail, the offer no longer needs attention.
  return runs && !isForFirst ? 'inProgress' : status;
};

const aRunningOffer = async (): Promise<Running> => {
  const world = await anOffersWorld();
  await world.setContact();
  const id = await world.activateOffer();
  const deadline = after(world.now(), 7);
  await world.advance('PT0S');
  return { world, id, link: world.link(), deadline };
};

const faults = {
  'as it should': undefined,
  'with every event lost': 'drop',
  'with every event doubled': 'duplicate',
} as const;

const pairs = happenings.flatMap((one) =>
  happenings.flatMap((other) =>
    one === other
      ? []
      : (other === 'deadline' ? [0, 1, 1000, 1001] : [0, 1]).map(
          (apart) => [one, other, apart] as const,
        ),
  ),
);

/** Causes two events; the deadline at its instant, any other then or on the third day. */
const happen = async (running: Running, one: Happening, other: Happening, apart: number) => {
  const { world, deadline } = running;
  const atDeadline = one === 'deadline' || other === 'deadline';
  const at = atDeadline ? deadline : after(deadline, -4);
  const order: { what: Happening; taken: boolean }[] = [];
  const first = other === 'deadline' ? after(at, 0, -apart) : at;
  // Moves to just before the instant, without the work that is due at it.
  await world.moveTo(first, -1);
  world.cloud.clock.moveTo(Date.parse(first));
  for (const what of [one, other]) {
    if (what === 'deadline') await world.moveTo(deadline);
    else order.push({ what, taken: await act[what](running) });
    if (what === one && apart > 0 && other !== 'deadline') await world.moveTo(first, apart);
    if (what === 'deadline') order.push({ what, taken: true });
  }
  // An action that is due within a second counts as due.
  return { order, isPast: atDeadline && Date.parse(deadline) - Date.parse(first) <= 1000 };
};

const lasting = (activation: Json): readonly string[] =>
  (activation['timeline'] as { event: string }[]).map(({ event }) => event);

describe.each(Object.entries(faults))('two things happen to an offer, %s', (_how, fault) => {
  test.each(everyNth(9, pairs))('%s, then %s, %i ms apart', async (one, other, apart) => {
    const running = await aRunningOffer();
    const { world, id } = running;
    world.cloud.durable.faults.on = (point) => (point.kind === 'event' ? fault : undefined);
    const { order, isPast } = await happen(running, one, other, apart);
    world.cloud.durable.faults.on = undefined;
    await world.advance('PT20M');

    const status = expected(order, isPast);
    const activation = await world.activation(id);
    expect(activation['status']).toBe(status);
    const events = lasting(activation);
    for (const once of ['confirmed', 'activated', 'cancelled', 'declined', 'contactChanged'])
      expect(events.filter((event) => event === once).length).toBeLessThanOrEqual(1);

    await world.advance('P20D');
    const end = status === 'inProgress' ? 'active' : status;
    expect((await world.activation(id))['status']).toBe(end);
    const ends = lasting(await world.activation(id)).filter((event) =>
      ['activated', 'cancelled', 'declined'].includes(event),
    );
    expect(ends).toHaveLength(end === 'attentionNeeded' ? 0 : 1);
    const [document] = world.documents('activation');
    const run = world.cloud.durable.instance(`${id}-r${String(document?.['run'])}`);
    expect(run?.status).toBe(end === 'attentionNeeded' ? 'Running' : 'Completed');
    for (const to of [contactEmail, second]) {
      const subjects = world.subjects(to);
      expect(new Set(subjects.filter((subject) => !subject.startsWith('Reminder'))).size).toBe(
        subjects.filter((subject) => !subject.startsWith('Reminder')).length,
      );
    }
  });
});
