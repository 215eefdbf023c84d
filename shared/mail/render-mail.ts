// Makes a mail from a template, its parameters and a language: subject, HTML and plain text. Only
// loads words; knows neither sending nor recipients.
import type { z } from 'zod';
import { defaultBrand, type Brand } from '../domain/brand.ts';
import { languageFor, type Language } from '../domain/language.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';
import { goToMarket } from './templates/go-to-market.ts';
import { membership } from './templates/membership.ts';
import { people } from './templates/people.ts';
import { technical } from './templates/technical.ts';
import { wordsIn } from './words/words.ts';

export const mailTemplates = { ...membership, ...technical, ...goToMarket, ...people } as const;

export type MailTemplate = keyof typeof mailTemplates;
/** The parameters of a template, as planned and stored: JSON. */
export type MailParams<T extends MailTemplate> = z.input<(typeof mailTemplates)[T]['params']>;
/** A template together with its parameters. */
export type MailContent = {
  [T in MailTemplate]: { readonly template: T; readonly params: MailParams<T> };
}[MailTemplate];

/** A mail as it is planned and stored: its link is made when the mail is sent, and never stored. */
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
  /** The language the mail is written in; it may differ from the requested one. */
  readonly language: Language;
}

/**
 * The language of a mail, and whose it is. The language is any BCP 47 tag; tags without
 * a translation get English.
 */
interface Setting {
  readonly language: string;
  readonly brand?: Brand;
}

/** Whether a template of this name exists. */
export const isMailTemplate = (template: string): template is MailTemplate =>
  Object.hasOwn(mailTemplates, template);

/** Whether a mail of this template has a link, which has to be made when the mail is sent. */
export const hasLink = (template: string): boolean =>
  isMailTemplate(template) && 'link' in mailTemplates[template].params.shape;

/**
 * Renders a stored mail, which an older version of the application may have planned.
 * @throws Error when there is no such template; ZodError when the parameters do not fit it
 */
export const renderStoredMail = async (
  mail: Setting & { readonly template: string; readonly params: unknown },
): Promise<RenderedMail> => {
  if (!isMailTemplate(mail.template)) throw new Error(`No mail template "${mail.template}".`);
  const language = languageFor(mail.language);
  const brand = mail.brand ?? defaultBrand;
  const words = await wordsIn(language);
  const document = mailTemplates[mail.template].compose(mail.params, { language, words, brand });
  return {
    subject: document.title,
    html: mailHtml(document, brand),
    text: mailText(document),
    language,
  };
};

/**
 * Renders a mail.
 * @throws ZodError when a parameter has the wrong form
 */
export const renderMail = (mail: Setting & MailContent): Promise<RenderedMail> =>
  renderStoredMail(mail);
