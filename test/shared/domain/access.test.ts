// Who may do what: the whole table, written out a second time, and the roles that lead to it.
import {
  accessTable,
  adminRoles,
  allowed,
  type Action,
  type Role,
} from '../../../shared/domain/access.ts';
import { policySchema } from '../../../shared/domain/policy.ts';

const roles: readonly Role[] = [
  'globalAdmin',
  'userAdmin',
  'adminAgent',
  'mpnPartnerAdmin',
  'user',
  'operator',
];

// One column a role, in that order: x may, . may not. The four roles hold `user` as well.
const expected: Readonly<Record<Action, string>> = {
  read: 'xxxxx.',
  purchase: 'xxxx..',
  assign: 'x.....',
  revealKeys: 'x..x..',
  replaceKeys: 'x..x..',
  activate: 'x..x..',
  redeem: 'x..x..',
  marketingContact: 'x..x..',
  cancelBenefits: 'x..x..',
  technicalRequest: 'xxxxx.',
  listUsers: 'xxxxx.',
  manageUsers: 'xx....',
  manageRoles: 'x.....',
  audit: 'x..x..',
  mail: 'x..x..',
  operate: '.....x',
};
const table = accessTable();
const held = (role: Role): readonly Role[] =>
  role === 'operator' || role === 'user' ? [role] : [role, 'user'];

const cases = Object.entries(expected).flatMap(([action, marks]) =>
  roles.map((role, at) => [action as Action, role, marks[at] === 'x'] as const),
);
test.each(cases)('%s by %s: %p', (action, role, may) => {
  expect(allowed(table, action, held(role)).ok).toBe(may);
});

test('has a row for every action', () => {
  expect(Object.keys(expected).toSorted()).toEqual(Object.keys(table).toSorted());
});

test('a refusal tells which roles would do', () => {
  expect(allowed(table, 'activate', ['user'])).toEqual({
    ok: false,
    failure: { kind: 'roleRequired', requiredRoles: ['globalAdmin', 'mpnPartnerAdmin'] },
  });
});

test('a deployment can let MPN partner admins assign', () => {
  const wider = accessTable({ assign: ['globalAdmin', 'mpnPartnerAdmin'] });
  expect(allowed(wider, 'assign', ['mpnPartnerAdmin', 'user']).ok).toBe(true);
  expect(allowed(wider, 'assign', ['adminAgent', 'user']).ok).toBe(false);
});

test.each([
  ['nobody', { assign: [] }],
  ['people but the Global admin', { assign: ['mpnPartnerAdmin'] }],
  ['operators', { assign: ['globalAdmin', 'operator'] }],
  ['a role that there is not', { assign: ['globalAdmin', 'boss'] }],
  ['partners as operators', { operate: ['globalAdmin'] }],
  ['an action that there is not', { fly: ['globalAdmin'] }],
])('a deployment cannot admit %s', (_whom, access) => {
  expect(policySchema.safeParse({ access }).success).toBe(false);
});

test('roles come from the directory roles of the token and from the partner', () => {
  const wids = ['fe930be7-5e62-47db-91af-98c3a49a38b1', '62e90394-69f5-4237-9190-012177145e10'];
  expect(adminRoles(wids, ['mpnPartnerAdmin'])).toEqual([
    'globalAdmin',
    'userAdmin',
    'mpnPartnerAdmin',
  ]);
});

test('no other directory role and no name of a property gives a role', () => {
  expect(
    adminRoles(
      ['constructor', '__proto__', 'globalAdmin', 'b79fbf4d-3ef9-4689-8143-76b194e85509'],
      [],
    ),
  ).toEqual([]);
});
