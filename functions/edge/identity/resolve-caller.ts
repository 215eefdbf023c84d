// Turns a verified token into a caller: the partner, the person and their roles. Costs one point read; a
// second one only for callers without an admin role, and where the company has more people with roles
// than it lists.
import { adminRoles, allowed, type Action } from '../../../shared/domain/access.ts';
import { mayBeFurther, rolesOf } from '../../../shared/domain/directory-roles.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Caller } from './caller.ts';
import type { Edge } from './edge.ts';
import type { AnyFailure } from '../problems/edge-failure.ts';
import type { Principal } from './token.ts';

type Forbidden = Extract<
  AnyFailure,
  { kind: 'partnerNotRegistered' | 'notLinked' | 'roleRequired' }
>;

const operatorRole = 'Benefits.Operator';

/** Every customer's tenant can assign app roles, so only roles from the operators' tenant count. */
const isOperator = (principal: Principal, operatorTenantId: string): boolean =>
  principal.tenantId === operatorTenantId && principal.roles.includes(operatorRole);

/**
 * Checks that this caller may use the route; a route is for operators or for partners, never for
 * both.
 */
export const resolveCaller = async (
  edge: Pick<Edge, 'access' | 'directory' | 'operatorTenantId'>,
  principal: Principal,
  action: Action,
): Promise<Result<Caller, Forbidden>> => {
  const { tenantId, userId } = principal;
  const operator = isOperator(principal, edge.operatorTenantId);
  if (operator || action === 'operate') {
    const may = allowed(edge.access, action, operator ? ['operator'] : []);
    return may.ok ? ok({ kind: 'operator', userId }) : may;
  }
  const partner = await edge.directory.partner(tenantId);
  if (partner === undefined) return refuse({ kind: 'partnerNotRegistered' });
  const known = adminRoles(principal.wids, rolesOf(partner, { id: userId }));
  const isUnsure = known.length === 0 || mayBeFurther(partner, userId);
  const user = isUnsure ? await edge.directory.user(tenantId, userId) : undefined;
  const admin = user
    ? adminRoles(principal.wids, rolesOf(partner, { id: userId, ...user }))
    : known;
  if (admin.length === 0 && user === undefined) return refuse({ kind: 'notLinked' });
  const roles = [...admin, 'user' as const];
  const may = allowed(edge.access, action, roles);
  if (!may.ok) return may;
  const { name, email } = principal;
  return ok({
    kind: 'user',
    partnerId: tenantId,
    userId,
    roles,
    partner,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
  });
};
