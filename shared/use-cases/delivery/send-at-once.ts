// How a mail goes out at once, outside the sweep: with a slot of its own if there is one. What operators are told
// is gathered first, by the sweep.
import { instantOf } from '../../domain/time.ts';
import { urgencyOf } from '../../mail/urgency.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MailPace } from '../../ports/mail-pace.ts';
import type { MailDeps } from './deliver-mail.ts';

interface AtOnceDeps {
  readonly pace: Pick<MailPace, 'takeSlot' | 'pause'>;
  readonly clock: Clock;
}

/** A mail that gets no slot stays as it is, and the sweep finds it. */
export const sendAtOnce = ({ pace, clock }: AtOnceDeps): Pick<MailDeps, 'takeSlot' | 'pause'> => ({
  takeSlot: async (partnerId, { template }) =>
    urgencyOf(template) !== 'operators' && pace.takeSlot(partnerId, instantOf(clock.now())),
  pause: (until) => pace.pause(until, instantOf(clock.now())),
});
