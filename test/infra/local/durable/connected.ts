// A world that tests call through the real client of `durable-functions`.
import { InvocationContext } from '@azure/functions';
import { type DurableClient, getClient, input } from 'durable-functions';
import { aWorld, type App, type World } from './world.ts';

/** One orchestrator that waits for an event, and one that ends at once. */
export const app: App = {
  orchestrators: {
    *waits({ df }) {
      const got = yield df.waitForExternalEvent('go');
      return { got, input: df.getInput() };
    },
    // eslint-disable-next-line require-yield
    *ends({ df }) {
      return df.getInput() === undefined ? 'undefined' : df.getInput();
    },
  },
};

export const connected = async (): Promise<World & { client: DurableClient }> => {
  const world = aWorld(app);
  await world.durable.listen(0);
  const binding = input.durableClient();
  const context = new InvocationContext({ options: { extraInputs: [binding] } });
  context.extraInputs.set(binding, JSON.parse(world.durable.clientInput()));
  return { ...world, client: getClient(context) };
};
