// Which roles may perform which actions: one table, as data. It knows roles and actions, not routes
// or tokens.
import { z } from 'zod';
import { directoryRoles, type DirectoryRole } from './partner.ts';
import { ok, refuse, type Result } from './result.ts';

/** `user`: every member of the partner's directory, including the holders of the other roles. */
export const partnerRoles = ['globalAdmin', 'userAdmin', ...directoryRoles, 'user'] as const;
export type PartnerRole = (typeof partnerRoles)[number];
/** An operator belongs to no partner. */
export type Role = PartnerRole | 'operator';

const everyone: readonly Role[] = ['user'];
const admins: readonly Role[] = ['globalAdmin', 'userAdmin', 'adminAgent', 'mpnPartnerAdmin'];
const benefitAdmins: readonly Role[] = ['globalAdmin', 'mpnPartnerAdmin'];
const userAdmins: readonly Role[] = ['globalAdmin', 'userAdmin'];
const globalAdmin: readonly Role[] = ['globalAdmin'];

const defaults = {
  /** Packages, purchases, benefits, activations, refund eligibility, downloads, requests. */
  read: everyone,
  /** Includes renewing, upgrading and cancelling an unpaid order. */
  purchase: admins,
  /** Give a benefit to a person and take it away again. */
  assign: globalAdmin,
  revealKeys: benefitAdmins,
  replaceKeys: benefitAdmins,
  /** Includes cancelling an activation. */
  activate: benefitAdmins,
  redeem: benefitAdmins,
  marketingContact: benefitAdmins,
  cancelBenefits: benefitAdmins,
  technicalRequest: everyone,
  listUsers: everyone,
  manageUsers: userAdmins,
  manageRoles: globalAdmin,
  audit: benefitAdmins,
  /** What was paid and given back. */
  statement: benefitAdmins,
  mail: benefitAdmins,
  operate: ['operator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof defaults;
export type AccessTable = Readonly<Record<Action, readonly Role[]>>;

const { operate: _operators, ...ofPartners } = defaults;
/** The rows that a deployment may override; the operators' rows are not among them. */
const partnerActions = Object.keys(ofPartners) as (keyof typeof ofPartners)[];

const roleList = z
  .array(z.enum(partnerRoles))
  .refine((roles) => roles.includes('globalAdmin') || roles.includes('user'), {
    error: 'must contain globalAdmin: people are told to ask the Global admin',
  });

/** The rows that a deployment overrides: each action with all roles that may perform it. */
export const accessSchema = z.partialRecord(z.enum(partnerActions), roleList);
export type AccessDecisions = z.infer<typeof accessSchema>;

/** The table in force: the program's defaults, with the deployment's rows in their place. */
export const accessTable = (decided: AccessDecisions = {}): AccessTable => ({
  ...defaults,
  ...decided,
});

/** The template ids of Entra's directory roles that the application knows. */
const rolesByTemplate: Readonly<Record<string, PartnerRole>> = {
  '62e90394-69f5-4237-9190-012177145e10': 'globalAdmin',
  'fe930be7-5e62-47db-91af-98c3a49a38b1': 'userAdmin',
};

/**
 * The roles of a member of a partner, from the token's directory roles and the partner's own. Empty
 * when the member has none; a member with a role is also a `user`.
 * @param templateIds the token's `wids`
 */
export const adminRoles = (
  templateIds: readonly string[],
  given: readonly DirectoryRole[],
): readonly PartnerRole[] => {
  const held = new Set<PartnerRole>(given);
  for (const id of templateIds) {
    const role = Object.hasOwn(rolesByTemplate, id) ? rolesByTemplate[id] : undefined;
    if (role !== undefined) held.add(role);
  }
  return admins.filter((role): role is PartnerRole => role !== 'operator' && held.has(role));
};

/** Whether one of the roles is enough for the action; if not, the roles that would be. */
export const allowed = (
  table: AccessTable,
  action: Action,
  roles: readonly Role[],
): Result<Action, { readonly kind: 'roleRequired'; readonly requiredRoles: readonly Role[] }> =>
  table[action].some((role) => roles.includes(role))
    ? ok(action)
    : refuse({ kind: 'roleRequired', requiredRoles: table[action] });
