// The changes when a caller gives a benefit to people: the seats, and the mail to whoever has a new one, in one batch.
import type { Command } from '../../domain/audit.ts';
import type { BenefitRecord } from '../../domain/benefit.ts';
import type { Change } from '../../ports/partner-store.ts';
import type { Caller, Deps } from '../commands/deps.ts';
import { mailCreates } from '../mail/plan-mail.ts';
import type { LoadedBenefit } from './load-benefit.ts';
import { seatChanges, type People } from './seat-changes.ts';
import { mailsToHolders } from './tell-holders.ts';

export interface Given {
  readonly caller: Caller;
  readonly command: Command;
  readonly loaded: LoadedBenefit;
  readonly after: BenefitRecord;
  readonly people: People;
}

/** None when nothing changes. */
export const givenChanges = (
  { ids, policy }: Pick<Deps, 'ids' | 'policy'>,
  { caller: { partner }, command, loaded, after, people }: Given,
): Change[] => {
  const { benefit } = loaded;
  const mails = mailsToHolders(ids, {
    partner,
    command,
    benefit,
    after,
    userOf: (userId) => people.get(userId)?.user?.value,
  });
  return [
    ...seatChanges(loaded, after, people, { policy, now: command.now }),
    ...mailCreates(mails),
  ];
};
