// Whether two accounts say the same, and the roles of one person replaced.
import {
  directoryRoles,
  sameAccount,
  withRoles,
  type DirectoryRole,
  type Partner,
} from '../../../shared/domain/partner.ts';
import { partnerIdOf } from '../../../shared/domain/ids.ts';
import { ann, bob } from '../../support/domain/people.ts';

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

test.each<[string, Partial<Partner>, boolean]>([
  ['without a difference', {}, true],
  [
    'with its designations in another order',
    { designations: ['devOps', 'silverCompetency'] },
    true,
  ],
  ['with other roles of its people', { directoryRoles: { [ann]: ['adminAgent'] } }, true],
  ['with another name', { name: 'Southbeam' }, false],
  ['with another address', { accountEmail: 'other@northbeam.example' }, false],
  ['with another country', { country: 'FR' }, false],
  ['in another program', { program: 'partnerMembershipCenter' }, false],
  ['with a designation less', { designations: ['devOps'] }, false],
  ['with a designation more', { designations: ['silverCompetency', 'devOps', 'cloudCrm'] }, false],
  ['with another designation', { designations: ['goldCompetency', 'devOps'] }, false],
])('an account %s is the same: %3$p', (_title, changes, same) => {
  expect(sameAccount(partner(), partner(changes))).toBe(same);
});

test.each<[string, Partner['directoryRoles'], readonly DirectoryRole[], Partner['directoryRoles']]>(
  [
    ['who had no role gets one', {}, ['adminAgent'], { [ann]: ['adminAgent'] }],
    [
      'who had a role has the new one only',
      { [ann]: ['adminAgent'] },
      ['mpnPartnerAdmin'],
      { [ann]: ['mpnPartnerAdmin'] },
    ],
    ['who loses all roles is not named any more', { [ann]: ['adminAgent'] }, [], {}],
    ['who loses roles without having one changes nothing', {}, [], {}],
    [
      'others keep their roles',
      { [ann]: ['adminAgent'], [bob]: ['adminAgent'] },
      [],
      { [bob]: ['adminAgent'] },
    ],
  ],
)('%s', (_title, before, roles, after) => {
  expect(withRoles(partner({ directoryRoles: before }), ann, roles)).toStrictEqual(
    partner({ directoryRoles: after }),
  );
});
