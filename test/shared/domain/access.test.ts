// Who may do what: the whole table, written out a second time, and the roles that lead to it.
import {
  accessSchema,
  accessTable,
  adminRoles,
  allowed,
  partnerRoles,
  type Action,
  type Role,
} from '../../../shared/domain/access.ts';
import type { DirectoryRole } from '../../../shared/domain/partner.ts';
import { policySchema } from '../../../shared/domain/policy.ts';

const roles: readonly Role[] = [
  'globalAdmin',
  'userAdmin',
  'adminAgent',
  'mpnPartnerAdmin',
  'user',
  'operator',
];
const admins: readonly Role[] = ['globalAdmin', 'userAdmin', 'adminAgent', 'mpnPartnerAdmin'];

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
  statement: 'x..x..',
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

test('a partner can give its people five roles', () => {
  expect(partnerRoles).toEqual([...admins, 'user']);
});

test('a deployment can let MPN partner admins assign', () => {
  const wider = accessTable({ assign: ['globalAdmin', 'mpnPartnerAdmin'] });
  expect(allowed(wider, 'assign', ['mpnPartnerAdmin', 'user']).ok).toBe(true);
  expect(allowed(wider, 'assign', ['adminAgent', 'user']).ok).toBe(false);
});

test.each([
  ['everybody', { assign: ['user'] }],
  ['the Global admin alone', { read: ['globalAdmin'] }],
])('a deployment can admit %s', (_whom, access) => {
  expect(accessSchema.parse(access)).toEqual(access);
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

test('whoever leaves out the Global admin is told why that cannot be', () => {
  const { error } = accessSchema.safeParse({ assign: ['mpnPartnerAdmin'] });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'must contain globalAdmin: people are told to ask the Global admin',
  ]);
});

const globalAdmin = '62e90394-69f5-4237-9190-012177145e10';
const userAdmin = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const otherRole = 'b79fbf4d-3ef9-4689-8143-76b194e85509';
test.each<[string, readonly string[], readonly DirectoryRole[], readonly Role[]]>([
  ['a Global admin of the token', [globalAdmin], [], ['globalAdmin']],
  ['a User admin of the token', [userAdmin], [], ['userAdmin']],
  ['an admin agent of the partner', [], ['adminAgent'], ['adminAgent']],
  ['an MPN partner admin of the partner', [], ['mpnPartnerAdmin'], ['mpnPartnerAdmin']],
  ['who is named twice', [userAdmin, userAdmin], ['adminAgent'], ['userAdmin', 'adminAgent']],
  [
    'who has all, in any order',
    [userAdmin, globalAdmin],
    ['mpnPartnerAdmin', 'adminAgent'],
    admins,
  ],
  ['who has another directory role', [otherRole], [], []],
  ['who has names of properties as roles', ['constructor', '__proto__'], [], []],
  ['who has the name of a role as its id', ['globalAdmin'], [], []],
  ['nobody in particular', [], [], []],
])('%s has the roles of the token and of the partner, and no other', (_who, wids, given, all) => {
  expect(adminRoles(wids, given)).toEqual(all);
});
