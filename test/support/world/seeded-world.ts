// A world that already has the demo's people and packages, for tests of the API from its callers'
// point of view.
import { personaNamed, personas, type Persona } from '../../../infra/local/hosting/personas.ts';
import { seed } from '../../../infra/local/seed/seed.ts';
import { freshKey, type Answered } from './asking.ts';
import { openKept } from './kept.ts';
import type { Judging, Opened } from './opened.ts';
import { worldOf, type World } from './world.ts';

export const northbeamId = personaNamed('northbeam-globalAdmin').tenantId;
export const lakesideId = personaNamed('lakeside-globalAdmin').tenantId;

/** The people of a partner. */
export const peopleOf = (partnerId: string): readonly Persona[] =>
  personas.filter((persona) => persona.partnerId === partnerId);

/** The first instant of a world. */
export const start = '2026-11-24T10:00:00.000Z';

const prepare = async ({ cloud }: Opened) => {
  await seed(cloud);
  return 'seeded';
};

/**
 * A world on a frozen clock. Close `cloud` after use.
 * @param judging `unjudged`: answers are not checked here, because the caller checks them
 */
export const aSeededWorld = async (
  settings: Record<string, string> = {},
  judging?: Judging,
): Promise<World> => {
  const { opened } = await openKept({ name: 'seeded', start, settings, prepare }, judging);
  return worldOf(opened.cloud, opened.lines);
};

/** The body of an order of a package, paid by card. */
export const orderOf = (packageId: string) => ({
  packageId,
  payment: { method: 'card', reference: 'order-1' },
});

/** Buys a package. */
export const buy = async (
  { ask }: World,
  who: string,
  packageId = 'action-pack',
): Promise<Answered['body']> => {
  const bought = await ask(who, 'POST', '/purchases', {
    body: orderOf(packageId),
    headers: freshKey(),
  });
  if (bought.status !== 201) throw new Error(`not bought: ${JSON.stringify(bought.body)}`);
  return bought.body;
};
