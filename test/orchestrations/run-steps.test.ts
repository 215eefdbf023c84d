// What an orchestrator asks of its activities, step by step: the numbers of steps, mails with the trace of
// the request, and how it ends when the run is outdated.
import { activities, orchestrators } from '../../orchestrations/contract.ts';
import { orchestratorTable } from '../../orchestrations/orchestrators.ts';
import { aWorld, closeWorlds } from '../infra/local/durable/world.ts';

afterEach(closeWorlds);

const input = { partnerId: 'p', activationId: 'a-1', run: 1 };
const trace = '00-11111111111111111111111111111111-2222222222222222-01';

/** Runs an orchestrator whose steps answer this, one after the other. */
const ran = async (name: string, answers: readonly object[], given: object = input) => {
  const handler = orchestratorTable.find((one) => one.name === name)?.handler;
  if (handler === undefined) throw new Error(`there is no orchestrator ${name}`);
  const left = [...answers];
  const asked: unknown[] = [];
  const step = (activity: string) => async (what: unknown) => {
    asked.push([activity, what]);
    return activity === activities.deliverMail ? undefined : left.shift();
  };
  const { start, detail } = aWorld({
    orchestrators: { [name]: handler },
    activities: Object.fromEntries(
      Object.values(activities).map((activity) => [activity, step(activity)]),
    ),
  });
  await start({ input: given });
  const { status, output } = detail();
  return { status, output, asked };
};

const { technical, goToMarket } = orchestrators;

test.each([
  [technical, [{ next: 'leave' }]],
  [goToMarket, [{ next: 'wait' }, { next: 'leave' }]],
])('%s of an outdated run is complete, and does no more', async (name, answers) => {
  const { status, output, asked } = await ran(name, answers);
  expect(status).toBe('Completed');
  expect(output).toContain('leave');
  expect(asked).toHaveLength(answers.length);
});

test.each([
  ['with the trace of the request', { ...input, trace }, { trace }],
  ['without one there is none', input, {}],
])('mails are delivered %s', async (_case, given, named) => {
  const answers = [{ next: 'provision' }, { next: 'finish', mails: ['m-1'] }];
  const { asked } = await ran(technical, answers, given);
  expect(asked).toEqual([
    [activities.begin, { ...given, round: 1 }],
    // Ends the activation: no event is awaited after it, so it has no number of its own.
    [activities.provision, { ...given, round: 1 }],
    [activities.deliverMail, { partnerId: 'p', mails: ['m-1'], ...named }],
  ]);
});
