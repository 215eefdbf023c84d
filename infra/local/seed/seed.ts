// Local cloud: registers the demo partners and their users through the API, like any other client.
// Knows the HTTP contract only; it does not touch the store.
import { api, callerOf, type Answered, type Place } from '../../clients/local/client.ts';
import { demoPartners, personas, type DemoPartner, type Persona } from '../hosting/personas.ts';

const mustBeMade = ({ status, data }: Answered, what: string): void => {
  if (status !== 200 && status !== 201)
    throw new Error(`${what}: answered ${status}, ${JSON.stringify(data)}`);
};

const registerPartner = async (cloud: Place, partner: DemoPartner): Promise<void> => {
  const { domain, designations, ...account } = partner;
  const answer = await api.registerPartner(
    {
      ...account,
      accountEmail: `account@${domain}`,
      program: 'partnerCenter',
      designations: [...designations],
    },
    {},
    await callerOf(cloud, 'operator'),
  );
  mustBeMade(answer, partner.name);
};

const addUser = async (cloud: Place, admin: Persona, user: Persona): Promise<void> => {
  const answer = await api.addUser(
    `seed-${user.userId}`,
    {
      id: user.userId,
      email: user.email,
      displayName: user.name,
      preferredLanguage: 'en',
      roles: [...user.partnerRoles],
    },
    {},
    await callerOf(cloud, admin.label),
  );
  mustBeMade(answer, user.label);
};

/**
 * Registers the demo partners and all their users. Can be repeated.
 * @throws Error with the API's answer when it refuses
 */
export const seed = async (cloud: Place): Promise<void> => {
  for (const partner of demoPartners) {
    await registerPartner(cloud, partner);
    const people = personas.filter(({ partnerId }) => partnerId === partner.partnerId);
    const admin = people.find(({ label }) => label.endsWith('-globalAdmin'));
    if (!admin) throw new Error(`${partner.name} has no Global admin`);
    for (const user of people) await addUser(cloud, admin, user);
  }
};
