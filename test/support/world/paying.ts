// Orders by wire of two companies, and what operators record about money. Knows HTTP.
import type { Application } from '../../../infra/local/hosting/application.ts';
import { demoPartners } from '../../../infra/local/hosting/personas.ts';
import { admin, aWorld, northbeam, type Answer, type Json, type World } from './world.ts';

export const lakeside = demoPartners[1];
export const lakesideAdmin = 'lakeside-globalAdmin';

/** A world in which both of the demo's companies are registered. */
export const twoCompanies = async (application?: Application): Promise<World> => {
  const world = await aWorld({}, [], false, application);
  const { domain, ...account } = lakeside;
  await world.call('operator', 'POST', '/api/v1/operator/partners', {
    ...account,
    designations: ['silverCompetency'],
    accountEmail: `account@${domain}`,
    program: 'partnerCenter',
  });
  return world;
};

export interface Order {
  readonly partnerId: string;
  readonly id: string;
}

export const orderOf = async (
  world: World,
  who = admin,
  packageId = 'action-pack',
): Promise<Order> => {
  const body = { packageId, payment: { method: 'wire' } };
  const answer = await world.call(who, 'POST', '/api/v1/purchases', body);
  if (answer.status !== 201) throw new Error(`no order: ${JSON.stringify(answer.body)}`);
  const { partnerId } = who === admin ? northbeam : lakeside;
  return { partnerId, id: String(answer.body['id']) };
};

export const nowOf = ({ cloud }: World): string => new Date(cloud.clock.now()).toISOString();

/** The price of an Action Pack, come this instant. */
export const money = (world: World, change: Json = {}): Json => ({
  reference: 'bank-1',
  amount: 475,
  currency: 'USD',
  receivedAt: nowOf(world),
  ...change,
});

export const confirm = (world: World, { partnerId, id }: Order, body: Json): Promise<Answer> =>
  world.call('operator', 'POST', `/api/v1/operator/purchases/${partnerId}/${id}/payment`, body);

const payments = '/api/v1/operator/unapplied-payments';

export const record = (world: World, partnerId: string, body: Json): Promise<Answer> =>
  world.call('operator', 'POST', `${payments}/${partnerId}`, body);

export const giveBack = (
  world: World,
  { partnerId, id }: Json,
  reference = 'return-1',
): Promise<Answer> =>
  world.call('operator', 'POST', `${payments}/${String(partnerId)}/${String(id)}/given-back`, {
    reference,
  });

/** The operators' list. */
export const unapplied = async (world: World, query = ''): Promise<Json[]> =>
  (await world.call('operator', 'GET', `${payments}${query}`)).body['value'] as Json[];

export interface Statement {
  readonly entries: readonly Json[];
  readonly totals: readonly Readonly<Record<string, number>>[];
}

export const statement = async (world: World, who = admin): Promise<Statement> => {
  const { status, body } = await world.call(who, 'GET', '/api/v1/statement');
  if (status !== 200) throw new Error(`no statement: ${status}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- judged against the document
  return body as unknown as Statement;
};
