// Local cloud, durable: what an episode is to record and to set going, under ids of the SDK's count.
// Pure; when something begins is decided elsewhere.
import { eventType, type Fact } from '../contract/history.ts';
import type { InstanceState, Task } from '../store/instance-state.ts';

export interface Effects {
  readonly facts: Fact[];
  readonly activities: { id: number; name: string; input: string }[];
  readonly timers: { id: number; fireAt: number }[];
  readonly cancelledTimers: number[];
  /** Completions that follow at once, in this episode. */
  readonly followUps: Fact[];
}

export const noEffects = (): Effects => ({
  facts: [],
  activities: [],
  timers: [],
  cancelledTimers: [],
  followUps: [],
});

/** Takes the next id for what the task waits for now. */
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
