// What the tests of this folder share: people of the demo, what they do, and what reaches them. Knows HTTP and the
// outbox.
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import {
  addPeople,
  admin,
  aWorld,
  northbeam,
  type Json,
  type World,
} from '../../support/world/world.ts';

export const account = 'account@northbeam.example';
export const operators = 'operators@operator.example';
export const uma = personaNamed('northbeam-user');
export const ulla = personaNamed('northbeam-userAdmin');
export const grace = personaNamed(admin);
export const mina = personaNamed('northbeam-mpnPartnerAdmin');

/** @param packageId the package that it buys; empty: none */
export const aCompany = async (
  packageId = 'action-pack',
  settings: Record<string, string> = {},
): Promise<World & { readonly purchaseId: string }> => {
  const designations = ['silverCompetency', 'goldCompetency', 'isvCoSellReady'];
  const world = await aWorld(settings, designations);
  await addPeople(world);
  const purchaseId = packageId === '' ? '' : await world.buy(packageId);
  await world.cloud.advance({ duration: 'PT2M' });
  return { ...world, purchaseId };
};

/** The provider takes no mail until it heals. */
export const refuseMail = ({ cloud }: World): void => {
  cloud.email.faults.add({ on: 'refuse', status: 429, retryAfter: 600, times: 1000 });
};

export const heal = async ({ cloud }: World): Promise<void> => {
  cloud.email.faults.clear();
  await cloud.advance({ duration: 'PT20M' });
};

export const change = (world: World, userId: string, body: Json, who = admin) =>
  world.call(who, 'PATCH', `/api/v1/users/${userId}`, body);

export const remove = (world: World, userId: string, who = admin) =>
  world.call(who, 'DELETE', `/api/v1/users/${userId}`);

export const merge = (world: World, userId: string, into: string, who = admin) =>
  world.call(who, 'POST', `/api/v1/users/${userId}/merge`, { into });

export const assign = (world: World, benefitId: string, userId: string) =>
  world.call(admin, 'PUT', `/api/v1/benefits/${benefitId}/assignments/${userId}`, {});

export const unassign = (world: World, benefitId: string, userId: string) =>
  world.call(admin, 'DELETE', `/api/v1/benefits/${benefitId}/assignments/${userId}`);

export const seatsOf = async (world: World, benefitId: string): Promise<unknown[]> => {
  const path = `/api/v1/benefits/${benefitId}/assignments`;
  const { value } = (await world.call(admin, 'GET', path)).body as { value: Json[] };
  return value.map(({ userId }) => userId);
};

/** An operator changes facts of the account. */
export const operate = (world: World, facts: Json) => {
  const { domain, ...of } = northbeam;
  return world.call('operator', 'PUT', `/api/v1/operator/partners/${of.partnerId}`, {
    ...of,
    accountEmail: `account@${domain}`,
    program: 'partnerCenter',
    ...facts,
  });
};

export const contact = (world: World, details: Json = {}) =>
  world.call(admin, 'PUT', '/api/v1/marketing-contact', {
    userId: uma.userId,
    email: 'marketing@northbeam.example',
    phone: '+4930123456',
    preferredLanguage: 'en',
    ...details,
  });

/** The subjects of mail to an address, oldest first. */
export const subjectsTo = ({ cloud }: World, to: string): string[] =>
  cloud.outbox({ to }).map(({ subject }) => subject);

/** The mail ledger, as the company sees it. */
export const ledger = async (world: World, status?: string): Promise<Json[]> => {
  const path = `/api/v1/mail${status === undefined ? '' : `?status=${status}`}`;
  return ((await world.call(admin, 'GET', path)).body as { value: Json[] }).value;
};

/** Every document of the database as one text. */
export const everything = (world: World): string => world.stored().join('\n');
