// Azure Storage wakes a run up to a second early. In this test every timer is a second early, and
// each reading of the clock takes some milliseconds, as in Azure: a run does what it would do on
// time, and no more.
import { loadBenefits, type Application } from '../../infra/local/hosting/application.ts';
import { instance } from '../support/golden.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { anOffersWorld, type OffersWorld } from '../support/world/offers-world.ts';

afterEach(closeWorlds);

/** An application whose clock is a second behind when a timer fires, and then catches up. */
const awokenEarly = async (): Promise<Application> => {
  const benefits = await loadBenefits();
  return {
    ...benefits,
    start: (overrides) => {
      let firedAt = 0;
      let behind = 0;
      const now = () => {
        const engine = overrides.clock.now().getTime();
        behind = engine === firedAt ? Math.max(0, behind - 10) : 1000;
        firedAt = engine;
        return new Date(engine - behind);
      };
      benefits.start({ ...overrides, clock: { now } });
    },
  };
};

interface Path {
  readonly policy?: object;
  readonly packageId?: string;
  readonly item?: string;
  readonly days: number;
}

const technical = { packageId: 'action-pack', item: 'product-support-incidents' };

const paths: Record<string, Path> = {
  'a technical activation': { ...technical, days: 4 },
  'a technical activation that is overdue': {
    ...technical,
    policy: { technical: { automaticAfterHours: null } },
    days: 13,
  },
  'an offer with reminders until its deadline': { days: 8 },
  'an offer that waits for its confirmation and is overdue': {
    policy: { goToMarket: { activateWithoutConfirmation: false, dueDays: 9 } },
    days: 13,
  },
};

const seenOf = (world: OffersWorld, activationId: string) => {
  const detail = world.cloud.durable.instance(instance(activationId));
  const activities = detail?.history.filter(({ EventType }) => EventType === 4) ?? [];
  const actions = world.documents('audit').map(({ action }) => String(action));
  return {
    status: detail?.status,
    activities: activities.map(({ Name }) => Name),
    timers: detail?.history.filter(({ EventType }) => EventType === 10).length,
    audits: actions.toSorted(),
    mails: world.cloud.outbox().length,
  };
};

const played = async (
  { policy = {}, packageId, item, days }: Path,
  application?: Application,
): Promise<ReturnType<typeof seenOf>> => {
  const settings = { POLICY: JSON.stringify(policy) };
  const world = await anOffersWorld(settings, packageId, false, application);
  await world.setContact();
  const id = await world.activateOffer(item);
  await world.advance(`P${days}D`);
  return seenOf(world, id);
};

test.each(Object.entries(paths))('%s does not spin', async (_what, path) => {
  const early = await played(path, await awokenEarly());
  expect(early.activities.length).toBeGreaterThan(4);
  expect(early).toEqual(await played(path));
});
