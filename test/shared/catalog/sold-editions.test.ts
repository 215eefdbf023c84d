// What an edition sells never changes once it was sold: packages, prices, items and quantities.
// Words may become clearer. Editions share their packages, so a new item needs `without` in each
// edition before it; this is where a forgotten one is seen.
import { editions } from '../../../shared/catalog/editions.ts';
import type { Package } from '../../../shared/domain/catalog.ts';

const sold = ({ id, price, paymentMethods, items }: Package): string[] => [
  `${id}: ${price.amount} ${price.currency} by ${paymentMethods.join(', ')}`,
  ...items.map((item) => `  ${item.id}, ${item.category}: ${JSON.stringify(item.quantity)}`),
];

test.each(editions.map(({ version, packages }) => [version, packages] as const))(
  'the edition %s sells what it has always sold',
  (_version, packages) => {
    expect(packages.flatMap((each) => sold(each)).join('\n')).toMatchSnapshot();
  },
);
