// Computes from a run's history how early or late timers fired. Pure.
import { eventType, type HistoryEvent } from '../../../infra/local/durable/contract/history.ts';

/**
 * For each timer that fired: the engine's time in that episode minus the requested time, in ms;
 * negative: early. The timestamp of TimerFired cannot be used, because it is set long before the
 * timer fires.
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
