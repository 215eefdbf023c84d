// Local cloud, durable: the history of an instance, as the JavaScript SDK reads it.
// Data only: knows neither how it is stored nor how it is made.

/** The numbers of the event types on the wire. */
export const eventType = {
  executionStarted: 0,
  executionCompleted: 1,
  executionTerminated: 3,
  taskScheduled: 4,
  taskCompleted: 5,
  taskFailed: 6,
  timerCreated: 10,
  timerFired: 11,
  orchestratorStarted: 12,
  orchestratorCompleted: 13,
  eventRaised: 15,
  executionSuspended: 19,
  executionResumed: 20,
} as const;

/** One event. `Input` and `Result` are JSON texts; times are ISO 8601. */
export interface HistoryEvent {
  readonly EventId: number;
  readonly EventType: number;
  readonly IsPlayed: boolean;
  readonly Timestamp: string;
  readonly Name?: string;
  readonly Version?: string;
  readonly Input?: string | null;
  readonly Result?: string | null;
  readonly TaskScheduledId?: number;
  readonly TimerId?: number;
  readonly FireAt?: string;
  readonly Reason?: string;
  readonly Details?: string;
  readonly OrchestrationStatus?: string;
}

/** An event before it has a position in a history. */
export type Fact = Omit<HistoryEvent, 'EventId' | 'IsPlayed' | 'Timestamp'> & {
  readonly EventId?: number;
};

/** A suspended instance still handles suspend, resume and terminate. */
export const isControl = (fact: Fact): boolean =>
  fact.EventType === eventType.executionSuspended ||
  fact.EventType === eventType.executionResumed ||
  fact.EventType === eventType.executionTerminated;

/** Whether a caller's text is JSON. */
export const isJson = (text: string): boolean => {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};

export const eventFromText = (text: string): HistoryEvent => JSON.parse(text);

/** Adds the timestamp and turns a fact into an event. */
export const recorded = (fact: Fact, at: number): HistoryEvent => ({
  ...fact,
  EventId: fact.EventId ?? -1,
  IsPlayed: false,
  Timestamp: new Date(at).toISOString(),
});

/** The name of an event type, as status answers spell it. */
export const eventTypeName = (type: number): string => {
  const entry = Object.entries(eventType).find(([, number]) => number === type);
  const name = entry?.[0] ?? `type${type}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
};
