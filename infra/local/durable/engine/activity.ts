// Local cloud, durable: runs one activity and writes its result into its instance's inbox. Knows
// how inputs and results are encoded; the next episode decides about retries.
import type { Invoker, TypedData } from '../../contract/contract.ts';
import { eventType, type Fact } from '../contract/history.ts';
import { traceContextOf, type InstanceTrace } from '../store/instance-span.ts';
import { triggerKey } from './orchestrator-call.ts';
import type { Work } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

/** A result as JSON text. */
const resultText = (value: TypedData | undefined): string => {
  if (value === undefined) {
    return 'null';
  }
  if ('string' in value) {
    return JSON.stringify(value.string);
  }
  if ('json' in value) {
    return value.json;
  }
  if ('int' in value) {
    return String(value.int);
  }
  if ('double' in value) {
    return String(value.double);
  }
  throw new Error('An activity can return text, numbers and JSON only.');
};

/**
 * The message of the real host, with its two spaces, so that no code relies on the bare message;
 * only the stack is omitted from the details, because it would reveal paths of this machine.
 */
const failed = (work: Work, words: string): Fact => ({
  EventType: eventType.taskFailed,
  TaskScheduledId: work.task,
  Reason: `Activity function '${work.name}' failed:  ${words}`,
  Details: JSON.stringify({ ClassName: 'System.Exception', Message: ` ${words}` }),
});

/**
 * Runs the activity; a failure is a result, too.
 * @param trace of its instance
 */
export const callActivity = async (
  invoker: Invoker,
  work: Work,
  trace?: InstanceTrace,
): Promise<Fact> => {
  const key = triggerKey(invoker, work.name, 'activityTrigger');
  if (key === undefined) {
    throw new Error(`There is no activity '${work.name}' to be run.`);
  }
  try {
    const { returnValue } = await invoker.invoke({
      functionName: work.name,
      inputs: { [key]: { string: work.input } },
      triggerMetadata: { instanceId: { string: work.id } },
      ...traceContextOf(trace),
    });
    return {
      EventType: eventType.taskCompleted,
      TaskScheduledId: work.task,
      Result: resultText(returnValue),
    };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return failed(work, words);
  }
};

/** Stores a result. The first one counts; a result for an ended instance is dropped. */
export const deliver = (store: Store, work: Work, result: Fact): void =>
  store.together(() => {
    if (store.doneWork(work.work)) {
      store.post(work.id, result);
    }
  });
