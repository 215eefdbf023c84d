// Local cloud, e-mail: the accepted mails, in SQLite, oldest first. Knows storage; nothing of HTTP,
// signatures or faults.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { languageOf, linksIn, type Message } from './message.ts';

const sendStatuses = ['NotStarted', 'Running', 'Succeeded', 'Failed', 'Canceled'] as const;
export type SendStatus = (typeof sendStatuses)[number];

export const isSendStatus = (value: unknown): value is SendStatus =>
  sendStatuses.some((status) => status === value);

/** A mail in the form that developers and tests see. */
export interface OutboxMail {
  /** The id of the message, which is also the id of the send operation. */
  readonly id: string;
  readonly operationId: string;
  readonly acceptedAt: string;
  readonly status: SendStatus;
  readonly from: string;
  readonly to: string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The headers that the sender gave. */
  readonly headers: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly links: string[];
}

/** The record of an operation id. */
export interface Operation {
  readonly id: string;
  readonly bodyHash: string;
  readonly status: SendStatus;
}

export interface Outbox {
  operation(id: string): Operation | undefined;
  accept(operation: Operation, message: Message, acceptedAt: number): void;
  mail(id: string): OutboxMail | undefined;
  /** @param to one recipient's address, case-insensitive */
  mails(filter?: { to?: string }): OutboxMail[];
  close(): void;
}

const schema = `CREATE TABLE IF NOT EXISTS mail (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE, body_hash TEXT NOT NULL, status TEXT NOT NULL,
  accepted_at INTEGER NOT NULL, message TEXT NOT NULL)`;

type Row = Record<string, unknown>;

const statusOf = ({ status }: Row): SendStatus => {
  if (isSendStatus(status)) return status;
  throw new Error(`Not the status of a mail: ${String(status)}`);
};

const toOperation = (row: Row): Operation => ({
  id: String(row['id']),
  bodyHash: String(row['body_hash']),
  status: statusOf(row),
});

const toMail = (row: Row): OutboxMail => {
  const message: Message = JSON.parse(String(row['message']));
  const { subject, html = '', plainText = '' } = message.content;
  const language = languageOf(message);
  return {
    id: String(row['id']),
    operationId: String(row['id']),
    acceptedAt: new Date(Number(row['accepted_at'])).toISOString(),
    status: statusOf(row),
    from: message.senderAddress,
    to: message.recipients.to.map(({ address }) => address),
    subject,
    html,
    text: plainText,
    headers: message.headers ?? {},
    ...(language === undefined ? {} : { language }),
    links: linksIn(plainText),
  };
};

/**
 * Opens the outbox.
 * @param folder where it is stored; absent: in memory
 */
export const openOutbox = (folder?: string): Outbox => {
  if (folder) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder ? join(folder, 'email.sqlite') : ':memory:');
  if (folder) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(schema);
  const byId = database.prepare('SELECT * FROM mail WHERE id = ?');
  const all = database.prepare('SELECT * FROM mail ORDER BY sequence');
  const insert = database.prepare(
    'INSERT INTO mail (id, body_hash, status, accepted_at, message) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    operation(id) {
      const row = byId.get(id);
      return row && toOperation(row);
    },
    accept({ id, bodyHash, status }, message, acceptedAt) {
      insert.run(id, bodyHash, status, acceptedAt, JSON.stringify(message));
    },
    mail(id) {
      const row = byId.get(id.toLowerCase());
      return row && toMail(row);
    },
    mails({ to } = {}) {
      const wanted = to?.toLowerCase();
      const found = all.all().map(toMail);
      return wanted === undefined
        ? found
        : found.filter((mail) => mail.to.some((one) => one.toLowerCase() === wanted));
    },
    close: () => database.close(),
  };
};
