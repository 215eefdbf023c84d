// Tables as CSV (RFC 4180) for spreadsheets. A spreadsheet runs a cell that begins with certain
// characters as a formula, so such cells are turned into text.
import { stringify } from 'csv-stringify/sync';

/** Rows with a heading; columns in the given order. */
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
