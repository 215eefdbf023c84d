// Which addresses there are, whose they are, and which are a company's: judged in the same way wherever one is sent.
import { closeWorlds } from '../../support/world/opened.ts';
import { admin, type World } from '../../support/world/world.ts';
import {
  aCompany,
  assign,
  change,
  contact,
  merge,
  operate,
  subjectsTo,
  ulla,
  uma,
} from './people.ts';

afterEach(closeWorlds);

const newcomer = '99999999-0000-4000-8000-000000000001';
const add = (world: World, email: string, id = newcomer) =>
  world.call(admin, 'POST', '/api/v1/users', { id, email, displayName: 'New' });

describe('policy: addresses: an address that exists is taken', () => {
  test.each(['info@xn--fiqz9s.xn--fiqs8s', 'info@例子.中国', 'research&dev@northbeam.example'])(
    '%s of a person, of the contact and of the account',
    async (email) => {
      const world = await aCompany('');
      expect(await add(world, email)).toMatchObject({ status: 201, body: { email } });
      expect(await contact(world, { email })).toMatchObject({ status: 201, body: { email } });
      const moved = await operate(world, { accountEmail: `x${email}` });
      expect(moved).toMatchObject({ status: 200, body: { accountEmail: `x${email}` } });
    },
  );

  test('mail reaches a domain in its own script', async () => {
    const world = await aCompany('');
    await operate(world, { accountEmail: 'info@例子.中国' });
    await world.buy('action-pack');
    await world.cloud.advance({ duration: 'PT2M' });
    expect(subjectsTo(world, 'info@xn--fsqu00a.xn--fiqs8s')).toEqual([
      'Action Pack is ready to use',
    ]);
  });

  test('and is one address in both forms', async () => {
    const world = await aCompany('');
    await add(world, 'info@例子.中国');
    const again = await add(world, 'INFO@xn--fsqu00a.xn--fiqs8s', newcomer.replace(/1$/, '2'));
    expect(again).toMatchObject({ status: 409, body: { code: 'EmailInUse' } });
  });
});

const credit = (world: { readonly purchaseId: string }) => `${world.purchaseId}-azure-credit`;
const refused = { status: 409, body: { code: 'EmailDomainNotAllowed' } };

describe('policy: Azure credit: nobody has it at an address that anybody can get', () => {
  test.each(['hotmail.co.uk', 'hotmail.se', 'mail.yahoo.com.br', '163.com'])(
    'not at %s',
    async (domain) => {
      const world = await aCompany();
      await add(world, `new@${domain}`);
      expect(await assign(world, credit(world), newcomer)).toMatchObject(refused);
    },
  );

  test('nor by a later change of the address, until the credit is taken back', async () => {
    const world = await aCompany();
    expect((await assign(world, credit(world), uma.userId)).status).toBe(201);
    expect(await change(world, uma.userId, { email: 'uma@hotmail.co.uk' })).toMatchObject(refused);
    expect((await change(world, uma.userId, { email: 'uma2@northbeam.example' })).status).toBe(200);
    await world.call(
      admin,
      'DELETE',
      `/api/v1/benefits/${credit(world)}/assignments/${uma.userId}`,
    );
    expect((await change(world, uma.userId, { email: 'uma@hotmail.co.uk' })).status).toBe(200);
  });

  test('nor by a merge into somebody with such an address', async () => {
    const world = await aCompany();
    await assign(world, credit(world), uma.userId);
    await add(world, 'uma@hotmail.co.uk');
    expect(await merge(world, uma.userId, newcomer)).toMatchObject(refused);
  });

  test('while the credit is in force, its last instant excluded', async () => {
    const world = await aCompany();
    await assign(world, credit(world), uma.userId);
    const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${world.purchaseId}`);
    const end = Date.parse((body['dates'] as Record<string, { at: string }>)['benefitsEnd']!.at);
    await world.cloud.advance({ to: new Date(end - 1) });
    expect(await change(world, uma.userId, { email: 'uma@gmail.com' })).toMatchObject(refused);
    await world.cloud.advance({ to: new Date(end) });
    expect((await change(world, uma.userId, { email: 'uma@gmail.com' })).status).toBe(200);
  });

  test('a deployment may name further domains, and companies among them', async () => {
    const policy = { freeMailDomains: ['town.example'], companyMailDomains: ['web.de'] };
    const world = await aCompany('action-pack', { POLICY: JSON.stringify(policy) });
    await add(world, 'new@town.example');
    expect(await assign(world, credit(world), newcomer)).toMatchObject(refused);
    await change(world, newcomer, { email: 'new@web.de' });
    expect((await assign(world, credit(world), newcomer)).status).toBe(201);
  });
});

const matches = { status: 422, body: { code: 'ContactEmailMatchesAccount' } };

describe("policy: marketing contact: the contact's address is never the account's", () => {
  test('whichever of the two is set last', async () => {
    const world = await aCompany('');
    await contact(world, { email: 'info@例子.中国' });
    const moved = await operate(world, { accountEmail: 'INFO@xn--fsqu00a.xn--fiqs8s' });
    expect(moved).toMatchObject(matches);
    expect((await operate(world, { accountEmail: 'office@northbeam.example' })).status).toBe(200);
    expect(await contact(world, { email: 'OFFICE@northbeam.example' })).toMatchObject(matches);
  });

  test('also when both are set at the same time', async () => {
    const world = await aCompany('');
    for (let round = 1; round <= 8; round += 1) {
      const email = `both-${round}@northbeam.example`;
      const answers = await Promise.all([
        contact(world, { email }),
        operate(world, { accountEmail: email }),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status < 300).length).toBeLessThanOrEqual(1);
      await operate(world, {});
      await world.cloud.advance({ duration: 'P1D' });
    }
  });

  test('nothing else of the account is refused because of it', async () => {
    const world = await aCompany('');
    await contact(world);
    expect((await operate(world, { name: 'Northbeam Two' })).status).toBe(200);
  });
});

describe('policy: languages: an account has a language', () => {
  test('in which its mail is', async () => {
    const world = await aCompany('');
    const set = await operate(world, { preferredLanguage: 'zh-CN' });
    expect(set).toMatchObject({ status: 200, body: { preferredLanguage: 'zh-Hans' } });
    await world.buy('action-pack');
    await world.cloud.advance({ duration: 'PT2M' });
    const languages = world.cloud.outbox().map(({ to, language }) => [to[0], language]);
    expect(Object.fromEntries(languages)).toEqual({
      'account@northbeam.example': 'zh-Hans',
      'grace@northbeam.example': 'en',
    });
  });

  test('of those that mails have, and English again when none is sent', async () => {
    const world = await aCompany('');
    expect(await operate(world, { preferredLanguage: 'tlh' })).toMatchObject({
      status: 422,
      body: { code: 'LanguageNotSupported' },
    });
    await operate(world, { preferredLanguage: 'zh-Hans' });
    expect((await operate(world, {})).body).not.toHaveProperty('preferredLanguage');
    await world.call(ulla.label, 'POST', '/api/v1/purchases', {
      packageId: 'action-pack',
      payment: { method: 'card', reference: 'r' },
    });
    await world.cloud.advance({ duration: 'PT2M' });
    expect(subjectsTo(world, 'account@northbeam.example')).toEqual(['Action Pack is ready to use']);
  });
});
