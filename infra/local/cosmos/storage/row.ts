// Reads the columns of a row that SQLite returned. Knows the columns' types, not what they contain.

import type { SQLOutputValue } from 'node:sqlite';

export type Row = Readonly<Record<string, SQLOutputValue>>;

export const textIn = (row: Row | undefined, column: string): string => {
  const value = row?.[column];
  if (typeof value !== 'string') throw new Error(`Column ${column} holds no text.`);
  return value;
};

export const numberIn = (row: Row | undefined, column: string): number => {
  const value = row?.[column];
  if (typeof value !== 'number') throw new Error(`Column ${column} holds no number.`);
  return value;
};

/** Text or NULL. */
export const keyIn = (row: Row, column: string): string | null => {
  const value = row[column] ?? null;
  return value === null ? null : textIn(row, column);
};
