// A partner with Go-To-Market offers and a marketing contact on a fresh local cloud, and the acts
// of its people and of the contact. Knows HTTP and the outbox; nothing of how the application works
// inside.
import { followLink, report, sweeps } from '../../../infra/clients/local/around.ts';
import type { Application } from '../../../infra/local/hosting/application.ts';
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import { openKept } from './kept.ts';
import type { Opened } from './opened.ts';
import {
  addPeople,
  admin,
  aWorld,
  northbeam,
  register,
  start,
  worldOf,
  type Answer,
  type Json,
  type World,
} from './world.ts';

export const offerItem = 'isv-referral-management';
export const contactEmail = 'marketing@northbeam.example';
export const contactUser = personaNamed('northbeam-user');

export interface OffersWorld extends World {
  readonly purchaseId: string;
  setContact(details?: Json): Promise<Answer>;
  /** Requests the activation of an offer; returns the activation's id. */
  activateOffer(item?: string): Promise<string>;
  activation(id: string): Promise<Json>;
  cancel(id: string): Promise<Answer>;
  /** An operator's `complete` or `decline`. */
  operate(id: string, act: 'complete' | 'decline', body?: Json): Promise<Answer>;
  /** The path of the page to which the latest mail to the contact links. */
  link(to?: string): string;
  page(path: string, method?: 'GET' | 'HEAD' | 'POST'): Promise<Response>;
  /** The provider's report about the first instructions to an address. */
  report(to: string, status: string): Promise<void>;
  subjects(to?: string): string[];
  advance(duration: string): Promise<void>;
  /** Moves the clock to an instant, plus or minus milliseconds. */
  moveTo(at: string, plusMs?: number): Promise<void>;
  now(): string;
  sweeps(on: boolean): Promise<void>;
}

/** The instant this many days and milliseconds later. */
export const after = (at: string, days: number, ms = 0): string =>
  new Date(Date.parse(at) + days * 86_400_000 + ms).toISOString();

const latestTo = ({ cloud }: World, to: string) => {
  const mail = cloud.outbox({ to }).findLast(({ links }) => links.length > 0);
  if (mail === undefined) throw new Error(`no mail with a link to ${to}`);
  return mail;
};

const instructionsTo = ({ cloud }: World, to: string) => {
  const mail = cloud.outbox({ to }).find(({ subject }) => subject.startsWith('How to start'));
  if (mail === undefined) throw new Error(`no instructions to ${to}`);
  return mail;
};

const designations = ['isvCoSellReady', 'silverCompetency', 'goldCompetency'];

const bought = async (world: World, packageId: string) => {
  await addPeople(world);
  const purchaseId = await world.buy(packageId);
  await world.cloud.advance({ duration: 'PT1M' });
  return { world, purchaseId };
};

const keptOffers = async (settings: Record<string, string>, packageId: string) => {
  const prepare = async ({ cloud, lines }: Opened) => {
    const world = worldOf(cloud, lines);
    await register(world, designations);
    return (await bought(world, packageId)).purchaseId;
  };
  const { opened, made } = await openKept({ name: packageId, start, settings, prepare });
  return { world: worldOf(opened.cloud, opened.lines), purchaseId: made };
};

/**
 * @param packageId the package to buy; the partner gets the designation for it
 * @param application a changed application; absent: the project's own
 */
export const anOffersWorld = async (
  settings: Record<string, string> = {},
  packageId = 'isv-co-sell-ready',
  telemetry = false,
  application?: Application,
): Promise<OffersWorld> => {
  const { world, purchaseId } =
    telemetry || application
      ? await bought(await aWorld(settings, designations, telemetry, application), packageId)
      : await keptOffers(settings, packageId);
  const operator = `/api/v1/operator/activations/${northbeam.partnerId}`;
  return {
    ...world,
    purchaseId,
    setContact: (details = {}) =>
      world.call(admin, 'PUT', '/api/v1/marketing-contact', {
        userId: contactUser.userId,
        email: contactEmail,
        phone: '+4930123456',
        preferredLanguage: 'en',
        ...details,
      }),
    activateOffer: (item = offerItem) => world.activate(purchaseId, item),
    activation: async (id) => (await world.call(admin, 'GET', `/api/v1/activations/${id}`)).body,
    cancel: (id) =>
      world.call(admin, 'POST', `/api/v1/activations/${id}/cancel`, { reason: 'No need.' }),
    operate: (id, act, body = act === 'decline' ? { reason: 'No.' } : {}) =>
      world.call('operator', 'POST', `${operator}/${id}/${act}`, body),
    link: (to = contactEmail) => new URL(String(latestTo(world, to).links[0])).pathname,
    page: (path, method) => followLink(world.cloud, path, method),
    report: (to, status) => report(world.cloud, instructionsTo(world, to), status),
    subjects: (to = contactEmail) => world.cloud.outbox({ to }).map(({ subject }) => subject),
    advance: (duration) => world.cloud.advance({ duration }),
    moveTo: (at, plusMs = 0) => world.cloud.advance({ to: after(at, 0, plusMs) }),
    now: () => new Date(world.cloud.clock.now()).toISOString(),
    sweeps: (on) => sweeps(world.cloud, on),
  };
};

/** An offer whose instructions have been handed to the provider. */
export const runningOffer = async (settings: Record<string, string> = {}) => {
  const world = await anOffersWorld(settings);
  await world.setContact();
  const id = await world.activateOffer();
  const requestedAt = world.now();
  await world.advance('PT0S');
  return { world, id, requestedAt };
};

export const statusOf = async (world: OffersWorld, id: string) =>
  (await world.activation(id))['status'];

export const eventsOf = async (world: OffersWorld, id: string): Promise<readonly string[]> => {
  const { timeline } = await world.activation(id);
  return (timeline as { event: string }[]).map(({ event }) => event);
};
