// Of every template: a mail that never arrives is told to who can act, and a notice about a notice ends at the
// operators, about whose mail nobody is told.
import type { Addressee, Mail } from '../../../../shared/domain/mail.ts';
import { partnerIdOf, userIdOf } from '../../../../shared/domain/ids.ts';
import { mailTemplates } from '../../../../shared/mail/render-mail.ts';
import { undeliveredNotice } from '../../../../shared/use-cases/mail/undelivered.ts';
import { createIdentifiers } from '../../../../shared/adapters/system/identifiers.ts';
import { start } from '../../../support/domain/instants.ts';
import { plannedMail } from '../../../support/domain/mails.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const value = { partnerId, name: 'Northbeam', accountEmail: 'a@b.example', country: 'DE' };
const deps = {
  ids: createIdentifiers(new Uint8Array(32)),
  store: {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is read
    read: (async (_partner: unknown, kind: string) =>
      kind === 'partner' ? { kind, value, rev: 1, etag: '' } : undefined) as never,
  },
};
const chain: Readonly<Record<Addressee['kind'], readonly string[]>> = {
  user: ['person-unreachable', 'account-unreachable'],
  contact: ['person-unreachable', 'account-unreachable'],
  account: ['account-unreachable'],
  operators: [],
};
const addressees: readonly Addressee[] = [
  { kind: 'user', userId: userIdOf('11111111-0000-4000-8000-000000000001') },
  { kind: 'contact' },
  { kind: 'account' },
  { kind: 'operators' },
];

test.each(Object.keys(mailTemplates))('%s', async (template) => {
  for (const addressee of addressees) {
    const told: string[] = [];
    let mail: Mail | undefined = { ...plannedMail, template, addressee };
    while (mail !== undefined && told.length < 5) {
      const notices: readonly Mail[] = await undeliveredNotice(deps, partnerId, mail, start);
      expect(notices.length).toBeLessThanOrEqual(1);
      mail = notices[0];
      if (mail !== undefined) told.push(mail.template);
    }
    expect([addressee.kind, told]).toEqual([addressee.kind, chain[addressee.kind]]);
  }
});
