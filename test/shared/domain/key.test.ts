// What kinds of keys there are, and how long a claim on one may be open.
import { claimMinutes, keyKinds } from '../../../shared/domain/key.ts';

test('a key is a product key, one for several activations, or a token', () => {
  expect(keyKinds).toEqual(['productKey', 'multipleActivation', 'token']);
});

test('a claim may be open for ten minutes before a sweep settles it', () => {
  expect(claimMinutes).toBe(10);
});
