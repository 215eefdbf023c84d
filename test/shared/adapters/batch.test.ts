// One batch holds a hundred operations, the audit entry among them. More are a defect of who asks, told
// before the database is.
import { batchOf } from '../../../shared/adapters/cosmos/batch.ts';
import { system } from '../../../shared/domain/audit.ts';
import { partnerIdOf, type CommandId } from '../../../shared/domain/ids.ts';
import { mostChanges, type Change } from '../../../shared/ports/partner-store.ts';
import { start } from '../../support/domain/instants.ts';

const entry = { id: 'c-1' as CommandId, at: start, actor: system, action: 'act' };
const changes = (count: number): Change[] =>
  Array.from({ length: count }, (_, at) => ({
    op: 'create',
    kind: 'claim',
    value: { id: `email:${at}`, holder: 'somebody' },
  }));

test('a batch holds the audit entry and 99 changes', () => {
  expect(batchOf(partnerIdOf('p'), entry, changes(mostChanges))).toHaveLength(100);
});

test('one more is refused, naming the act', () => {
  expect(() => batchOf(partnerIdOf('p'), entry, changes(mostChanges + 1))).toThrow(
    new RangeError('act: a batch of 100 changes'),
  );
});
