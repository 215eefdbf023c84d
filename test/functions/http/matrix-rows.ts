// One row for each endpoint: a valid request, a persona who may not make it, and the same request
// for another partner's ids. The matrix spoils these requests in every documented way.
import type { Row } from './matrix-row.ts';
import { account, operatorRows } from './operator-rows.ts';
import { freshKey } from '../../support/world/asking.ts';
import type { World } from '../../support/world/world.ts';

const user = 'northbeam-user';
const globalAdmin = 'northbeam-globalAdmin';
const operator = 'operator';
/**
 * For routes of all members: an operator is not in the partner's directory and never acts as a
 * partner.
 */
const everyone = ['operator', ['user']] as const;
const buyers = [user, ['globalAdmin', 'userAdmin', 'adminAgent', 'mpnPartnerAdmin']] as const;
const benefitAdmins = ['northbeam-adminAgent', ['globalAdmin', 'mpnPartnerAdmin']] as const;
const onlyGlobalAdmin = ['northbeam-mpnPartnerAdmin', ['globalAdmin']] as const;
const userAdmins = ['northbeam-mpnPartnerAdmin', ['globalAdmin', 'userAdmin']] as const;

const reads = (path: Row['path'], owned: Row['owned'] = []): Row => ({
  path,
  by: user,
  not: everyone,
  owned,
});

/** Cancels an order if it is still open, so that it does not prevent another one. */
const giveUp = async ({ ask }: World, purchaseId: string | undefined): Promise<void> => {
  await ask(globalAdmin, 'POST', `/purchases/${purchaseId}/cancel-order`);
  const body = { type: 'cancellation', purchaseId, reason: 'Another one', withoutRefund: true };
  await ask(globalAdmin, 'POST', '/service-requests', { body, headers: freshKey() });
};

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
  'get-statement': {
    path: () => '/statement',
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
  },
  'cancel-order': {
    path: ({ pending: [id] }) => `/purchases/${id}/cancel-order`,
    body: () => ({}),
    by: 'northbeam-adminAgent',
    not: buyers,
    owned: ['pending'],
  },
  'preview-change': reads(
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
    // Removing a seat that the person does not have succeeds.
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
  'remove-marketing-contact': {
    path: () => '/marketing-contact',
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
  },
  'list-mails': { path: () => '/mail', by: 'northbeam-mpnPartnerAdmin', not: benefitAdmins },
  'resend-mail': {
    path: ({ mails: [id] }) => `/mail/${id}/resend`,
    body: () => ({}),
    by: 'northbeam-mpnPartnerAdmin',
    not: benefitAdmins,
    owned: ['mails'],
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
  ...operatorRows,
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
  'merge-user': {
    path: ({ unseated }) => `/users/${unseated}/merge`,
    body: () => ({ into: '11111111-0000-4000-8000-000000000098' }),
    by: 'northbeam-globalAdmin',
    not: onlyGlobalAdmin,
    owned: ['unseated'],
  },
  // This row must be last, because this person makes the requests of some others.
  'delete-user': {
    path: ({ leaving }) => `/users/${leaving}`,
    by: globalAdmin,
    not: userAdmins,
    owned: ['leaving'],
  },
  // The path is beside the API's base, not under it.
  'get-health': { path: () => '/../health', by: user },
};

/** The routes that have no row. */
export const rowsMissing = (
  routes: readonly { readonly definition: { readonly name: string } }[],
): readonly string[] =>
  routes.map(({ definition }) => definition.name).filter((name) => !Object.hasOwn(rows, name));
