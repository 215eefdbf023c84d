// Which mails go out first when the provider's quota is used up, and which are for the operators.
import { mailTemplates, type MailTemplate } from './render-mail.ts';

/**
 * `waitedFor`: somebody waits for it, or for what it asks for. `notice`: it says what would hold without it.
 * `operators`: it is for whoever runs the service.
 */
export type Urgency = 'waitedFor' | 'notice' | 'operators';

const urgencies: Readonly<Record<MailTemplate, Urgency>> = {
  instructions: 'waitedFor',
  'instructions-active': 'waitedFor',
  'offer-attention': 'waitedFor',
  'offer-active': 'waitedFor',
  'offer-declined': 'waitedFor',
  'technical-received': 'waitedFor',
  'technical-ready': 'waitedFor',
  'technical-declined': 'waitedFor',
  'purchase-confirmed': 'waitedFor',
  'seat-assigned': 'waitedFor',
  'credit-assigned': 'waitedFor',
  'instructions-reminder': 'notice',
  'offer-cancelled': 'notice',
  'offer-withdrawn': 'notice',
  'offer-ended': 'notice',
  'offer-follow-up': 'notice',
  'purchase-cancelled': 'notice',
  'membership-reminder': 'notice',
  'membership-ended': 'notice',
  'activation-ended': 'notice',
  'benefit-cancelled': 'notice',
  'benefit-expired': 'notice',
  'person-unreachable': 'notice',
  'activation-overdue': 'operators',
  'account-unreachable': 'operators',
  'operators-digest': 'operators',
};

/** The templates of an urgency. */
export const templatesOf = (urgency: Urgency): readonly MailTemplate[] =>
  (Object.keys(mailTemplates) as MailTemplate[]).filter((one) => urgencies[one] === urgency);

/** A mail of a template that this release does not know is a notice. */
export const urgencyOf = (template: string): Urgency =>
  Object.hasOwn(urgencies, template) ? urgencies[template as MailTemplate] : 'notice';
