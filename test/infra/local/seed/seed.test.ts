// The demo's seed, through the API of the project's own application.
import { startLocalCloud, type LocalCloud } from '../../../../infra/local/cloud/cloud.ts';
import { personas, type Persona } from '../../../../infra/local/hosting/personas.ts';
import { seed } from '../../../../infra/local/seed/seed.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
  await seed(cloud);
});
afterAll(() => cloud.close());

const ask = async (persona: Persona, path: string): Promise<Response> =>
  cloud.fetch(path, { headers: { authorization: `Bearer ${await cloud.token(persona.label)}` } });

const roleOf = ({ label }: Persona): string => label.slice(label.indexOf('-') + 1);

const ofPartners = personas.filter(({ partnerId }) => partnerId !== undefined);

test.each(ofPartners.map((persona) => [persona.label, persona] as const))(
  '%s is who the label says',
  async (_, persona) => {
    const me: unknown = await (await ask(persona, '/api/v1/me')).json();
    expect(me).toMatchObject({
      userId: persona.userId,
      partnerId: persona.partnerId,
      displayName: persona.name,
      roles: expect.arrayContaining([roleOf(persona), 'user']),
    });
  },
);

test('the operator sees both partners', async () => {
  const operator = personas.at(-1);
  if (!operator) throw new Error('nobody operates');
  const partners: unknown = await (await ask(operator, '/api/v1/operator/partners')).json();
  expect(partners).toMatchObject({
    value: [{ name: 'Northbeam Consulting' }, { name: 'Lakeside Software' }],
  });
});

test('seeding again changes nothing', async () => {
  const before = cloud.cosmos.containers();
  await seed(cloud);
  expect(cloud.cosmos.containers()).toEqual(before);
});
