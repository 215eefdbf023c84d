// Where the roles of people are kept, and whether a change would leave a partner without anybody who can
// act for it.
import {
  giveRoles,
  leavesNoAdmin,
  mayBeFurther,
  mostListed,
  rolesOf,
} from '../../../shared/domain/directory-roles.ts';
import { partnerIdOf, userIdOf } from '../../../shared/domain/ids.ts';
import type { DirectoryRole, Partner } from '../../../shared/domain/partner.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { User } from '../../../shared/domain/user.ts';
import { ann, bob } from '../../support/domain/people.ts';

const admin: readonly DirectoryRole[] = ['mpnPartnerAdmin'];
const agent: readonly DirectoryRole[] = ['adminAgent'];
const both: readonly DirectoryRole[] = ['adminAgent', 'mpnPartnerAdmin'];

test.each([
  ['the only admin who is removed', true, { [ann]: admin }, []],
  ['the only admin who becomes an agent', true, { [ann]: admin }, agent],
  ['the only admin with another role who loses this one', true, { [ann]: both }, agent],
  ['the only admin beside agents', true, { [ann]: admin, [bob]: agent }, []],
  ['the only admin who keeps the role', false, { [ann]: admin }, admin],
  ['the only admin who gains a role', false, { [ann]: admin }, both],
  ['one of two admins', false, { [ann]: admin, [bob]: admin }, []],
  ['an admin beside one with both roles', false, { [ann]: admin, [bob]: both }, []],
  ['an agent who is removed', false, { [ann]: agent, [bob]: admin }, []],
  ['an agent of a partner without admins', false, { [ann]: agent }, []],
  ['somebody without roles', false, { [bob]: admin }, []],
  ['somebody of a partner without roles', false, {}, []],
] as const)('%s leaves nobody: %p', (_who, none, directoryRoles, after) => {
  expect(leavesNoAdmin({ directoryRoles }, { id: ann }, after)).toBe(none);
});

test.each([
  ['the only admin, who is not in the list', true, 1, []],
  ['the only admin, who is not in the list and keeps the role', false, 1, admin],
  ['one of two admins who are not in the list', false, 2, []],
] as const)('%s leaves nobody: %p', (_who, none, admins, after) => {
  const partner = { directoryRoles: { [bob]: agent }, further: { people: 2, admins } };
  expect(leavesNoAdmin(partner, { id: ann, roles: admin }, after)).toBe(none);
});

test('one admin in the list and one who is not do not need each other', () => {
  const partner = { directoryRoles: { [bob]: admin }, further: { people: 1, admins: 1 } };
  expect(leavesNoAdmin(partner, { id: ann, roles: admin }, [])).toBe(false);
  expect(leavesNoAdmin(partner, { id: bob }, [])).toBe(false);
  expect(leavesNoAdmin({ ...partner, directoryRoles: {} }, { id: ann, roles: admin }, [])).toBe(
    true,
  );
});

const aCompany = (size: number): Partner => ({
  partnerId: partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111'),
  name: 'Northbeam',
  accountEmail: 'account@northbeam.example',
  country: 'DE',
  program: 'partnerCenter',
  designations: [],
  directoryRoles: Object.fromEntries(
    Array.from({ length: size }, (_, at) => [
      userIdOf(`cccccccc-0000-4000-8000-${String(at).padStart(12, '0')}`),
      agent,
    ]),
  ),
});

const somebody = (more: Partial<User> = {}): User => ({
  id: ann,
  email: 'ann@northbeam.example',
  displayName: 'Ann',
  createdAt: '2027-01-01T00:00:00.000Z' as Instant,
  holds: [],
  ...more,
});

test('there is room in the list for the last one', () => {
  const { partner, user } = giveRoles(aCompany(mostListed - 1), somebody(), admin);
  expect([partner.directoryRoles[ann], partner.further, user]).toEqual([
    admin,
    undefined,
    somebody(),
  ]);
  expect(mayBeFurther(partner, ann)).toBe(false);
  expect(giveRoles(partner, user, agent).partner.directoryRoles[ann]).toEqual(agent);
});

test('whoever finds no room keeps their own roles, and is counted until they have none', () => {
  const full = aCompany(mostListed);
  const given = giveRoles(full, somebody(), admin);
  expect(given.partner).toEqual({ ...full, further: { people: 1, admins: 1 } });
  expect(given.user).toEqual(somebody({ roles: admin }));
  expect([rolesOf(given.partner, given.user), mayBeFurther(given.partner, ann)]).toEqual([
    admin,
    true,
  ]);
  const changed = giveRoles(given.partner, given.user, agent);
  expect(changed.partner.further).toEqual({ people: 1, admins: 0 });
  const taken = giveRoles(changed.partner, changed.user, []);
  expect(taken).toEqual({ partner: full, user: somebody() });
});

test('room that has come meanwhile is for others: whoever has roles of their own keeps them there', () => {
  const partner = { ...aCompany(1), further: { people: 2, admins: 1 } };
  const given = giveRoles(partner, somebody({ roles: admin }), both);
  expect(given.partner).toEqual(partner);
  expect(given.user.roles).toEqual(both);
});

test('a list from before it had a bound gets smaller by whoever is changed', () => {
  const older = aCompany(mostListed + 2);
  const [id] = Object.keys(older.directoryRoles);
  const given = giveRoles(older, somebody({ id: userIdOf(String(id)) }), admin);
  expect(Object.keys(given.partner.directoryRoles)).toHaveLength(mostListed + 1);
  expect(given.partner.further).toEqual({ people: 1, admins: 1 });
  expect(given.user.roles).toEqual(admin);
});

test('nobody gets roles from a name that every object knows', () => {
  const id = userIdOf('constructor');
  expect(rolesOf(aCompany(0), { id })).toEqual([]);
});
