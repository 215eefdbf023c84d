// Tables as CSV (RFC 4180) for spreadsheets. What a cell begins with can make it a formula there, so
// such cells are made text.
import { stringify } from 'csv-stringify/sync';

/** Rows with a heading; columns in the order given. */
export const csvOf = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string =>
  stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
