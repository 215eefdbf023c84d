// All time limits, in milliseconds, in one place. A budget is how long a caller waits in all; a
// call's limit is the maximum that one call out of the process may use of it. A call's limit is
// less than its caller's budget, so that after a write without an answer there is time to look for
// its audit entry. The numbers are not settings, because they depend on each other and on
// `functionTimeout` in host.json, at which the host ends the process with all its work; a test
// compares them.

/** How long each kind of caller waits in all. */
export const budgets = {
  /** An HTTP request is answered within ten seconds, which include the application's own work. */
  request: 9_000,
  /** A probe asks every few seconds and needs an answer within three. */
  health: 2_500,
  /** A step of an orchestration; the engine retries a failed step. */
  step: 30_000,
  /** A delivery report; Event Grid repeats it after 30 seconds without an answer. */
  event: 25_000,
  /** Sweeps start every minute; one must end before the next starts. */
  sweep: 50_000,
  /** It runs once a day and may have a day's history of everybody to delete. */
  dailySweep: 240_000,
  /** One mail of several, so that the others get their turn. */
  mail: 12_000,
} as const;

/** The maximum for one call, which includes the SDK's own retries. */
export const calls = {
  database: 4_000,
  /** One POST or one status query to the mail provider. */
  mail: 8_000,
  durable: 3_000,
  /** The list of failed runs: the engine may have to read all its instances. */
  durableList: 20_000,
  identityKeys: 3_000,
  keyVault: 4_000,
  token: 4_000,
} as const;

/** How long the database's client waits for one request before it repeats a read. */
export const databaseRequest = 2_500;
