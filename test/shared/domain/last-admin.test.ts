// Whether a change would leave a partner without anybody who can act for it.
import { leavesNoAdmin } from '../../../shared/domain/last-admin.ts';
import type { DirectoryRole } from '../../../shared/domain/partner.ts';
import { ann, bob } from '../../support/domain/people.ts';

const admin: readonly DirectoryRole[] = ['mpnPartnerAdmin'];
const agent: readonly DirectoryRole[] = ['adminAgent'];
const both: readonly DirectoryRole[] = ['adminAgent', 'mpnPartnerAdmin'];

test.each([
  ['the only admin who is removed', { [ann]: admin }, [], true],
  ['the only admin who becomes an agent', { [ann]: admin }, agent, true],
  ['the only admin with another role who loses this one', { [ann]: both }, agent, true],
  ['the only admin beside agents', { [ann]: admin, [bob]: agent }, [], true],
  ['the only admin who keeps the role', { [ann]: admin }, admin, false],
  ['the only admin who gains a role', { [ann]: admin }, both, false],
  ['one of two admins', { [ann]: admin, [bob]: admin }, [], false],
  ['an admin beside one with both roles', { [ann]: admin, [bob]: both }, [], false],
  ['an agent who is removed', { [ann]: agent, [bob]: admin }, [], false],
  ['an agent of a partner without admins', { [ann]: agent }, [], false],
  ['somebody without roles', { [bob]: admin }, [], false],
  ['somebody of a partner without roles', {}, [], false],
] as const)('%s leaves nobody: %4$p', (_who, directoryRoles, after, none) => {
  expect(leavesNoAdmin({ directoryRoles }, ann, after)).toBe(none);
});
