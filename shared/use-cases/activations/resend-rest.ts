// Sends instructions to the new contact from those running activations for which the batch that changed the
// contact had no room: batch after batch. Whoever is interrupted, or sets the same contact again, goes on
// with those that still have instructions for an older one.
import type { PartnerId } from '../../domain/ids.ts';
import type { MarketingContact } from '../../domain/marketing-contact.ts';
import { ok } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { carryOut } from '../commands/carry-out.ts';
import { systemCommand } from '../commands/command-id.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import { resendToNewContact, type Resent } from './resend-instructions.ts';

/** @throws StoreUnavailable when it was interrupted; a repeat goes on */
export const resendRest = async (
  deps: WakingDeps,
  partnerId: PartnerId,
  contact: MarketingContact,
  now: Instant,
): Promise<void> => {
  for (let isAll = false, batch = 1; !isAll; batch += 1) {
    const { value: resent } = await carryOut<Resent>(deps, {
      partnerId,
      command: systemCommand(
        deps.ids,
        now,
        'resendInstructions',
        partnerId,
        String(contact.revision),
        now,
        String(batch),
      ),
      replay: async () => ok({ changes: [], activations: [], isAll: false }),
      decide: async () => {
        const value = await resendToNewContact(deps, partnerId, contact, now);
        return ok({ value, action: 'resendInstructions', changes: value.changes });
      },
    });
    for (const activation of resent.activations) await deps.activations.wake(activation);
    ({ isAll } = resent);
  }
};
