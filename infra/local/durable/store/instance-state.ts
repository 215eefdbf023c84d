// Local cloud, durable: what the host stores about an instance besides its history. Data and simple
// queries on it; knows neither storage nor the SDK.
import type { Leaf } from '../contract/actions.ts';
import type { Gate } from './gates.ts';
import type { InstanceTrace } from './instance-span.ts';
import type { RuntimeStatus } from '../contract/runtime-status.ts';

/** A recorded action and its state. */
export interface Task extends Omit<Leaf, 'input' | 'cancelled'> {
  /** JSON text for the activity. */
  readonly input: string;
  /**
   * When it was requested, and with a retry policy, when it began: the retry timeout counts from
   * here.
   */
  askedAt: number;
  /** The id whose completion is awaited, and what will complete it; absent: nothing is open. */
  open?: { readonly id: number; readonly by: 'activity' | 'timer' };
  cancelled?: true;
  /** It has its id, but a gate holds it back. */
  held?: true;
  /** A long timer that has completed its first hop. */
  hopped?: true;
  /** The final result of an activity or timer. */
  ended?: 'completed' | 'failed';
  /** Failed attempts so far. */
  failures: number;
}

export interface Outcome {
  readonly status: Extract<RuntimeStatus, 'Completed' | 'Failed' | 'Terminated'>;
  /** JSON text. */
  readonly output: string | undefined;
}

export interface InstanceState {
  /** In the order in which the code requested them. */
  readonly tasks: Task[];
  /** The id that the SDK assigns next. */
  nextId: number;
  suspended: boolean;
  /** Present while actions are held back: the yields that decide until when. */
  gates?: readonly Gate[];
  /** The trace that it continues. */
  readonly trace?: InstanceTrace;
  /** The result of the code. The instance ends only when no task is open any more. */
  outcome?: Outcome;
}

export const newState = (trace: InstanceTrace): InstanceState => ({
  tasks: [],
  nextId: 0,
  suspended: false,
  trace,
});

export const taskById = (state: InstanceState, id: number | undefined): Task | undefined =>
  state.tasks.find((task) => task.open?.id === id);

/** Azure keeps an instance Running until all its activities and uncancelled timers have ended. */
export const hasOpenTasks = (state: InstanceState): boolean =>
  state.tasks.some((task) => task.open !== undefined && !task.cancelled);
