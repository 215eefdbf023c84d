// Local cloud, durable: the events that an episode records and the work that it schedules, with ids
// as the SDK counts them. Pure; another file decides when something begins.
import { eventType, type Fact } from '../contract/history.ts';
import type { InstanceState, Task } from '../store/instance-state.ts';

export interface Effects {
  readonly facts: Fact[];
  readonly activities: { id: number; name: string; input: string }[];
  readonly timers: { id: number; fireAt: number }[];
  readonly cancelledTimers: number[];
  /** Completions that follow immediately, in the same episode. */
  readonly followUps: Fact[];
}

export const noEffects = (): Effects => ({
  facts: [],
  activities: [],
  timers: [],
  cancelledTimers: [],
  followUps: [],
});

/** Takes the next id for what the task is waiting for. */
export const reserve = (state: InstanceState, task: Task, by: 'activity' | 'timer'): number => {
  const id = state.nextId++;
  task.open = { id, by };
  return id;
};

export const runActivity = (id: number, { name, input }: Task, effects: Effects): void => {
  effects.facts.push({
    EventType: eventType.taskScheduled,
    EventId: id,
    Name: name,
    Input: input,
  });
  effects.activities.push({ id, name, input });
};

export const setTimer = (id: number, fireAt: number, effects: Effects): void => {
  const FireAt = new Date(fireAt).toISOString();
  effects.facts.push({ EventType: eventType.timerCreated, EventId: id, FireAt });
  effects.timers.push({ id, fireAt });
};
