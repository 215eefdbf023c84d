// An orchestrator without a case for a step does not compile. If an activity of newer code returns
// such a step all the same, the run fails and is followed by the next, instead of looping.
import { activities, orchestrators } from '../../orchestrations/contract.ts';
import { orchestratorTable } from '../../orchestrations/orchestrators.ts';
import { aWorld, closeWorlds } from '../infra/local/durable/world.ts';

afterEach(closeWorlds);

test.each(Object.values(orchestrators))('%s fails when it does not know a step', async (name) => {
  const handler = orchestratorTable.find((one) => one.name === name)?.handler;
  if (handler === undefined) throw new Error(`there is no orchestrator ${name}`);
  const unknown = async () => ({ next: 'celebrate' });
  const { start, detail } = aWorld({
    orchestrators: { [name]: handler },
    activities: { [activities.begin]: unknown, [activities.review]: unknown },
  });
  await start({ input: { partnerId: 'p', activationId: 'a-1', run: 1 } });
  expect(detail()).toMatchObject({ status: 'Failed' });
  expect(detail().output).toContain('does not know this step');
});
