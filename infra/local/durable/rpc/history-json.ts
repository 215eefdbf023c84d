// Local cloud, durable: a history in the short form in which the real host shows it: a request is
// merged into its result, and the start and end of episodes are omitted. Pure shaping.
import { eventType, eventTypeName, type HistoryEvent } from '../contract/history.ts';

const leftOut = new Set<number>([eventType.orchestratorStarted, eventType.orchestratorCompleted]);

const completions = new Set<number>([eventType.taskCompleted, eventType.taskFailed]);

export interface Shown {
  readonly input: boolean;
  readonly output: boolean;
}

const parsed = (text: string | null | undefined): unknown =>
  text === undefined || text === null ? null : JSON.parse(text);

const eventOf = (history: readonly HistoryEvent[], type: number, id: number | undefined) =>
  history.find((event) => event.EventType === type && event.EventId === id);

/** The request that an event answers: it has fields that the event lacks. */
const requestOf = (history: readonly HistoryEvent[], event: HistoryEvent, shown: Shown) => {
  if (event.EventType === eventType.timerFired) {
    return { FireAt: eventOf(history, eventType.timerCreated, event.TimerId)?.FireAt };
  }
  if (event.EventType === eventType.executionStarted) {
    return { FunctionName: event.Name };
  }
  const request = completions.has(event.EventType)
    ? eventOf(history, eventType.taskScheduled, event.TaskScheduledId)
    : undefined;
  return (
    request && {
      ScheduledTime: request.Timestamp,
      FunctionName: request.Name,
      ...(shown.input && { Input: request.Input }),
    }
  );
};

/** JSON omits the fields that an event does not have. */
const shortOf = (history: readonly HistoryEvent[], event: HistoryEvent, shown: Shown) => {
  const { Timestamp, Name, Input, Result, Reason, Details, FireAt, OrchestrationStatus } = event;
  return {
    EventType: eventTypeName(event.EventType),
    Timestamp,
    Name: event.EventType === eventType.executionStarted ? undefined : Name,
    Input: shown.input ? Input : undefined,
    Result: shown.output && Result !== undefined ? parsed(Result) : undefined,
    Reason,
    Details,
    FireAt,
    OrchestrationStatus,
    ...requestOf(history, event, shown),
  };
};

/** An activity is shown once: as scheduled while it runs, then as completed or failed. */
export const historyJson = (history: readonly HistoryEvent[], shown: Shown) => {
  const answered = new Set(
    history
      .filter(({ EventType }) => completions.has(EventType))
      .map(({ TaskScheduledId }) => TaskScheduledId),
  );
  return history
    .filter(({ EventType }) => !leftOut.has(EventType))
    .filter(
      ({ EventType, EventId }) => !(EventType === eventType.taskScheduled && answered.has(EventId)),
    )
    .map((event) => shortOf(history, event, shown));
};
