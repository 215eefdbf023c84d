// Which callers may use which routes, written by hand from the contract, not from the code. A route
// without a row fails the build.
import type { Ids } from './matrix-row.ts';
import type { Belongings } from '../../support/world/belongings.ts';

/** The authenticated callers; all others (see bad tokens) get 401 wherever a token is required. */
export const callers = [
  'user',
  'globalAdmin',
  'userAdmin',
  'adminAgent',
  'mpnPartnerAdmin',
  'operator',
] as const;
export type CallerName = (typeof callers)[number];

export interface AccessRow {
  /** One sign for each caller, in the order of `callers`: `+` may, `-` may not. */
  readonly may: string;
  /**
   * For a route whose permission depends on the request: another request of the same route. It
   * cannot be carried out, so that callers who may make it are refused for another reason.
   */
  readonly instead?: {
    readonly body: (ids: Ids, nobodys: Belongings) => object;
    readonly status: number;
    /** The callers who may use the route at all, which is checked first. */
    readonly atAll: string;
  };
}

const row = (may: string, instead?: AccessRow['instead']): AccessRow =>
  instead === undefined ? { may } : { may, instead };

//                                  user ┐┌ userAdmin
//                                       ││  ┌ mpnPartnerAdmin
const everyone = row('+++++-');
const buyers = row('-++++-');
const benefitAdmins = row('-+--+-');
const onlyGlobalAdmin = row('-+----');
const userAdmins = row('-++---');
const operators = row('-----+');

export const accessRows: Readonly<Record<string, AccessRow>> = {
  'get-me': everyone,
  'list-my-assignments': everyone,
  'list-packages': everyone,
  'get-package': everyone,
  'get-eligibility': everyone,
  'purchase-package': buyers,
  'list-purchases': everyone,
  'get-purchase': everyone,
  'get-refund-eligibility': everyone,
  'get-statement': benefitAdmins,
  'cancel-order': buyers,
  'renew-purchase': buyers,
  'upgrade-purchase': buyers,
  'preview-change': everyone,
  'get-summary': everyone,
  'reveal-keys': benefitAdmins,
  'redeem-benefit': benefitAdmins,
  'get-redemption-options': everyone,
  'export-compliance': benefitAdmins,
  'export-compliance-csv': benefitAdmins,
  'list-key-pools': operators,
  'import-keys': operators,
  'list-benefits': everyone,
  'get-benefit': everyone,
  'list-downloads': everyone,
  'list-assignments': everyone,
  'change-assignments': onlyGlobalAdmin,
  'assign-user': onlyGlobalAdmin,
  'remove-user': onlyGlobalAdmin,
  'request-activation': benefitAdmins,
  'list-activations': everyone,
  'get-activation': everyone,
  'cancel-activation': benefitAdmins,
  'get-marketing-contact': benefitAdmins,
  'set-marketing-contact': benefitAdmins,
  'remove-marketing-contact': benefitAdmins,
  'list-mails': benefitAdmins,
  'resend-mail': benefitAdmins,
  'merge-user': onlyGlobalAdmin,
  'list-users': everyone,
  'add-user': userAdmins,
  'add-user, with roles': row('-+----', {
    body: ({ seated }) => ({
      id: seated,
      email: 'again@northbeam.example',
      displayName: 'Already there',
      roles: ['adminAgent'],
    }),
    status: 409,
    atAll: '-++---',
  }),
  'get-user': everyone,
  'change-user': userAdmins,
  'change-user, with roles': row('-+----', {
    body: () => ({ roles: [] }),
    status: 404,
    atAll: '-++---',
  }),
  'delete-user': userAdmins,
  'create-service-request, for a cancellation': row('-+--+-', {
    body: (_ids, { purchaseId }) => ({ type: 'cancellation', purchaseId, reason: 'No need' }),
    status: 404,
    atAll: '+++++-',
  }),
  'create-service-request, for another key': row('-+--+-', {
    body: (_ids, { software: benefitId }) => ({
      type: 'keyReplacement',
      benefitId,
      reason: 'Does not work',
    }),
    status: 404,
    atAll: '+++++-',
  }),
  'create-service-request, for technical help': row('+++++-', {
    body: (_ids, { technical: benefitId }) => ({
      type: 'advisoryHours',
      benefitId,
      title: 'Deployment',
      description: 'How to begin',
      severity: 'minimal',
    }),
    status: 404,
    atAll: '+++++-',
  }),
  'list-service-requests': everyone,
  'get-service-request': everyone,
  'list-audit': benefitAdmins,
  'list-all-mails': operators,
  'resend-any-mail': operators,
  'list-partners': operators,
  'register-partner': operators,
  'replace-partner': operators,
  'list-open-purchases': operators,
  'confirm-payment': operators,
  'issue-refund': operators,
  'list-unapplied-payments': operators,
  'record-unapplied-payment': operators,
  'give-back-payment': operators,
  'list-all-activations': operators,
  'complete-activation': operators,
  'decline-activation': operators,
};

/** Routes that need no token. */
export const forAnyone: readonly string[] = ['get-health'];

/** The route of a row. */
export const routeOf = (name: string): string => name.replace(/,.*$/u, '');

/** The routes that have no row. */
export const accessMissing = (
  routes: readonly { readonly definition: { readonly name: string } }[],
): readonly string[] => {
  const known = new Set([...Object.keys(accessRows).map((name) => routeOf(name)), ...forAnyone]);
  return routes.map(({ definition }) => definition.name).filter((name) => !known.has(name));
};
