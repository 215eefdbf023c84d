// Local cloud, durable: what the host remembers of an instance beside its history.
// Data and small questions about it; knows neither storage nor the SDK.
import type { Leaf } from '../contract/actions.ts';
import type { Gate } from './gates.ts';
import type { InstanceTrace } from './instance-span.ts';
import type { RuntimeStatus } from '../contract/runtime-status.ts';

/** An action once recorded, and where it stands. */
export interface Task extends Omit<Leaf, 'input' | 'cancelled'> {
  /** JSON text for the activity. */
  readonly input: string;
  /** When it was asked for, and with a policy, when it began: the retry timeout counts from here. */
  askedAt: number;
  /** The id whose completion is awaited, and what completes it; absent: nothing is open. */
  open?: { readonly id: number; readonly by: 'activity' | 'timer' };
  cancelled?: true;
  /** It has its id, but is not carried out yet. */
  held?: true;
  /** A long timer that is past its first hop. */
  hopped?: true;
  /** What an activity or timer came to in the end. */
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
  /** In the order in which the code asked. */
  readonly tasks: Task[];
  /** The id the SDK gives next. */
  nextId: number;
  suspended: boolean;
  /** While something is held: the yields that decide how long. */
  gates?: readonly Gate[];
  /** The trace that it goes on in. */
  readonly trace?: InstanceTrace;
  /** What the code came to. The instance has ended only when nothing is open any more. */
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

/** Azure keeps an instance Running until all its activities and uncancelled timers are through. */
export const hasOpenTasks = (state: InstanceState): boolean =>
  state.tasks.some((task) => task.open !== undefined && !task.cancelled);
