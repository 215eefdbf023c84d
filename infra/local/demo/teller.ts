// The demo's teller: plays a story through the API on a fresh local cloud, and tells day by day who
// did what, which mail went where and which documents changed. Knows HTTP and the local cloud only.
import { randomUUID } from 'node:crypto';
import type { LocalCloud } from '../cloud.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface Teller {
  /** Goes on to a day of the story, through everything that is due on the way. */
  day(day: number): Promise<void>;
  /** What a persona does; the answer's status must be the one that the rules demand. */
  act(who: string, words: string, call: Call): Promise<Json>;
  /** A rule of the story that must hold now. */
  check(rule: string, holds: boolean): void;
  readonly problems: readonly string[];
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Json;
  readonly expect: number;
}

const idOf = (document: Json): string => String(document['id']);

/**
 * @param say gets one line of the account at a time
 */
export const createTeller = (cloud: LocalCloud, say: (line: string) => void): Teller => {
  const problems: string[] = [];
  const start = cloud.clock.now();
  const seen = new Map<string, string>();
  let mails = 0;

  const check = (rule: string, holds: boolean): void => {
    if (holds) return;
    problems.push(rule);
    say(`  !! not as the rules demand: ${rule}`);
  };

  /** What changed in the store and what went out since the last line. */
  const tellChanges = (): void => {
    const changed = cloud.cosmos.documents('partners', { limit: 1_000_000 }).filter((document) => {
      const key = `${String(document['partnerId'])} ${idOf(document)}`;
      const isNew = seen.get(key) !== document['_etag'];
      seen.set(key, String(document['_etag']));
      return isNew && document['type'] !== 'audit';
    });
    const kinds = Map.groupBy(changed, (document) => String(document['type']));
    const counts = [...kinds].map(([kind, documents]) => `${documents.length} ${kind}`);
    if (counts.length > 0) say(`     documents written: ${counts.join(', ')}`);
    const outbox = cloud.outbox();
    for (const mail of outbox.slice(mails)) say(`     mail to ${mail.to.join()}: ${mail.subject}`);
    mails = outbox.length;
  };

  return {
    problems,
    check,

    async day(day) {
      await cloud.advance({ to: new Date(start + day * 24 * 3_600_000) });
      say('');
      say(`Day ${day}, ${new Date(cloud.clock.now()).toISOString().slice(0, 10)}`);
      tellChanges();
    },

    async act(who, words, { method, path, body, expect }) {
      const response = await cloud.fetch(path, {
        method,
        headers: {
          authorization: `Bearer ${await cloud.token(who)}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer = (text === '' ? {} : JSON.parse(text)) as Json;
      const code = typeof answer['code'] === 'string' ? ` ${answer['code']}` : '';
      say(`  ${who}: ${words} -> ${response.status}${code}`);
      check(`${method} ${path} answers ${expect}`, response.status === expect);
      tellChanges();
      return answer;
    },
  };
};
