// Whether a change would leave a partner without anybody who can act for it.
import { leavesNoAdmin } from '../../../shared/domain/last-admin.ts';
import type { DirectoryRole } from '../../../shared/domain/partner.ts';
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
  expect(leavesNoAdmin({ directoryRoles }, ann, after)).toBe(none);
});
