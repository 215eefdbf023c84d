// Equal values have one text: by it a repeat of a request is told from another one.
import { canonicalJson } from '../../../../functions/edge/http/canonical-json.ts';

test('members are sorted at every depth, items of a list are not', () => {
  const one = { b: 1, a: { d: [{ f: 1, e: 2 }, 'x'], c: null } };
  const other = { a: { c: null, d: [{ e: 2, f: 1 }, 'x'] }, b: 1 };
  expect(canonicalJson(one)).toBe('{"a":{"c":null,"d":[{"e":2,"f":1},"x"]},"b":1}');
  expect(canonicalJson(other)).toBe(canonicalJson(one));
  expect(canonicalJson(['b', 'a'])).toBe('["b","a"]');
});

test('a member without a value is as absent, and no value has no text', () => {
  expect(canonicalJson({ a: undefined })).toBe('{}');
  expect(canonicalJson(undefined)).toBe('');
});
