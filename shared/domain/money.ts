// Amounts of money: decimal numbers in major units of a currency. They are added in thousandths, which
// are whole numbers, so that sums do not drift.

const parts = 1000;
const thousandths = (amount: number): number => Math.round(amount * parts);

/** True for an amount with at most three decimals; no currency has more. */
export const isAmount = (amount: number): boolean => thousandths(amount) / parts === amount;

export const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + thousandths(amount), 0) / parts;

/** What is left of `amount` without `taken`. */
export const minus = (amount: number, taken: number): number =>
  (thousandths(amount) - thousandths(taken)) / parts;
