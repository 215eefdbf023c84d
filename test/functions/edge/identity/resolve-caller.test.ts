// Which callers are accepted, and with which partner, person and roles, in as few reads as
// possible.
import { resolveCaller } from '../../../../functions/edge/identity/resolve-caller.ts';
import type { Action } from '../../../../shared/domain/access.ts';
import { partnerIdOf, userIdOf } from '../../../../shared/domain/ids.ts';
import { operatorTenantId, tenantId, userId } from '../../../support/edge/issuer.ts';
import { aPartner, anEdge, globalAdminId } from '../../../support/edge/edge.ts';

interface Person {
  readonly tenant?: string;
  readonly wids?: readonly string[];
  readonly roles?: readonly string[];
}

const resolve = async (world: ReturnType<typeof anEdge>, person: Person, action: Action) => {
  const { tenant = tenantId, wids = [], roles = [] } = person;
  const principal = { tenantId: partnerIdOf(tenant), userId: userIdOf(userId), wids, roles };
  return resolveCaller(world.edge, principal, action);
};

test('a linked person without role may read, after one more read', async () => {
  const world = anEdge({ linked: true });
  const caller = await resolve(world, {}, 'read');
  expect(caller).toMatchObject({ ok: true, value: { kind: 'user', roles: ['user'] } });
  expect(world.reads).toEqual({ partner: 1, user: 1 });
});

test.each([
  ['the directory', aPartner(['mpnPartnerAdmin']), []],
  ['the token', aPartner(), [globalAdminId]],
])('a role from %s spares the look into the directory', async (_from, partner, wids) => {
  const world = anEdge({ partner, linked: false });
  expect((await resolve(world, { wids }, 'activate')).ok).toBe(true);
  expect(world.reads).toEqual({ partner: 1, user: 0 });
});

const operator = ['Benefits.Operator'];
const forbidden: readonly [string, Parameters<typeof anEdge>[0], Person, Action, object][] = [
  [
    'a tenant that is no partner',
    { partner: undefined },
    {},
    'read',
    { kind: 'partnerNotRegistered' },
  ],
  ['a stranger in a partner', { linked: false }, {}, 'read', { kind: 'notLinked' }],
  [
    'a person without the role',
    {},
    {},
    'assign',
    { kind: 'roleRequired', requiredRoles: ['globalAdmin'] },
  ],
  [
    "an operator's role in a partner's token, at the operators' routes",
    {},
    { roles: operator },
    'operate',
    { kind: 'roleRequired', requiredRoles: ['operator'] },
  ],
  [
    "a partner's admin at the operators' routes",
    {},
    { wids: [globalAdminId] },
    'operate',
    { kind: 'roleRequired', requiredRoles: ['operator'] },
  ],
  [
    'an unregistered tenant at the operators’ routes',
    { partner: undefined },
    {},
    'operate',
    { kind: 'roleRequired' },
  ],
  [
    "the operators' tenant without the role",
    {},
    { tenant: operatorTenantId },
    'operate',
    { kind: 'roleRequired' },
  ],
  [
    "an operator at a partner's route",
    {},
    { tenant: operatorTenantId, roles: operator, wids: [globalAdminId] },
    'assign',
    { kind: 'roleRequired', requiredRoles: ['globalAdmin'] },
  ],
];
test.each(forbidden)('refuses %s', async (_name, wishes, person, action, failure) => {
  expect(await resolve(anEdge(wishes), person, action)).toMatchObject({ ok: false, failure });
});

test("an operator's role in a partner's token changes nothing at the partner's routes", async () => {
  const caller = await resolve(anEdge(), { roles: operator }, 'read');
  expect(caller).toMatchObject({ ok: true, value: { kind: 'user' } });
});

test('an operator comes in without any read', async () => {
  const world = anEdge();
  const caller = await resolve(world, { tenant: operatorTenantId, roles: operator }, 'operate');
  expect(caller).toEqual({ ok: true, value: { kind: 'operator', userId } });
  expect(world.reads).toEqual({ partner: 0, user: 0 });
});
