// Local cloud, e-mail: the message of `POST /emails:send`, validated as the service documents it.
// Pure; knows nothing of accounts, signatures or storage.

export interface Address {
  readonly address: string;
  readonly displayName?: string;
}

export interface Message {
  readonly senderAddress: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content: {
    readonly subject: string;
    readonly plainText?: string;
    readonly html?: string;
  };
  readonly recipients: { readonly to: readonly Address[] };
  readonly replyTo?: readonly Address[];
}

/** Why a message is refused: 400 for what the service refuses, 501 for what is not emulated. */
export interface MessageRefusal {
  readonly status: 400 | 501;
  readonly message: string;
  readonly target: string;
}

const maxRecipients = 50;
const mailbox = /^[^\s@<>,]+@[^\s@<>,]+$/;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isAddress = (value: unknown): boolean => {
  const { address, displayName = '' } = fieldsOf(value);
  return isText(address) && mailbox.test(address) && typeof displayName === 'string';
};

const refusal = (target: string, message: string): MessageRefusal => ({
  status: 400,
  target,
  message,
});

const notEmulated = (message: Fields, recipients: Fields): string | undefined => {
  const lists = {
    attachments: message['attachments'],
    cc: recipients['cc'],
    bcc: recipients['bcc'],
  };
  return Object.entries(lists).find(([, list]) => Array.isArray(list) && list.length > 0)?.[0];
};

const refuseMessage = (value: unknown): MessageRefusal | undefined => {
  const message = fieldsOf(value);
  const content = fieldsOf(message['content']);
  const recipients = fieldsOf(message['recipients']);
  const to = recipients['to'] ?? [];
  const missing = notEmulated(message, recipients);
  if (missing) {
    const text = `The local e-mail service does not emulate "${missing}".`;
    return { status: 501, target: missing, message: text };
  }
  if (!isText(message['senderAddress']) || !mailbox.test(message['senderAddress'])) {
    return refusal('senderAddress', 'The sender is not an e-mail address.');
  }
  if (!isText(content['subject'])) return refusal('content.subject', 'A subject is required.');
  if (!isText(content['plainText']) && !isText(content['html'])) {
    return refusal('content', 'Either plainText or html is required.');
  }
  if (!Array.isArray(to) || to.length === 0 || to.length > maxRecipients) {
    return refusal('recipients', `Between 1 and ${maxRecipients} recipients are required.`);
  }
  if (!to.every(isAddress))
    return refusal('recipients.to', 'A recipient is not an e-mail address.');
  const headers = Object.values(fieldsOf(message['headers']));
  if (!headers.every((header) => typeof header === 'string')) {
    return refusal('headers', 'A header is not a text.');
  }
  return undefined;
};

/** Validates a message, or returns what is wrong with it. */
export const readMessage = (value: unknown): { message: Message } | { refused: MessageRefusal } => {
  const refused = refuseMessage(value);
  const isMessage = (checked: unknown): checked is Message => checked === value && !refused;
  if (isMessage(value)) return { message: value };
  return { refused: refused ?? refusal('', 'This is not a message.') };
};

/** The URLs in the text part that a reader could open. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([url]) => url.replace(/[.,;:!?)\]]+$/, ''));

/** The mail's language: from its headers, else from its HTML part. */
export const languageOf = (message: Message): string | undefined => {
  const headers = Object.entries(message.headers ?? {});
  const header = headers.find(([name]) => name.toLowerCase() === 'content-language');
  return header?.[1] ?? /<html[^>]*\slang="([^"]+)"/i.exec(message.content.html ?? '')?.[1];
};
