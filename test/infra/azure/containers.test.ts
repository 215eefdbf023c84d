// The containers in the template agree with those in the code: the same names, keys and indexes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { containers } from '../../../shared/adapters/cosmos/containers.ts';

const file = join(import.meta.dirname, '../../../infra/azure/containers.json');

test('the template makes the containers that the code asks for, and no other', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toStrictEqual(
    JSON.parse(JSON.stringify(containers)),
  );
});
