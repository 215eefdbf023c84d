// Who acts where nobody has signed in.
import { system } from '../../../shared/domain/audit.ts';

test('the system has a kind and no id: nobody can be taken for it', () => {
  expect(system).toEqual({ kind: 'system' });
});
