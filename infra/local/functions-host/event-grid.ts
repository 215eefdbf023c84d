// Local cloud, functions host: delivers events to the functions with an Event Grid trigger. Knows
// the trigger's form; nothing of who sends events or why.
import type { Invoker } from '../contract/contract.ts';

/**
 * Delivers an event to every such function.
 * @returns how many functions received it
 * @throws the error of a function: Event Grid would deliver the event again
 */
export const deliverEvent = async (invoker: Invoker, event: object): Promise<number> => {
  const triggers = invoker.functions.flatMap(({ name, bindings }) =>
    Object.entries(bindings)
      .filter(([, binding]) => binding.type === 'eventGridTrigger')
      .map(([key]) => ({ name, key })),
  );
  for (const { name, key } of triggers) {
    const inputs = { [key]: { json: JSON.stringify(event) } };
    await invoker.invoke({ functionName: name, inputs });
  }
  return triggers.length;
};
