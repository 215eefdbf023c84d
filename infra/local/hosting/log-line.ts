// Local cloud: formats what functions log, one line each; messages of the libraries are omitted.
// Knows log entries; nothing of where the lines go.
import type { LogEntry } from '../functions-host/invoke.ts';

const worth = new Set(['warning', 'error', 'critical']);

/** Writes an entry if it is of interest to a developer. */
export const logLine = (entry: LogEntry, log: (line: string) => void): void => {
  const { category, level, functionName, message } = entry;
  const said = category === 'user' && (level === 'information' || worth.has(level));
  if (said || worth.has(level)) log(`${level} ${functionName}: ${message}`);
};
