// E-mail addresses: which exist, when two are the same, and the form in which mail is sent.
import {
  addressKey,
  domainOf,
  isAddress,
  sameAddress,
  sentForm,
} from '../../../shared/domain/address.ts';

const labelOf = (length: number): string => 'a'.repeat(length);

test.each([
  'ann@northbeam.example',
  'info@xn--fiqz9s.xn--fiqs8s',
  'info@例子.中国',
  'research&development@northbeam.example',
  "o'neill+tag@northbeam.example",
  '!#$%&*+-/=?^_`{|}~@northbeam.example',
  'Ann@Sub.North-Beam.example',
  `${labelOf(64)}@northbeam.example`,
  `ann@${labelOf(63)}.example`,
  'ann@bücher.example',
])('%s is an address', (text) => {
  expect(isAddress(text)).toBe(true);
});

test.each([
  '',
  'ann',
  '@northbeam.example',
  'ann@',
  'ann@northbeam',
  'ann@@northbeam.example',
  '.ann@northbeam.example',
  'ann.@northbeam.example',
  'a..n@northbeam.example',
  'ann lee@northbeam.example',
  'ann@north beam.example',
  'ann@northbeam.example.',
  'ann@-northbeam.example',
  'ann@northbeam-.example',
  'ann@192.168.0.1',
  'ann@[192.168.0.1]',
  'ann@northbeam.example/path',
  'ann@northbeam.example:25',
  'änn@northbeam.example',
  '"ann"@northbeam.example',
  'ann@northbeam.example\r\nBcc: all@example',
  `${labelOf(65)}@northbeam.example`,
  `ann@${labelOf(64)}.example`,
  `ann@${Array.from({ length: 5 }, () => labelOf(60)).join('.')}.example`,
])('%j is none', (text) => {
  expect(isAddress(text)).toBe(false);
});

test.each([
  ['ann@northbeam.example', 'ANN@NorthBeam.Example', true],
  ['info@例子.中国', 'INFO@xn--fsqu00a.xn--fiqs8s', true],
  ['ann@northbeam.example', 'anne@northbeam.example', false],
  ['ann@northbeam.example', 'ann@northbeam.test', false],
])('%s and %s are the same address: %s', (one, other, is) => {
  expect(sameAddress(one, other)).toBe(is);
});

test('mail is sent to the domain in ASCII, and to the name as it was given', () => {
  expect(sentForm('Info@例子.中国')).toBe('Info@xn--fsqu00a.xn--fiqs8s');
});

test('what is no address is compared as it is', () => {
  expect(addressKey('Erased')).toBe('erased');
  expect(domainOf('"a@northbeam.example"@GMAIL.com')).toBe('gmail.com');
});
