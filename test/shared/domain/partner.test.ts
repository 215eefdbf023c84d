// Whether two accounts say the same, and the roles of one person replaced.
import {
  directoryRoles,
  sameAccount,
  withRoles,
  type DirectoryRole,
  type Partner,
  languageOfAccount,
  withAccount,
  withoutRemovedContact,
} from '../../../shared/domain/partner.ts';
import { partnerIdOf } from '../../../shared/domain/ids.ts';
import { ann, bob } from '../../support/domain/people.ts';

type Roles = readonly DirectoryRole[];

const partner = (changes: Partial<Partner> = {}): Partner => ({
  partnerId: partnerIdOf('0b5e7a10-0000-4000-8000-000000000001'),
  name: 'Northbeam',
  accountEmail: 'account@northbeam.example',
  country: 'DE',
  program: 'partnerCenter',
  designations: ['silverCompetency', 'devOps'],
  directoryRoles: {},
  ...changes,
});

test('the directory gives two roles', () => {
  expect(directoryRoles).toEqual(['adminAgent', 'mpnPartnerAdmin']);
});

test.each<[string, boolean, Partial<Partner>]>([
  ['without a difference', true, {}],
  ['with another order of them', true, { designations: ['devOps', 'silverCompetency'] }],
  ['with other roles of its people', true, { directoryRoles: { [ann]: ['adminAgent'] } }],
  ['with another name', false, { name: 'Southbeam' }],
  ['with another language', false, { preferredLanguage: 'zh-Hans' }],
  ['with another address', false, { accountEmail: 'other@northbeam.example' }],
  ['with another country', false, { country: 'FR' }],
  ['in another program', false, { program: 'partnerMembershipCenter' }],
  ['with a designation less', false, { designations: ['devOps'] }],
  ['with a designation more', false, { designations: ['silverCompetency', 'devOps', 'cloudCrm'] }],
  ['with another designation', false, { designations: ['goldCompetency', 'devOps'] }],
])('an account %s is the same: %p', (_title, same, changes) => {
  expect(sameAccount(partner(), partner(changes))).toBe(same);
});

const [agent, admin]: [Roles, Roles] = [['adminAgent'], ['mpnPartnerAdmin']];
test.each<[string, Partner['directoryRoles'], Roles, Partner['directoryRoles']]>([
  ['who had no role gets one', {}, agent, { [ann]: agent }],
  ['who had a role has the new one only', { [ann]: agent }, admin, { [ann]: admin }],
  ['who loses all roles is not named any more', { [ann]: agent }, [], {}],
  ['who loses roles without having one changes nothing', {}, [], {}],
  ['others keep their roles', { [ann]: agent, [bob]: agent }, [], { [bob]: agent }],
])('%s', (_title, before, roles, after) => {
  expect(withRoles(partner({ directoryRoles: before }), ann, roles)).toStrictEqual(
    partner({ directoryRoles: after }),
  );
});

const removedContact = { revision: 3, changes: [] };

test('other facts of the account replace all of them, and nothing of its people', () => {
  const { directoryRoles: _, ...account } = partner({ name: 'Southbeam' });
  const before = partner({
    preferredLanguage: 'zh-Hans',
    directoryRoles: { [ann]: agent },
    removedContact,
  });
  expect(withAccount(before, account)).toStrictEqual({
    ...account,
    directoryRoles: { [ann]: agent },
    removedContact,
  });
  expect(withAccount(partner(), account)).toStrictEqual(partner({ name: 'Southbeam' }));
});

test('with a contact again, nothing of a removed one is kept', () => {
  expect(withoutRemovedContact(partner({ removedContact }))).toStrictEqual(partner());
});

test('mail to the account is in its language, or in English', () => {
  expect(languageOfAccount(partner({ preferredLanguage: 'zh-Hans' }))).toBe('zh-Hans');
  expect(languageOfAccount(partner())).toBe('en');
});
