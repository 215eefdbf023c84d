// Local cloud: what functions log, one line each; the libraries' own chatter is left out.
// Knows log entries; nothing of where the lines go.
import type { LogEntry } from './functions-host/invoke.ts';

const worth: readonly string[] = ['warning', 'error', 'critical'];

/** Writes an entry if somebody would want to read it. */
export const logLine = (entry: LogEntry, log: (line: string) => void): void => {
  const { category, level, functionName, message } = entry;
  const said = category === 'user' && (level === 'information' || worth.includes(level));
  if (said || worth.includes(level)) log(`${level} ${functionName}: ${message}`);
};
