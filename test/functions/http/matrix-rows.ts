// One row for each endpoint: a request that is in order, who may not make it, and the same request
// for what belongs to somebody else. The matrix spoils these requests in every documented way.
import type { Belongings } from './belongings.ts';
import { freshKey, northbeam, type World } from './world.ts';

/** Ids as a request takes them: ours, another partner's, or such as nobody has. */
export type Ids = Belongings;

export interface Row {
  /** Under `/api/v1`, for these ids. */
  readonly path: (ids: Ids) => string;
  readonly body?: (ids: Ids) => object;
  /** What has to happen before it can be carried out, when nothing else has been done yet. */
  readonly prepare?: (world: World, ids: Ids) => Promise<unknown>;
  /** Who may; a persona's label. */
  readonly by: string;
  /** Who may not, and which roles the refusal names; absent: no token is needed. */
  readonly not?: readonly [who: string, requiredRoles: readonly string[]];
  /** Ids of the request that name what can belong to another partner: replaced one at a time. */
  readonly owned?: readonly (keyof Ids)[];
  /** What a request for something that is not there is answered; 404 NotFound unless told. */
  readonly missing?: { readonly [Name in keyof Ids]?: readonly [status: number, code?: string] };
}

const user = 'northbeam-user';
const globalAdmin = 'northbeam-globalAdmin';
const operator = 'operator';
/** Whoever is not in the partner's directory: operators never act as a partner. */
const everyone = ['operator', ['user']] as const;
const buyers = [user, ['globalAdmin', 'userAdmin', 'adminAgent', 'mpnPartnerAdmin']] as const;
const benefitAdmins = ['northbeam-adminAgent', ['globalAdmin', 'mpnPartnerAdmin']] as const;
const onlyGlobalAdmin = ['northbeam-mpnPartnerAdmin', ['globalAdmin']] as const;
const userAdmins = ['northbeam-mpnPartnerAdmin', ['globalAdmin', 'userAdmin']] as const;
const operators = [globalAdmin, ['operator']] as const;

const reads = (path: Row['path'], owned: Row['owned'] = []): Row => ({
  path,
  by: user,
  not: everyone,
  owned,
});

const account = (partnerId: string) => ({
  partnerId,
  name: 'Example Partner',
  accountEmail: 'account@example.example',
  country: 'DE',
  program: 'partnerCenter',
  designations: ['isvCoSellReady'],
});

/** Whatever has become of an order, it does not stand in the way of another one any more. */
const giveUp = async ({ ask }: World, purchaseId: string | undefined): Promise<void> => {
  await ask(globalAdmin, 'POST', `/purchases/${purchaseId}/cancel-order`);
  const body = { type: 'cancellation', purchaseId, reason: 'Another one', withoutRefund: true };
  await ask(globalAdmin, 'POST', '/service-requests', { body, headers: freshKey() });
};

/** A tenant that nobody has registered. */
const newcomer = '33333333-cccc-4ccc-8ccc-333333333333';

export const rows: Readonly<Record<string, Row>> = {
  'get-me': reads(() => '/me'),
  'list-my-assignments': reads(() => '/me/assignments'),
  'list-packages': reads(() => '/packages'),
  'get-package': reads(() => '/packages/gold'),
  'get-eligibility': reads(() => '/packages/gold/eligibility'),
  'list-purchases': reads(() => '/purchases'),
  'get-purchase': reads(({ purchaseId }) => `/purchases/${purchaseId}`, ['purchaseId']),
  'get-refund-eligibility': reads(
    ({ purchaseId }) => `/purchases/${purchaseId}/refund-eligibility`,
    ['purchaseId'],
  ),
  'cancel-order': {
    path: ({ pending: [id] }) => `/purchases/${id}/cancel-order`,
    body: () => ({}),
    by: 'northbeam-adminAgent',
    not: buyers,
    owned: ['pending'],
  },
  'foresee-change': reads(
    ({ purchaseId }) => `/purchases/${purchaseId}/what-if?change=upgrade`,
    ['purchaseId'],
  ),
  'get-summary': reads(() => '/summary'),
  'list-benefits': reads(() => '/benefits'),
  'get-benefit': reads(({ seats }) => `/benefits/${seats}`, ['seats']),
  'list-downloads': reads(({ software }) => `/benefits/${software}/downloads`, ['software']),
  'reveal-keys': {
    path: ({ software }) => `/benefits/${software}/keys/reveal`,
    body: () => ({ acknowledgeRefundForfeit: true, reason: 'Berlin office' }),
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
    owned: ['software'],
  },
  'redeem-benefit': {
    path: ({ token }) => `/benefits/${token}/redemptions`,
    body: () => ({}),
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
    owned: ['token'],
  },
  'get-redemption-options': reads(
    ({ token }) => `/benefits/${token}/redemption-options?activeUsers=100&remainingMonths=6`,
    ['token'],
  ),
  'list-assignments': reads(({ seats }) => `/benefits/${seats}/assignments`, ['seats']),
  'change-assignments': {
    path: ({ seats }) => `/benefits/${seats}/assignments/batch`,
    body: ({ leaving }) => ({ assign: [leaving], remove: [] }),
    by: globalAdmin,
    not: onlyGlobalAdmin,
    owned: ['seats', 'leaving'],
    missing: { leaving: [404, 'UserNotFound'] },
  },
  'assign-user': {
    path: ({ seats, unseated }) => `/benefits/${seats}/assignments/${unseated}`,
    body: () => ({}),
    by: globalAdmin,
    not: onlyGlobalAdmin,
    owned: ['seats', 'unseated'],
    missing: { unseated: [404, 'UserNotFound'] },
  },
  'remove-user': {
    path: ({ seats, seated }) => `/benefits/${seats}/assignments/${seated}`,
    by: globalAdmin,
    not: onlyGlobalAdmin,
    owned: ['seats', 'seated'],
    // Who has no seat does not have one afterwards either.
    missing: { seated: [204] },
  },
  'request-activation': {
    path: ({ technical }) => `/benefits/${technical}/activations`,
    body: () => ({}),
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
    owned: ['technical'],
  },
  'list-activations': reads(() => '/activations'),
  'get-activation': reads(({ activations: [id] }) => `/activations/${id}`, ['activations']),
  'cancel-activation': {
    path: ({ activations: [id] }) => `/activations/${id}/cancel`,
    body: () => ({ reason: 'Asked for by mistake' }),
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
    owned: ['activations'],
  },
  'get-marketing-contact': {
    path: () => '/marketing-contact',
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
  },
  'set-marketing-contact': {
    path: () => '/marketing-contact',
    body: ({ unseated }) => ({
      userId: unseated,
      email: 'other@northbeam.example',
      phone: '+4930654321',
      preferredLanguage: 'zh-CN',
    }),
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
  },
  'list-users': reads(() => '/users'),
  'add-user': {
    path: () => '/users',
    body: () => ({
      id: '11111111-0000-4000-8000-000000000099',
      email: 'new@northbeam.example',
      displayName: 'Nora New',
      preferredLanguage: 'zh-CN',
    }),
    by: 'northbeam-userAdmin',
    not: userAdmins,
  },
  'get-user': reads(({ seated }) => `/users/${seated}`, ['seated']),
  'change-user': {
    path: ({ leaving }) => `/users/${leaving}`,
    body: () => ({ displayName: 'Another name', preferredLanguage: 'zh-CN' }),
    by: 'northbeam-userAdmin',
    not: userAdmins,
    owned: ['leaving'],
  },
  'list-service-requests': reads(() => '/service-requests'),
  'get-service-request': reads(({ requestId }) => `/service-requests/${requestId}`, ['requestId']),
  'list-audit': {
    path: () => '/audit',
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
  },
  'export-compliance': {
    path: () => '/compliance-export',
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
  },
  'export-compliance-csv': {
    path: () => '/compliance-export.csv',
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
  },
  'list-key-pools': { path: () => '/operator/key-pools', by: operator, not: operators },
  'import-keys': {
    path: () => '/operator/key-pools/intune/keys',
    body: () => ({ keys: [{ key: 'INTUNE-1', kind: 'token' }] }),
    by: operator,
    not: operators,
  },
  'list-partners': { path: () => '/operator/partners', by: operator, not: operators },
  'register-partner': {
    path: () => '/operator/partners',
    body: () => account(newcomer),
    by: operator,
    not: operators,
  },
  'replace-partner': {
    path: ({ partnerId }) => `/operator/partners/${partnerId}`,
    body: ({ partnerId }) => account(partnerId),
    by: operator,
    not: operators,
  },
  'list-open-purchases': { path: () => '/operator/purchases', by: operator, not: operators },
  'confirm-payment': {
    path: ({ pending: [, id] }) => `/operator/purchases/${northbeam}/${id}/payment`,
    body: () => ({
      reference: 'bank-1',
      amount: 475,
      currency: 'USD',
      receivedAt: '2026-11-24T10:00:00.000Z',
    }),
    by: operator,
    not: operators,
    owned: ['pending'],
  },
  'issue-refund': {
    path: ({ refundable }) => `/operator/purchases/${northbeam}/${refundable}/refund-issued`,
    body: () => ({ reference: 'refund-1' }),
    by: operator,
    not: operators,
    owned: ['refundable'],
  },
  'list-all-activations': { path: () => '/operator/activations', by: operator, not: operators },
  'complete-activation': {
    path: ({ activations: [, id] }) => `/operator/activations/${northbeam}/${id}/complete`,
    body: () => ({ accessId: 'A-100', contractId: 'C-100' }),
    by: operator,
    not: operators,
    owned: ['activations'],
  },
  'decline-activation': {
    path: ({ activations: [, , id] }) => `/operator/activations/${northbeam}/${id}/decline`,
    body: () => ({ reason: 'Not entitled' }),
    by: operator,
    not: operators,
    owned: ['activations'],
  },
  'create-service-request': {
    path: () => '/service-requests',
    body: ({ purchaseId }) => ({
      type: 'cancellation',
      purchaseId,
      benefitId: `${purchaseId}-visio-professional-2019`,
      reason: 'No longer needed',
      withoutRefund: true,
    }),
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
    owned: ['purchaseId'],
  },
  'upgrade-purchase': {
    path: ({ purchaseId }) => `/purchases/${purchaseId}/upgrade`,
    body: () => ({ packageId: 'gold', payment: { method: 'card', reference: 'order-2' } }),
    prepare: async (world, { pending: [gold], partnerId }) => {
      await giveUp(world, gold);
      const body = {
        ...account(partnerId),
        designations: ['silverCompetency', 'goldCompetency', 'isvCoSellReady'],
      };
      await world.ask(operator, 'PUT', `/operator/partners/${partnerId}`, { body });
    },
    by: 'northbeam-adminAgent',
    not: buyers,
    owned: ['purchaseId'],
  },
  'purchase-package': {
    path: () => '/purchases',
    body: () => ({
      packageId: 'learning-action-pack',
      payment: { method: 'card', reference: 'order-3' },
    }),
    prepare: (world, { pending: [, pack] }) => giveUp(world, pack),
    by: 'northbeam-adminAgent',
    not: buyers,
  },
  'renew-purchase': {
    path: ({ renewable }) => `/purchases/${renewable}/renew`,
    body: () => ({ payment: { method: 'none' } }),
    prepare: ({ cloud }) => cloud.advance({ duration: 'P366D' }),
    by: 'northbeam-adminAgent',
    not: buyers,
    owned: ['renewable'],
  },
  // The last one: some of the others are made by this person.
  'delete-user': {
    path: ({ leaving }) => `/users/${leaving}`,
    by: 'northbeam-userAdmin',
    not: userAdmins,
    owned: ['leaving'],
  },
  // Beside the API's base, not under it.
  'get-health': { path: () => '/../health', by: user },
};

/** The routes that nobody has written a row for. */
export const rowsMissing = (
  routes: readonly { readonly definition: { readonly name: string } }[],
): readonly string[] =>
  routes.map(({ definition }) => definition.name).filter((name) => !Object.hasOwn(rows, name));
