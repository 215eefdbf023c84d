// Local cloud: what functions log, one line each; the libraries' own chatter is left out.
// Knows log entries; nothing of where the lines go.
import type { LogEntry } from '../functions-host/invoke.ts';

const worth = new Set(['warning', 'error', 'critical']);

/** Writes an entry if somebody would want to read it. */
export const logLine = (entry: LogEntry, log: (line: string) => void): void => {
  const { category, level, functionName, message } = entry;
  const said = category === 'user' && (level === 'information' || worth.has(level));
  if (said || worth.has(level)) log(`${level} ${functionName}: ${message}`);
};
