// The write protocol with a store whose answers get lost and whose audit entry is seen late: a
// caller whose command was committed always gets the success, and no other caller does.
import { partnerIdOf, type CommandId } from '../../../../shared/domain/ids.ts';
import { system, type AuditEntry } from '../../../../shared/domain/audit.ts';
import { ok, refuse } from '../../../../shared/domain/result.ts';
import { instantOf } from '../../../../shared/domain/time.ts';
import type { CommitOutcome } from '../../../../shared/ports/partner-store.ts';
import {
  execute,
  type Decision,
  type Writing,
} from '../../../../shared/use-cases/commands/execute.ts';

const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const command = {
  id: 'this-one' as CommandId,
  now: instantOf(new Date('2027-03-01T08:00:00.000Z')),
  actor: system,
};

interface Fate {
  /** The outcome of each batch; the last one repeats. */
  readonly commits: readonly (CommitOutcome | 'lost')[];
  /** How many reads of the audit entry see an older state. */
  readonly late?: number;
}

/** An entity that can be removed once. `lost`: committed, but the answer is `unclear`. */
const aThing = ({ commits, late = 0 }: Fate) => {
  const fates = [...commits];
  let isThere = true;
  let entry: AuditEntry | undefined;
  let unseen = late;
  const tally = { looks: 0, commits: 0, waits: 0 };
  const store = {
    readAudit: async () => {
      tally.looks += 1;
      if (entry === undefined) return undefined;
      if (unseen === 0) return entry;
      unseen -= 1;
      return undefined;
    },
    commit: async (_: unknown, written: Omit<AuditEntry, 'changes'>) => {
      tally.commits += 1;
      const fate = fates.length > 1 ? fates.shift() : fates[0];
      const isWritten = fate === 'lost' || fate === 'committed' || fate === 'repeated';
      if (isWritten) {
        isThere = false;
        entry = { ...written, changes: [] };
      }
      return fate === 'lost' ? 'unclear' : (fate ?? 'committed');
    },
  };
  const writing: Writing = {
    store: store as never,
    backOff: async () => {
      tally.waits += 1;
    },
  };
  const decide = async () => {
    if (!isThere) return refuse({ kind: 'notFound' } as const);
    const decision: Decision<string> = {
      value: 'taken away',
      action: 'takeAway',
      changes: [{ op: 'delete', before: {} as never }],
    };
    return ok(decision);
  };
  return {
    tally,
    take: () => execute(writing, { partnerId, command, decide }),
    takeUnderKey: () =>
      execute(writing, { partnerId, command, decide, replay: async () => ok('taken before') }),
  };
};

const done = { ok: true, value: { value: 'taken away', replayed: false } };

test.each([0, 1, 2, 3, 4])(
  'an own commit whose answer was lost is a success, seen after %i looks in vain',
  async (late) => {
    expect(await aThing({ commits: ['lost'], late }).take()).toEqual(done);
  },
);

test.each([0, 1, 2, 3, 4])(
  'under a key it is answered as the first time, %i looks',
  async (late) => {
    const answered = { ok: true, value: { value: 'taken before', replayed: true } };
    expect(await aThing({ commits: ['lost'], late }).takeUnderKey()).toEqual(answered);
  },
);

test('a batch that was sent twice on its way is a success', async () => {
  expect(await aThing({ commits: ['repeated'], late: 2 }).take()).toEqual(done);
});

test('what was never written is refused, after as many looks as are worth it', async () => {
  const thing = aThing({ commits: ['unclear', 'conflict'] });
  expect(await thing.take()).toEqual({ ok: false, failure: { kind: 'concurrentChange' } });
  expect(thing.tally).toMatchObject({ commits: 8 });
});

test('without a lost answer nobody looks for a proof of one’s own', async () => {
  const thing = aThing({ commits: ['committed'] });
  await thing.take();
  expect(await thing.take()).toEqual({ ok: false, failure: { kind: 'notFound' } });
  expect(thing.tally).toEqual({ looks: 0, commits: 1, waits: 0 });
});

test('under a key one look is enough when no answer was lost', async () => {
  const thing = aThing({ commits: ['conflict', 'committed'] });
  expect(await thing.takeUnderKey()).toEqual(done);
  expect(thing.tally).toEqual({ looks: 1, commits: 2, waits: 1 });
});
