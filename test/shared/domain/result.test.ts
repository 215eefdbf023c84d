// What an act that may be refused comes to, as data that crosses JSON.
import { ok, refuse } from '../../../shared/domain/result.ts';

test.each([
  ['what was done carries its value', ok({ id: 1 }), { ok: true, value: { id: 1 } }],
  ['what was done without a value is still done', ok(null), { ok: true, value: null }],
  ['a refusal carries its failure', refuse({ kind: 'x' }), { ok: false, failure: { kind: 'x' } }],
])('%s', (_title, result, expected) => {
  expect(result).toEqual(expected);
  expect(JSON.parse(JSON.stringify(result))).toEqual(expected);
});
