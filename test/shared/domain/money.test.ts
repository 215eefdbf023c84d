// Amounts in major units are added without drift.
import fc from 'fast-check';
import { isAmount, minus, sumOf } from '../../../shared/domain/money.ts';

test('sums of decimals are decimals', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(sumOf([0.1, 0.2])).toBe(0.3);
  expect(minus(500.3, 475)).toBe(25.3);
  expect(sumOf([])).toBe(0);
});

test.each([
  [0, true],
  [475.1, true],
  [0.001, true],
  [999_999_999.999, true],
  [0.0001, false],
  [475.0005, false],
])('%d is an amount of money: %p', (amount, is) => {
  expect(isAmount(amount)).toBe(is);
});

test('what is taken and what is left are what there was, whatever the order', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((many) => many / 1000);
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 50 }), amount, (amounts, other) => {
      expect(sumOf(amounts.toReversed())).toBe(sumOf(amounts));
      expect(minus(sumOf([...amounts, other]), other)).toBe(sumOf(amounts));
      expect(isAmount(sumOf(amounts))).toBe(true);
    }),
  );
});
