// The acts that people can perform on a partner's data at one moment, each a single request, and
// the stages on which they perform them. Knows HTTP and what the local cloud shows of its stores.
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { admin, type Answer, type Json } from '../support/world/world.ts';
import { loadKeys, reveal } from '../support/world/keys.ts';
import { card, toWindow } from '../support/world/members.ts';
import { anOffersWorld, type OffersWorld } from '../support/world/offers-world.ts';

export interface Stage {
  readonly world: OffersWorld;
  readonly purchaseId: string;
  /** An activation of advisory hours that waits for provisioning. */
  readonly advisory: string;
  /** The path of the page on which the contact confirms an offer. */
  readonly link: string;
}

type Act = (stage: Stage) => Promise<Answer>;

const one = personaNamed('northbeam-user').userId;
const two = personaNamed('northbeam-userAdmin').userId;

const item = {
  credit: 'azure-credit',
  seats: 'visual-studio-enterprise',
  software: 'office-professional-plus-2019',
  token: 'microsoft-365-e3',
  support: 'product-support-incidents',
  advisory: 'advisory-hours',
  running: 'referral-management',
  idle: 'selling-with-microsoft',
} as const;
type Item = keyof typeof item;

const benefitOf = ({ purchaseId }: Stage, name: Item) => `${purchaseId}-${item[name]}`;

const ask =
  (method: string, path: (stage: Stage) => string, body?: Json): Act =>
  (stage) =>
    stage.world.call(admin, method, `/api/v1/${path(stage)}`, body);

const assignment =
  (name: Item, userId: string) =>
  (stage: Stage): string =>
    `benefits/${benefitOf(stage, name)}/assignments/${userId}`;

const cancelOf =
  (fields: (stage: Stage) => Json): Act =>
  (stage) =>
    stage.world.call(admin, 'POST', '/api/v1/service-requests', {
      type: 'cancellation',
      purchaseId: stage.purchaseId,
      reason: 'No need.',
      ...fields(stage),
    });
const cancelBenefit = (name: Item): Act =>
  cancelOf((stage) => ({ benefitId: benefitOf(stage, name), withoutRefund: true }));

const onPurchase = (act: string, body: Json): Act =>
  ask('POST', ({ purchaseId }) => `purchases/${purchaseId}/${act}`, body);

/**
 * The acts by name. An act for which a stage lacks the data is refused there, which is an answer,
 * too.
 */
export const acts = {
  'give one the credit': ask('PUT', assignment('credit', one), {}),
  'give two the credit': ask('PUT', assignment('credit', two), {}),
  'take the seat off one': ask('DELETE', assignment('seats', one)),
  'give two a seat': ask('PUT', assignment('seats', two), {}),
  'reveal a software key': (stage) => reveal(stage.world, benefitOf(stage, 'software')),
  'reveal a token': (stage) => reveal(stage.world, benefitOf(stage, 'token')),
  'cancel with refund': cancelOf(() => ({})),
  'cancel without refund': cancelOf(() => ({ withoutRefund: true })),
  'cancel the seats': cancelBenefit('seats'),
  'cancel the credit': cancelBenefit('credit'),
  'cancel the token': cancelBenefit('token'),
  'cancel the support': cancelBenefit('support'),
  'cancel the advisory hours': cancelBenefit('advisory'),
  'cancel the running offer': cancelBenefit('running'),
  'cancel the idle offer': cancelBenefit('idle'),
  'activate the idle offer': ask(
    'POST',
    (stage) => `benefits/${benefitOf(stage, 'idle')}/activations`,
    {},
  ),
  'ask for support': (stage) =>
    stage.world.call(admin, 'POST', '/api/v1/service-requests', {
      type: 'onPremisesSupport',
      benefitId: benefitOf(stage, 'support'),
      title: 'It does not start',
      description: 'Since this morning.',
      severity: 'minimal',
    }),
  'complete the advisory hours': ({ world, advisory }) =>
    world.operate(advisory, 'complete', { accessId: 'A-77', contractId: 'C-77' }),
  'decline the advisory hours': ({ world, advisory }) => world.operate(advisory, 'decline'),
  'stop the activation': ({ world, advisory }) => world.cancel(advisory),
  'make two the contact': ({ world }) =>
    world.setContact({ userId: two, email: 'second@northbeam.example' }),
  'confirm the offer': async ({ world, link }) => {
    const { status, headers } = await world.page(link, 'POST');
    return { status, headers, body: {} };
  },
  'delete two': ask('DELETE', () => `users/${two}`),
  'take the roles off the partner admin': ask(
    'PATCH',
    () => `users/${personaNamed('northbeam-mpnPartnerAdmin').userId}`,
    { roles: [] },
  ),
  upgrade: onPurchase('upgrade', { packageId: 'gold', payment: card }),
  renew: onPurchase('renew', { payment: card }),
} satisfies Record<string, Act>;

export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as readonly ActName[];

/** A stage with Silver, just bought, with all kinds of its benefits in use. */
const bought = async (): Promise<Stage> => {
  const world = await anOffersWorld({}, 'silver');
  const { purchaseId } = world;
  await loadKeys(world, item.software, 3);
  await loadKeys(world, item.token, 3, { kind: 'token' });
  await world.setContact();
  const stage = { world, purchaseId, advisory: '', link: '' };
  await world.call(admin, 'PUT', `/api/v1/${assignment('seats', one)(stage)}`, {});
  const advisory = await world.activate(purchaseId, item.advisory);
  const support = await world.activate(purchaseId, item.support);
  await world.operate(support, 'complete', { accessId: 'A-1', contractId: 'C-1' });
  await world.activate(purchaseId, item.running);
  await world.advance('PT1M');
  return { ...stage, advisory, link: world.link() };
};

/** The same stage nearly a year later, when Silver can be renewed. */
const renewable = async (): Promise<Stage> => {
  const stage = await bought();
  await toWindow(stage.world, stage.purchaseId);
  return stage;
};

export const stages = { bought, renewable };
