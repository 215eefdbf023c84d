// Ordinary names stay unchanged; characters that a mail reader or a terminal would interpret are
// removed.
import { cleanText } from '../../../shared/mail/blocks/clean-text.ts';

test.each([
  'Contoso Ltd.',
  'O’Reilly & Söhne GmbH',
  '北京示例科技有限公司',
  'شركة المثال',
  'Booking.com',
  'AT&T@Home',
  'R&D: Phase 2/3 (v1.2)',
  'Big data: analytics',
  '👩‍💻 Studio',
])('leaves %s as it is', (name) => {
  expect(cleanText(name, 200)).toBe(name);
});

test.each([
  ['a\r\nb\tc', 'a b c'],
  ['  many   spaces ', 'many spaces'],
  ['see https://evil.example/x?y=1 now', 'see … now'],
  ['请访问https://evil.example查看', '请访问…查看'],
  ['www.evil.example', '…'],
  ['write to a.b@evil.example', 'write to …'],
  ['evil.example:8080', '…'],
  ['e\u0301', 'é'],
  ['x\u202ey\u2067z', 'xyz'],
])('makes %j into %j', (given, clean) => {
  expect(cleanText(given, 200)).toBe(clean);
});

test('keeps exactly as many characters as allowed, and never half of one', () => {
  expect(cleanText('abcde', 5)).toBe('abcde');
  expect(cleanText('abcdef', 5)).toBe('abcd…');
  expect(cleanText('😀😀😀', 3)).toBe('😀😀😀');
  expect(cleanText('😀😀😀😀', 3)).toBe('😀😀…');
});
