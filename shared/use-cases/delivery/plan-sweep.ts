// Which mails a sweep sends now, as far as there is room: one to the operators, those whose sending has begun, then
// those that somebody waits for, then notices.
import type { PartnerId } from '../../domain/ids.ts';
import { plusMinutes, type Instant } from '../../domain/time.ts';
import { templatesOf, urgencyOf, type Urgency } from '../../mail/urgency.ts';
import type { MailRoom, Take } from '../../ports/mail-pace.ts';
import type { PartnerStore, WaitingMail } from '../../ports/partner-store.ts';
import { chooseMails, leftOut } from './choose-mails.ts';
import { gatherForOperators, mostGathered } from './tell-operators.ts';

export interface PlanDeps {
  readonly store: Pick<PartnerStore, 'waitingMails' | 'read' | 'replaceMail'>;
  readonly operatorsEveryMinutes: number;
}

export interface Asked {
  readonly room: MailRoom;
  /** So many mails. */
  readonly want: number;
  /** Partners whose mails have to wait. */
  readonly resting: ReadonlySet<PartnerId>;
  readonly now: Instant;
}

export interface Plan {
  /** In the order in which they go out: each list before the next one. */
  readonly lists: readonly (readonly WaitingMail[])[];
  readonly turns: Pick<Take, 'turns' | 'operatorsFrom'>;
  /** Whether nothing else waits for which there is room. */
  readonly isAll: boolean;
}

/** Fewer than these are all that wait; otherwise each kind is asked for in its turn. */
const few = 8;

const waitedFor = templatesOf('waitedFor');
const toOperators = templatesOf('operators');

const isKind =
  (urgency: Urgency) =>
  ({ template, status }: WaitingMail): boolean =>
    status === 'planned' && urgencyOf(template) === urgency;

/** Whose sending has begun: the provider is asked what became of them. */
const begunStatuses = ['sending', 'accepted'] as const;
const isBegun = ({ status }: WaitingMail): boolean => begunStatuses.some((each) => each === status);

const mayTell = ({ room, now }: Asked): boolean => (room.operatorsFrom ?? now) <= now;

/** The oldest mails that wait: all of them, or only some. */
export interface Look {
  readonly mails: readonly WaitingMail[];
  readonly isAll: boolean;
  /** Whether choosing takes more than a look, so that only one sweep should do it. */
  readonly isMuch: boolean;
}

/** @returns look(asked): one query */
export const lookForMails =
  ({ waitingMails }: PlanDeps['store']) =>
  async (asked: Asked): Promise<Look> => {
    const { resting, now } = asked;
    const noTemplates = mayTell(asked) ? [] : toOperators;
    const query = { now, limit: few, noPartners: leftOut(resting), noTemplates };
    const found = await waitingMails(query);
    const mails = found.filter(({ partnerId }) => !resting.has(partnerId));
    const isAll = found.length < few;
    return { mails, isAll, isMuch: !isAll || mails.filter(isKind('operators')).length > 1 };
  };

/** @returns plan(asked, look) */
export const planSweep = ({ store, operatorsEveryMinutes }: PlanDeps) => {
  const choose = chooseMails(store);
  const gather = gatherForOperators(store);

  const begunBy = async (now: Instant, limit: number) => {
    const asks = begunStatuses.map((status) => store.waitingMails({ now, limit, status }));
    return (await Promise.all(asks)).flat();
  };

  /** The mail to the operators, if it is time for one, and what was begun. */
  const firstOf = async (asked: Asked, { mails, isAll }: Look) => {
    const { now, want } = asked;
    const begun = isAll ? mails.filter(isBegun) : await begunBy(now, want);
    const query = { now, limit: mostGathered, templates: toOperators };
    const matters = isAll
      ? mails.filter(isKind('operators'))
      : await store.waitingMails({ ...query, status: 'planned' });
    const told = mayTell(asked) ? await gather(matters, now) : undefined;
    return { told, first: [...(told ? [told] : []), ...begun].slice(0, want) };
  };

  return async (asked: Asked, look: Look): Promise<Plan> => {
    const { room, want, resting, now } = asked;
    const { told, first } = await firstOf(asked, look);
    const operators = told && { operatorsFrom: plusMinutes(now, operatorsEveryMinutes) };
    if (look.isAll) {
      const lists = [
        first,
        look.mails.filter(isKind('waitedFor')),
        look.mails.filter(isKind('notice')),
      ];
      return {
        lists,
        turns: { ...(room.turns && { turns: room.turns }), ...operators },
        isAll: true,
      };
    }
    const urgent = await choose({
      now,
      resting,
      templates: waitedFor,
      count: want - first.length,
      last: room.turns?.['waitedFor'],
    });
    const notices = await choose({
      now,
      resting,
      noTemplates: [...waitedFor, ...toOperators],
      count: want - first.length - urgent.mails.length,
      last: room.turns?.['notice'],
    });
    const turns = {
      ...room.turns,
      ...(urgent.last && { waitedFor: urgent.last }),
      ...(notices.last && { notice: notices.last }),
    };
    const lists = [first, urgent.mails, notices.mails];
    return { lists, turns: { turns, ...operators }, isAll: false };
  };
};
