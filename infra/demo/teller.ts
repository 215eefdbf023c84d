// The demo's teller: plays a story through the API on a fresh local cloud, and tells day by day who
// did what, which mail went where and which documents changed. Knows HTTP and the local cloud only.
import { callerOf, type Answered, type Caller, type DataOf } from '../clients/local/client.ts';
import type { LocalCloud } from '../local/cloud/cloud.ts';
import type { OutboxMail } from '../local/email/outbox.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface Teller {
  /** The instant of the story. */
  now(): string;
  /** Goes on to a day of the story, through everything that is due on the way. */
  day(day: number): Promise<void>;
  /**
   * What a persona does.
   * @param expect the status that the rules demand
   * @returns what the API documents for that status
   */
  act<Answer extends Answered, const Status extends Answer['status']>(
    who: string,
    words: string,
    expect: Status,
    ask: (as: Caller) => Promise<Answer>,
  ): Promise<DataOf<Answer, Status>>;
  /** What the reader of the latest mail to an address does with its link; or with an earlier link. */
  follow(to: string, words: string, step: Step): Promise<string>;
  /** What the mail provider reports about the latest mail with a link to an address. */
  report(to: string, status: 'Delivered'): Promise<void>;
  /** The mail to an address whose subject names something comes back. */
  bounce(to: string, about: string): Promise<void>;
  /** Switches the timer sweeps off and on again. */
  sweeps(on: boolean): Promise<void>;
  /** A rule of the story that must hold now. */
  check(rule: string, holds: boolean): void;
  readonly problems: readonly string[];
}

export interface Step {
  readonly method: 'GET' | 'POST';
  readonly expect: number;
  /** Instead of the link in the latest mail. */
  readonly link?: string;
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
    for (const { to, language, subject } of outbox.slice(mails))
      say(`     mail to ${to.join()} (${language}): ${subject}`);
    mails = outbox.length;
  };

  const local = async (path: string, body: Json): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const { status } = await cloud.fetch(`/local/${path}`, request);
    check(`POST /local/${path} answers 200`, status === 200);
  };

  const reportOn = async (mail: OutboxMail | undefined, to: string, status: string) => {
    say(`  the mail provider: ${status}, to ${to}`);
    await local(`outbox/${String(mail?.id)}/report`, { status });
    tellChanges();
  };

  return {
    problems,
    check,
    now: () => new Date(cloud.clock.now()).toISOString(),

    async day(day) {
      await cloud.advance({ to: new Date(start + day * 24 * 3_600_000) });
      say('');
      say(`Day ${day}, ${new Date(cloud.clock.now()).toISOString().slice(0, 10)}`);
      tellChanges();
    },

    async follow(to, words, { method, expect, link }) {
      const mail = cloud.outbox({ to }).findLast(({ links }) => links.length > 0);
      const url = link ?? mail?.links[0] ?? '';
      const { pathname } = new URL(url, cloud.origin);
      const response = await cloud.fetch(pathname, { method, redirect: 'manual' });
      const language = response.headers.get('content-language');
      say(`  ${to}: ${words} -> ${response.status}${language === null ? '' : ` (${language})`}`);
      check(`${method} on the link to ${to} answers ${expect}`, response.status === expect);
      tellChanges();
      return url;
    },

    async report(to, status) {
      await reportOn(
        cloud.outbox({ to }).findLast(({ links }) => links.length > 0),
        to,
        status,
      );
    },

    async bounce(to, about) {
      const mail = cloud.outbox({ to }).findLast(({ html }) => html.includes(about));
      await reportOn(mail, to, 'Bounced');
    },

    async sweeps(on) {
      say(on ? '  the timer sweeps run again' : '  the timer sweeps stand still');
      await local('faults', { part: 'timers', off: !on });
      tellChanges();
    },

    async act(who, words, expect, ask) {
      const answer = await ask(await callerOf(cloud, who));
      const code = answer.headers.get('x-ms-error-code');
      say(`  ${who}: ${words} -> ${answer.status}${code === null ? '' : ` ${code}`}`);
      check(`${who} ${words}: answered with ${expect}`, answer.status === expect);
      tellChanges();
      // Another status is a problem already; the story goes on to show what comes of it.
      return answer.data;
    },
  };
};
