// Prints the seed with which a failed run can be repeated. The types of reporters are in a package
// that only Jest itself depends on.
interface Results {
  readonly numFailedTests: number;
}

export default class SeedReporter {
  onRunComplete(_contexts: unknown, { numFailedTests }: Results): void {
    if (numFailedTests === 0) return;
    const seed = process.env['INTERLEAVING'];
    process.stderr.write(`The same turns of the event loop again: INTERLEAVING=${seed} npx jest\n`);
  }
}
