// The table of all mails in docs/mail.md: to whom each goes, when, and in which languages. The
// compiler asks for a row of every template.
import { languages } from '../../../shared/domain/language.ts';
import { mailTemplates, type MailTemplate } from '../../../shared/mail/render-mail.ts';
import { wordsIn } from '../../../shared/mail/words/words.ts';

const company = 'the person who did it, and the account of the company';
const admins = 'the account of the company, and its MPN partner admins';
const askers = 'who asked for it, and the account of the company';

/** To whom, and when. */
const rows: Readonly<Record<MailTemplate, readonly [to: string, when: string]>> = {
  'purchase-confirmed': [company, 'a purchase or a renewal becomes active'],
  'purchase-cancelled': [company, 'a purchase is cancelled'],
  'membership-reminder': [
    admins,
    'on the days before and after the end of a membership that the policy names, unless it is renewed',
  ],
  'membership-ended': [admins, 'the benefits of a membership end, unless it is renewed'],
  'activation-ended': [askers, 'an activation was still running when its purchase ended'],
  'benefit-cancelled': [askers, 'an activation that they were told of is cancelled'],
  'benefit-expired': [askers, 'an active benefit expires'],
  'technical-received': [askers, 'the activation of a technical benefit is requested'],
  'technical-ready': [askers, 'a technical benefit is active'],
  'technical-declined': [askers, 'an operator declines it'],
  'activation-overdue': ['the operators', 'an activation is not done by its due date; once'],
  'operators-digest': [
    'the operators',
    'several matters for them have come up since the last mail to them; instead of one mail each',
  ],
  instructions: [
    'the marketing contact',
    'an offer is activated; again when the contact is another person or has another address',
  ],
  'instructions-reminder': [
    'the marketing contact',
    'the instructions are not confirmed on the days that the policy names',
  ],
  'instructions-active': [
    'the new marketing contact',
    'the contact changes while an offer is active',
  ],
  'offer-active': [askers, 'an offer is active'],
  'offer-declined': [askers, 'an operator declines an offer'],
  'offer-cancelled': [
    'the marketing contact, if the instructions were sent',
    'an offer that is not active yet is cancelled',
  ],
  'offer-withdrawn': [
    'the marketing contact, if the instructions were sent',
    'an operator declines an offer',
  ],
  'offer-ended': [
    'the marketing contact, if the instructions were sent',
    'an active offer ends: its own date, its benefit or its purchase; once',
  ],
  'offer-follow-up': [
    'the marketing contact',
    'an offer is active, on the days before its end that the policy names',
  ],
  'offer-attention': [askers, 'the instructions came back or could not be handed over'],
  'seat-assigned': ['the person', 'a Visual Studio subscription is assigned to them'],
  'credit-assigned': ['the person', 'a cloud credit is assigned to them'],
  'person-unreachable': [
    'the account of the company',
    'a mail to one of its people or to its contact came back; at most once a day',
  ],
  'account-unreachable': [
    'the operators',
    'a mail to the account of a company came back; at most once a day',
  ],
};

/** The line after which the table stands; the next empty line ends it. */
const mark = '<!-- mails -->\n';

const isTemplate = (name: string): name is MailTemplate => Object.hasOwn(rows, name);

/** The table in Markdown. */
const mailTable = async (): Promise<string> => {
  const all = await Promise.all(
    languages.map(async (language) => [language, (await wordsIn(language)).mail] as const),
  );
  const lines = Object.keys(mailTemplates)
    .filter(isTemplate)
    .map((template) => {
      const [to, when] = rows[template];
      const spoken = all.filter(([, mail]) => Object.hasOwn(mail, template));
      const tags = spoken.map(([language]) => language).join(', ');
      return `| \`${template}\` | ${to} | ${when} | ${tags} |`;
    });
  return ['| Template | To | When | Languages |', '|---|---|---|---|', ...lines].join('\n');
};

/** A document with the table in the place of the one that it has. */
export const withMailTable = async (document: string): Promise<string> => {
  const [before, after = ''] = document.split(mark);
  const rest = after.slice(after.indexOf('\n\n'));
  return `${before}${mark}${await mailTable()}${rest}`;
};
