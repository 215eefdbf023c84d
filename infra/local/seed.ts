// Local cloud: registers the demo partners and their users, through the API as anybody would.
// Knows the HTTP contract only; the store is not touched.
import type { LocalCloud } from './cloud.ts';
import { demoPartners, personas, type DemoPartner, type Persona } from './personas.ts';

/** What seeding needs of a local cloud. */
export type SeedPlace = Pick<LocalCloud, 'fetch' | 'token'>;

const post = async (
  cloud: SeedPlace,
  who: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<void> => {
  const response = await cloud.fetch(path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await cloud.token(who)}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
  }
};

const registerPartner = (cloud: SeedPlace, partner: DemoPartner): Promise<void> =>
  post(cloud, 'operator', '/api/v1/operator/partners', {
    partnerId: partner.partnerId,
    name: partner.name,
    accountEmail: `account@${partner.domain}`,
    country: partner.country,
    program: 'partnerCenter',
    designations: partner.designations,
  });

const addUser = (cloud: SeedPlace, admin: Persona, user: Persona): Promise<void> =>
  post(
    cloud,
    admin.label,
    '/api/v1/users',
    {
      id: user.userId,
      email: user.email,
      displayName: user.name,
      preferredLanguage: 'en',
      roles: user.partnerRoles,
    },
    { 'idempotency-key': `seed-${user.userId}` },
  );

/**
 * Registers the demo partners and everyone in them. Safe to repeat.
 * @throws Error with the API's answer when it refuses
 */
export const seed = async (cloud: SeedPlace): Promise<void> => {
  for (const partner of demoPartners) {
    await registerPartner(cloud, partner);
    const people = personas.filter(({ partnerId }) => partnerId === partner.partnerId);
    const admin = people.find(({ label }) => label.endsWith('-globalAdmin'));
    if (!admin) throw new Error(`${partner.name} has no Global admin`);
    for (const user of people) await addUser(cloud, admin, user);
  }
};
