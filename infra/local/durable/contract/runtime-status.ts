// Local cloud, durable: the runtime statuses of an instance. Pure.
const runtimeStatuses = [
  'Pending',
  'Running',
  'Suspended',
  'Completed',
  'Failed',
  'Terminated',
] as const;

export type RuntimeStatus = (typeof runtimeStatuses)[number];

/** The status with that name, case-insensitive. */
export const runtimeStatusNamed = (word: string): RuntimeStatus | undefined =>
  runtimeStatuses.find((known) => known.toLowerCase() === word.toLowerCase());

/** @throws Error for a word that is not a status */
export const runtimeStatus = (word: string): RuntimeStatus => {
  const status = runtimeStatuses.find((known) => known === word);
  if (!status) {
    throw new Error(`"${word}" is no runtime status.`);
  }
  return status;
};

export const isTerminal = (status: RuntimeStatus): boolean =>
  status === 'Completed' || status === 'Failed' || status === 'Terminated';
