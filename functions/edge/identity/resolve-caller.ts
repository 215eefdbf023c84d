// Turns a verified token into a caller: the partner, the person and their roles. Costs one point
// read; a second one only for callers without an admin role.
import { adminRoles, allowed, type Action } from '../../../shared/domain/access.ts';
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
  const given = Object.hasOwn(partner.directoryRoles, userId)
    ? (partner.directoryRoles[userId] ?? [])
    : [];
  const admin = adminRoles(principal.wids, given);
  if (admin.length === 0 && !(await edge.directory.isLinked(tenantId, userId)))
    return refuse({ kind: 'notLinked' });
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
