// From where a request comes: what the platform appends, never what the sender says of itself.
import { addressOf } from '../../../../functions/edge/identity/address.ts';

const of = (forwarded: string | undefined) =>
  addressOf(new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }));

test.each([
  ['198.51.100.1', '198.51.100.1'],
  ['198.51.100.1:4711', '198.51.100.1'],
  ['203.0.113.9, 198.51.100.1:4711', '198.51.100.1'],
  ['::ffff:198.51.100.1', '198.51.100.1'],
  ['[2001:db8:1:2:3:4:5:6]:4711', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0000:0000:ffff::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is of %s', (forwarded, address) => {
  expect(of(forwarded)).toBe(address);
});

test.each([
  undefined,
  '',
  'nobody',
  '198.51.100.1, ',
  '1.2.3.4.5:6',
  'x1.2.3.4:5',
  '9'.repeat(5000),
])('%j tells nothing', (forwarded) => {
  expect(of(forwarded)).toBe('unknown');
});
