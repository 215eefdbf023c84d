// The budgets fit within each other, within the host's limit and within the schedules of the
// sweeps.
import hostJson from '../../../host.json' with { type: 'json' };
import { sweeps } from '../../../functions/timers/sweeps.ts';
import { readCron } from '../../../infra/local/functions-host/cron.ts';
import { budgets, calls, databaseRequest } from '../../../shared/adapters/system/budgets.ts';

const [hours = 0, minutes = 0, seconds = 0] = hostJson.functionTimeout.split(':').map(Number);
const functionTimeout = ((hours * 60 + minutes) * 60 + seconds) * 1000;

test.each(Object.entries(budgets))('%s ends before the host ends the process', (_name, budget) => {
  expect(budget).toBeLessThan(functionTimeout);
});

test('people wait ten seconds at the most, a probe three', () => {
  expect(budgets.request).toBeLessThan(10_000);
  expect(budgets.health).toBeLessThan(3_000);
});

test('a write without an answer can still be looked for while its caller waits', () => {
  expect(2 * calls.database).toBeLessThan(budgets.request);
  // An unanswered request can be repeated within its call.
  expect(databaseRequest).toBeLessThan(calls.database);
});

test('a mail that hangs leaves time for another in its step and in its sweep', () => {
  expect(calls.mail).toBeLessThan(budgets.mail);
  expect(2 * budgets.mail).toBeLessThan(budgets.step);
  expect(budgets.mail).toBeLessThan(budgets.sweep / 4);
});

test.each(sweeps.map(({ name, schedule, budget }) => [name, schedule, budget] as const))(
  '%s is over before it begins again',
  (_name, schedule, budget) => {
    const cadence = readCron(schedule);
    const first = cadence.after(Date.UTC(2026, 0, 1)) ?? 0;
    expect(budgets[budget]).toBeLessThan((cadence.after(first) ?? 0) - first);
  },
);
