// How early or late timers fired, by a run's history. Pure.
import { eventType, type HistoryEvent } from '../../../infra/local/durable/contract/history.ts';

/**
 * For each timer that fired, the engine's time in that episode less the time that was asked for, in ms:
 * negative is early. What a TimerFired says itself is when it was written, long before.
 */
export const lateness = (history: readonly HistoryEvent[]): number[] => {
  let now = 0;
  const late: number[] = [];
  for (const { EventType, Timestamp, FireAt } of history) {
    if (EventType === eventType.orchestratorStarted) now = Date.parse(Timestamp);
    if (EventType === eventType.timerFired && FireAt !== undefined)
      late.push(now - Date.parse(FireAt));
  }
  return late;
};
