// The rows of the operators' routes.
import type { Row } from './matrix-row.ts';
import { northbeamId } from '../../support/world/seeded-world.ts';

const operator = 'operator';
const operators = ['northbeam-globalAdmin', ['operator']] as const;

export const account = (partnerId: string) => ({
  partnerId,
  name: 'Example Partner',
  accountEmail: 'account@example.example',
  country: 'DE',
  program: 'partnerCenter',
  designations: ['isvCoSellReady'],
});

/** A tenant that is not registered. */
const newcomer = '33333333-cccc-4ccc-8ccc-333333333333';

export const operatorRows: Readonly<Record<string, Row>> = {
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
    path: ({ pending: [, id] }) => `/operator/purchases/${northbeamId}/${id}/payment`,
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
    path: ({ refundable }) => `/operator/purchases/${northbeamId}/${refundable}/refund-issued`,
    body: () => ({ reference: 'refund-1' }),
    by: operator,
    not: operators,
    owned: ['refundable'],
  },
  'list-unapplied-payments': {
    path: () => '/operator/unapplied-payments',
    by: operator,
    not: operators,
  },
  'record-unapplied-payment': {
    path: () => `/operator/unapplied-payments/${northbeamId}`,
    body: ({ purchaseId }) => ({
      reference: 'bank-2',
      amount: 475,
      currency: 'USD',
      receivedAt: '2026-11-24T10:00:00.000Z',
      purchaseId,
    }),
    by: operator,
    not: operators,
    owned: ['purchaseId'],
  },
  'give-back-payment': {
    path: ({ unapplied: id }) => `/operator/unapplied-payments/${northbeamId}/${id}/given-back`,
    body: () => ({ reference: 'return-1' }),
    by: operator,
    not: operators,
    owned: ['unapplied'],
  },
  'list-all-mails': { path: () => '/operator/mail', by: operator, not: operators },
  'resend-any-mail': {
    path: ({ mails: [, id] }) => `/operator/mail/${northbeamId}/${id}/resend`,
    body: () => ({}),
    by: operator,
    not: operators,
    owned: ['mails'],
  },
  'list-all-activations': { path: () => '/operator/activations', by: operator, not: operators },
  'complete-activation': {
    path: ({ activations: [, id] }) => `/operator/activations/${northbeamId}/${id}/complete`,
    body: () => ({ accessId: 'A-100', contractId: 'C-100' }),
    by: operator,
    not: operators,
    owned: ['activations'],
  },
  'decline-activation': {
    path: ({ activations: [, , id] }) => `/operator/activations/${northbeamId}/${id}/decline`,
    body: () => ({ reason: 'Not entitled' }),
    by: operator,
    not: operators,
    owned: ['activations'],
  },
};
