// The demo's teller: plays a story through the API on a fresh local cloud and prints for each day
// the acts, the mails and the changed documents. Knows HTTP and the local cloud only.
import { advance, followLink, latestTo, linkTo, report, sweeps } from '../clients/local/around.ts';
import { callerOf } from '../clients/local/client.ts';
import type { Answered, CodeOf, DataOf, Move } from '../clients/local/client.ts';
import { lookAt } from '../clients/local/moves.ts';
import type { Activation, Problem } from '../clients/typescript/api.ts';
import type { LocalCloud } from '../local/cloud/cloud.ts';

export type Json = Readonly<Record<string, unknown>>;

/** @param say gets one line of the account at a time */
export const createTeller = (cloud: LocalCloud, say: (line: string) => void) => {
  const problems: string[] = [];
  const start = cloud.clock.now();
  const seen = new Map<string, string>();
  let mails = 0;

  /** The current instant of the story. */
  const now = (): string => new Date(cloud.clock.now()).toISOString();

  /** A rule of the story that must hold now. */
  const check = (rule: string, holds: boolean): void => {
    if (holds) return;
    problems.push(rule);
    say(`  !! not as the rules demand: ${rule}`);
  };

  /** Prints a line, and the documents and mails that changed since the last one. */
  const tell = (line: string): void => {
    say(line);
    const changed = cloud.cosmos.documents('partners', { limit: 1_000_000 }).filter((document) => {
      const key = `${String(document['partnerId'])} ${String(document['id'])}`;
      const isNew = seen.get(key) !== document['_etag'];
      seen.set(key, String(document['_etag']));
      return isNew && document['type'] !== 'audit';
    });
    const kinds = Map.groupBy(changed, (document) => String(document['type']));
    const counts = [...kinds].map(([kind, documents]) => `${documents.length} ${kind}`);
    if (counts.length > 0) say(`     documents written: ${counts.join(', ')}`);
    const sent = cloud.outbox();
    for (const { to, language, subject } of sent.slice(mails))
      say(`     mail to ${to.join()} (${language}): ${subject}`);
    mails = sent.length;
  };

  const tellMove = async <Answer extends Answered>(
    who: string,
    words: string,
    ask: Move<Answer, Answer['status']>['ask'],
    expected: Answer['status'] | CodeOf<Answer>,
  ): Promise<Answer> => {
    const answer = await ask(await callerOf(cloud, who));
    const code = answer.headers.get('x-ms-error-code');
    tell(`  ${who}: ${words} -> ${answer.status}${code === null ? '' : ` ${code}`}`);
    check(`${who} ${words}: answered with ${expected}`, (code ?? answer.status) === expected);
    // The wrong answer is recorded as a problem; the story continues, to show what follows.
    return answer;
  };

  /** An act of a persona, which must succeed. */
  const act = async <Answer extends Answered, Status extends Answer['status']>(
    who: string,
    { ask, status, words: usual }: Move<Answer, Status>,
    words = usual,
  ): Promise<DataOf<Answer, Status>> => (await tellMove(who, words, ask, status)).data;

  return {
    act,
    problems: problems as readonly string[],
    check,
    now,

    /** Moves the story to a day, through all work that is due until then. */
    day: async (day: number): Promise<void> => {
      await advance(cloud, { to: new Date(start + day * 24 * 3_600_000).toISOString() });
      say('');
      tell(`Day ${day}, ${now().slice(0, 10)}`);
    },

    /** An act of a persona, which must be refused with this code. */
    tryTo: async <Answer extends Answered>(
      who: string,
      { ask, words: usual }: Move<Answer, Answer['status']>,
      code: CodeOf<Answer>,
      words = usual,
    ): Promise<Problem> => (await tellMove(who, words, ask, code)).data as Problem,

    /** A persona reads an activation, which must have this status. */
    see: async (who: string, of: Activation, status: Activation['status'], rule: string) => {
      check(rule, (await act(who, lookAt(of))).status === status);
    },

    /** A reader opens the link of a mail, the latest or an earlier one; 303 answers its button. */
    follow: async (to: string, words: string, expect: 200 | 303 | 410, link?: string) => {
      const method = expect === 303 ? 'POST' : 'GET';
      const path = link ?? (await linkTo(cloud, to));
      const { status, headers } = await followLink(cloud, path, method);
      const language = headers.get('content-language');
      tell(`  ${to}: ${words} -> ${status}${language === null ? '' : ` (${language})`}`);
      check(`${method} on the link to ${to} answers ${expect}`, status === expect);
      return path;
    },

    /** The link in the latest mail to this address with the words `says`. */
    linkWith: (to: string, says: string): Promise<string> => linkTo(cloud, to, says),
    /** The provider's report about the latest mail with a link, or with the words `says`. */
    report: async (to: string, status: 'Delivered' | 'Bounced', says?: string): Promise<void> => {
      await report(cloud, await latestTo(cloud, to, says), status);
      tell(`  the mail provider: ${status}, to ${to}`);
    },

    /** Switches the timer sweeps off and on again. */
    sweeps: async (on: boolean): Promise<void> => {
      await sweeps(cloud, on);
      tell(on ? '  the timer sweeps run again' : '  the timer sweeps stand still');
    },
  };
};

export type Teller = ReturnType<typeof createTeller>;
