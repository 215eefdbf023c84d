// Says with which seed a run that failed can be repeated.
import type { Reporter, TestContext, AggregatedResult } from '@jest/reporters';

export default class SeedReporter implements Reporter {
  onRunComplete(_contexts: Set<TestContext>, { numFailedTests }: AggregatedResult): void {
    if (numFailedTests === 0) return;
    const seed = process.env['INTERLEAVING'];
    process.stderr.write(`The same turns of the event loop again: INTERLEAVING=${seed} npx jest\n`);
  }
}
