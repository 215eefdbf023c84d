// A timeline over a store with due documents, a part with timers, and schedules whose work a test
// decides.
import { createClock } from '../../../../infra/local/clock/clock.ts';
import type { Schedule } from '../../../../infra/local/clock/due-work.ts';
import { createTimeline } from '../../../../infra/local/clock/timeline.ts';
import { readCron } from '../../../../infra/local/functions-host/cron.ts';

export const at = (text: string): number => Date.parse(text);
const begin = '2026-11-24T10:00:00.000Z';
export const minute = 60_000;

interface Doc {
  due: number | undefined;
}

/** @param start the instant of the frozen clock */
export const aTimelineWorld = (start = begin) => {
  const clock = createClock({ start, mode: 'frozen' });
  const docs = new Map<string, Doc>();
  const happened: string[] = [];
  let writes = 0;
  let news = 0;
  let disturbed = false;
  const note = (what: string): void =>
    void happened.push(`${new Date(clock.now()).toISOString().slice(0, 19)} ${what}`);
  const write = (id: string, due: string | number | undefined): void => {
    writes += 1;
    docs.set(id, { due: typeof due === 'string' ? at(due) : due });
  };
  const documents = {
    smallest: (): number | undefined => {
      const dues = [...docs.values()].flatMap(({ due }) => due ?? []);
      return dues.length === 0 ? undefined : Math.min(...dues);
    },
    upTo: (instant: number) =>
      [...docs].flatMap(([id, { due = Infinity }]) =>
        due <= instant
          ? [{ container: 'things', id, nextActionAt: new Date(due).toISOString() }]
          : [],
      ),
    writes: () => writes,
  };
  const alarms: { due: number; what: () => void }[] = [];
  const part = {
    nextDue: () => (alarms.length === 0 ? undefined : Math.min(...alarms.map(({ due }) => due))),
    runDue: async () => {
      const due = alarms.filter((alarm) => alarm.due <= clock.now());
      for (const alarm of due) {
        alarms.splice(alarms.indexOf(alarm), 1);
        alarm.what();
      }
    },
    idle: async () => undefined,
  };
  const schedules: Schedule[] = [];
  const schedule = (name: string, cron: string, work: () => boolean | void): void => {
    const cadence = readCron(cron);
    let last: number | undefined;
    let next = cadence.atOrAfter(clock.now()) ?? Infinity;
    schedules.push({
      name,
      cadence,
      get last() {
        return last;
      },
      get next() {
        return next;
      },
      passTo: (instant) => void (next < instant && (next = cadence.atOrAfter(instant) ?? Infinity)),
      fire: async (tick, pastDue) => {
        last = tick;
        next = cadence.after(tick) ?? Infinity;
        note(pastDue ? `${name}, past due` : name);
        return work() ?? true;
      },
    });
  };
  /** A sweep that finishes up to this many due documents at once. */
  const finishDue = (most = Infinity): void => {
    const due = [...docs].filter(([, doc]) => (doc.due ?? Infinity) <= clock.now()).slice(0, most);
    for (const [id] of due) write(id, undefined);
  };
  const alarm = (due: string, what: string): void =>
    void alarms.push({ due: at(due), what: () => note(what) });
  return {
    clock,
    docs,
    happened,
    note,
    write,
    schedule,
    finishDue,
    alarm,
    alarms,
    hear: () => void (news += 1),
    disturb: () => void (disturbed = true),
    timeline: createTimeline({
      clock,
      parts: [part],
      schedules,
      documents,
      news: () => news,
      isDisturbed: () => disturbed,
    }),
  };
};
