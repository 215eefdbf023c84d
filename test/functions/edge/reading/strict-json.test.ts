// JSON that two readers could understand differently is refused.
import { parseJson } from '../../../../functions/edge/reading/strict-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

test.each([
  ['{"a":[1,-0.5e3,"\\u0041 ä 😀",true,null,{}]}', { a: [1, -500, 'A ä 😀', true, null, {}] }],
  ['{"a":{"b":1},"b":{"b":1}}', { a: { b: 1 }, b: { b: 1 } }],
  ['{"a":"\\"b\\":{[","b":1}', { a: '"b":{[', b: 1 }],
  ['{"a":["a","a"],"b":"a"}', { a: ['a', 'a'], b: 'a' }],
  [nested(20), JSON.parse(nested(20))],
])('reads %s', (text, value) => {
  expect(parseJson(bytes(text))).toEqual({ ok: true, value });
});

test('no bytes are no value', () => {
  expect(parseJson(new Uint8Array())).toEqual({ ok: true, value: undefined });
});

const refused: readonly [string, string | Uint8Array, string, string][] = [
  ['what is no JSON', '{"a":1,}', 'MalformedJson', ''],
  ['a comment', '{} // x', 'MalformedJson', ''],
  ['two values', '{}{}', 'MalformedJson', ''],
  ['white space alone', ' ', 'MalformedJson', ''],
  ['NaN', '{"a":NaN}', 'MalformedJson', ''],
  ['a raw control character', '{"a":"\n"}', 'MalformedJson', ''],
  ['a byte order mark', '\uFEFF{}', 'MalformedJson', ''],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 'MalformedJson', ''],
  ['a surrogate in bytes', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), 'MalformedJson', ''],
  ['nesting of 21', nested(21), 'TooDeep', ''],
  ['nesting of 10,000', nested(10_000), 'TooDeep', ''],
  ['nested objects', `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`, 'TooDeep', ''],
  ['a name twice', '{"a":1,"b":2,"a":1}', 'DuplicateName', ''],
  ['a name twice, spelt differently', '{"a":1,"\\u0061":2}', 'DuplicateName', ''],
  ['a name twice further in', '{"x":[{"a":{},"a":1}]}', 'DuplicateName', ''],
  ['a number beyond all', '{"a":{"b":1e309}}', 'OutOfRange', '/a/b'],
  ['__proto__', '{"a":{"__proto__":{"x":1}}}', 'NameNotAllowed', '/a'],
  ['__proto__, spelt differently', '{"\\u005f_proto__":1}', 'NameNotAllowed', ''],
  ['a name with a control character', '{"a\\u0000":1}', 'NameNotAllowed', ''],
  ['NUL', '{"a":["x","\\u0000"]}', 'ControlCharacter', '/a/1'],
  ['a line break', '{"a":"x\\ny"}', 'ControlCharacter', '/a'],
  ['DEL', '{"a":"\\u007f"}', 'ControlCharacter', '/a'],
  ['a C1 control', '{"a":"\\u0085"}', 'ControlCharacter', '/a'],
  ['a lone surrogate', '{"a":"\\ud800"}', 'MalformedText', '/a'],
  ['surrogates in the wrong order', '{"a":"\\udc00\\ud800"}', 'MalformedText', '/a'],
];
test.each(refused)('refuses %s', (_name, sent, code, pointer) => {
  const read = parseJson(typeof sent === 'string' ? bytes(sent) : sent);
  expect(read).toEqual({ ok: false, failure: [{ pointer, code }] });
});

test('line breaks are for the members that may have them, and nothing else is', () => {
  const text = '{"text":"a\\r\\n\\tb","note":"a\\nb","inner":{"text":"a\\nb"}}';
  expect(parseJson(bytes(text), ['text'])).toMatchObject({
    failure: [{ pointer: '/note' }, { pointer: '/inner/text' }],
  });
  expect(parseJson(bytes('{"text":"a\\u0000"}'), ['text']).ok).toBe(false);
  expect(parseJson(bytes('{"text":{"note":"a\\nb"}}'), ['text']).ok).toBe(false);
});

test('names at most twenty flaws', () => {
  const read = parseJson(bytes(JSON.stringify(Array.from({ length: 500 }, () => '\0'))));
  expect(read.ok ? 0 : read.failure.length).toBe(20);
});
