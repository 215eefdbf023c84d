// How long everything may take, in milliseconds: the one place. Two kinds: what a caller waits in all,
// and the most that one call out of the process takes of that. A call is shorter than its caller's
// time, so that a write without an answer can still be looked for. No setting: the numbers depend on each
// other and on `functionTimeout` in host.json, at which the host ends the process with all that is in
// it; a test holds them against it.

/** What callers wait in all. */
export const budgets = {
  /** An HTTP request is answered within ten seconds, its own work included. */
  request: 9_000,
  /** A probe asks every few seconds, and has an answer within three. */
  health: 2_500,
  /** A step of an orchestration; the engine tries it again. */
  step: 30_000,
  /** A report of a delivery; Event Grid brings it again after 30 seconds without an answer. */
  event: 25_000,
  /** Sweeps begin every minute: one is over before the next begins. */
  sweep: 50_000,
  /** Once a month, and with more to do. */
  monthlySweep: 240_000,
  /** One mail of several; the other ones must have their turn. */
  mail: 12_000,
} as const;

/** What one call takes at the most; the SDKs' own retries are within it. */
export const calls = {
  database: 4_000,
  /** One POST or one question to the mail provider. */
  mail: 8_000,
  durable: 3_000,
  /** The list of failed runs: the engine may look through all that it knows. */
  durableList: 20_000,
  identityKeys: 3_000,
  keyVault: 4_000,
  token: 4_000,
} as const;

/** What the database's client waits for one request before it repeats a read. */
export const databaseRequest = 2_500;
