// Template, parameters and language become a mail: subject, HTML and plain text.
// Pure and synchronous; sending, and what is known about recipients, is elsewhere.
import type { z } from 'zod';
import { languageFor, type Language } from '../domain/language.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';
import { goToMarket } from './templates/go-to-market.ts';
import { membership } from './templates/membership.ts';
import { technical } from './templates/technical.ts';

export const mailTemplates = { ...membership, ...technical, ...goToMarket } as const;

export type MailTemplate = keyof typeof mailTemplates;
/** The parameters of a template, as planned and stored: JSON. */
export type MailParams<T extends MailTemplate> = z.input<(typeof mailTemplates)[T]['params']>;
/** A template with the parameters that belong to it. */
export type MailContent = {
  [T in MailTemplate]: { readonly template: T; readonly params: MailParams<T> };
}[MailTemplate];

/** As planned and kept: a link is made when the mail leaves, and never stored. */
export type PlannedContent = {
  [T in MailTemplate]: {
    readonly template: T;
    readonly params: Omit<MailParams<T>, 'link'>;
  };
}[MailTemplate];

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The language it is written in, which may not be the one asked for. */
  readonly language: Language;
}

/** What the service calls itself where nobody has named it. */
export const defaultBrand = 'Partner Benefits';

/** What a mail says, and to whom: any BCP 47 tag gets its own words if there are any, else English. */
interface Setting {
  readonly language: string;
  readonly brand?: string;
}

/** Tells whether there is a template of this name. */
export const isMailTemplate = (template: string): template is MailTemplate =>
  Object.hasOwn(mailTemplates, template);

/** Tells whether a mail of this template has a link, which has to be made when it leaves. */
export const hasLink = (template: string): boolean =>
  isMailTemplate(template) && 'link' in mailTemplates[template].params.shape;

/**
 * Renders what was stored, which may have been planned by an older version of the application.
 * @throws Error when there is no such template; ZodError when the parameters do not fit it
 */
export const renderStoredMail = (
  mail: Setting & { readonly template: string; readonly params: unknown },
): RenderedMail => {
  if (!isMailTemplate(mail.template)) throw new Error(`No mail template "${mail.template}".`);
  const language = languageFor(mail.language);
  const brand = mail.brand ?? defaultBrand;
  const document = mailTemplates[mail.template].compose(mail.params, { language, brand });
  return { subject: document.title, html: mailHtml(document), text: mailText(document), language };
};

/**
 * Renders a mail.
 * @throws ZodError when a parameter has the wrong form
 */
export const renderMail = (mail: Setting & MailContent): RenderedMail => renderStoredMail(mail);
