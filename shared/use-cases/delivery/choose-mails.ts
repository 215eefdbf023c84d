// Which of the waiting mails go out next: those that somebody waits for before notices; within these, partners
// in turn, and of each partner the oldest first. The database answers in that order, so that nobody is hidden
// behind a partner with thousands.
import type { PartnerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { PartnerStore, WaitingMail, WaitingQuery } from '../../ports/partner-store.ts';

/** One kind of mails, in turn. */
export interface TurnQuery extends Pick<WaitingQuery, 'templates' | 'noTemplates'> {
  readonly now: Instant;
  /** So many mails. */
  readonly count: number;
  /** Partners whose mails have to wait. */
  readonly resting: ReadonlySet<PartnerId>;
  /** The partner that had the last turn. */
  readonly last: PartnerId | undefined;
}

export interface Turn {
  /** A mail of each partner, then the second one of each, and so on. */
  readonly mails: readonly WaitingMail[];
  /** The partner that has the last turn now. */
  readonly last: PartnerId | undefined;
}

/** Partners that one query leaves out; more are left out of its answer. */
const mostLeftOut = 50;

export const leftOut = (resting: ReadonlySet<PartnerId>): readonly PartnerId[] =>
  [...resting].slice(0, mostLeftOut);

/** Mails of one partner in its turn, while others wait: two share the costs of finding and counting them. */
const inOneTurn = 2;

/** The first page. A page of mails that all go out makes the next one longer, any other one shorter. */
const firstPage = 4;

type Known = Map<PartnerId, WaitingMail[]>;

/** Adds mails to their partners. @returns how many of them may go out in one turn */
const note = (known: Known, page: readonly WaitingMail[]): number => {
  let useful = 0;
  for (const mail of page) {
    const lane = [...(known.get(mail.partnerId) ?? []), mail];
    known.set(mail.partnerId, lane);
    if (lane.length <= inOneTurn) useful += 1;
  }
  return useful;
};

/** The mails of all partners as rounds: the first one of each, then the second one of each. */
const inRounds = (lanes: readonly (readonly WaitingMail[])[], count: number): WaitingMail[] => {
  const rounds: WaitingMail[] = [];
  for (let at = 0; rounds.length < count; at += 1) {
    const round = lanes.flatMap((lane) => lane.slice(at, at + 1));
    if (round.length === 0) break;
    rounds.push(...round);
  }
  return rounds.slice(0, count);
};

/** @returns choose(query): the next mails of a kind; none when none waits */
export const chooseMails =
  ({ waitingMails }: Pick<PartnerStore, 'waitingMails'>) =>
  async ({ count, last, resting, ...kind }: TurnQuery): Promise<Turn> => {
    const query = { ...kind, status: 'planned' as const, noPartners: leftOut(resting) };
    const known: Known = new Map();
    /** Partners of which there may be more than is known. */
    const cut = new Set<PartnerId>();

    const isEnough = () => known.size * inOneTurn >= count;

    /** Meets partners one after the other, until there are enough of them. */
    const meet = async (from: PartnerId | undefined, upTo: PartnerId | undefined) => {
      let after = from;
      let limit = firstPage;
      while (!isEnough()) {
        const inTurn = { ...(after && { after }), ...(upTo && { upTo }) };
        const page = await waitingMails({ ...query, limit, inTurn });
        const useful = note(
          known,
          page.filter(({ partnerId }) => !resting.has(partnerId)),
        );
        if (page.length < limit) return;
        after = page.at(-1)?.partnerId;
        if (after !== undefined && known.has(after)) cut.add(after);
        limit = useful === limit ? limit * 2 : Math.max(inOneTurn, useful);
      }
    };

    await meet(last, undefined);
    if (last !== undefined) await meet(undefined, last);
    // Whoever waits is known: what is left of the slots is for them.
    const each = isEnough() ? inOneTurn : Math.ceil(count / Math.max(1, known.size));
    for (const partnerId of isEnough() ? [] : cut) {
      if ((known.get(partnerId)?.length ?? 0) >= each) continue;
      const inTurn = { only: partnerId };
      const all = await waitingMails({ ...query, limit: each, inTurn });
      known.set(partnerId, [...all]);
    }
    const lanes = [...known.values()].map((lane) => lane.slice(0, each));
    const mails = inRounds(lanes, count);
    return { mails, last: mails.at(-1)?.partnerId ?? last };
  };
