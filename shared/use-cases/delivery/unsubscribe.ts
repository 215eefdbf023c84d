// What a reader of reminders sees and does: the page behind `List-Unsubscribe`, and its button, which mail programs
// press by themselves when the reader asks them to (RFC 8058). Opening the page changes nothing.
import type { Brand } from '../../domain/brand.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { reminderOf, unsubscribed, type Reminder } from '../../domain/mailbox.ts';
import { ok } from '../../domain/result.ts';
import { instantOf } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identifiers } from '../../ports/identifiers.ts';
import type { Registry } from '../../ports/registry.ts';
import { carryOut } from '../commands/carry-out.ts';
import { commandIdOf } from '../commands/command-id.ts';
import type { Writing } from '../commands/execute.ts';
import { mailboxChanges, mailboxOf, mailboxOfPerson } from '../mail/mailbox.ts';
import { unsubscribeHashOf } from '../mail/mail-link.ts';
import { pageFrom, type OpenedPage } from '../mail/opened-page.ts';

export interface UnsubscribeUseCases {
  /** @param token from the link; only reads */
  readonly openUnsubscribe: (token: string) => Promise<OpenedPage>;
  /** Changes nothing when repeated, or for an unknown link. */
  readonly unsubscribe: (token: string) => Promise<void>;
}

export interface UnsubscribeDeps extends Writing {
  readonly clock: Clock;
  readonly ids: Pick<Identifiers, 'digest' | 'sign'>;
  readonly registry: Pick<Registry, 'findLink'>;
  readonly brand: Brand;
}

interface Led {
  readonly partnerId: PartnerId;
  readonly mail: Mail;
  readonly kind: Reminder;
}

/** Also the link of an earlier sending counts: whoever has it was written to. */
const follow = async (
  { ids, registry, store }: UnsubscribeDeps,
  token: string,
): Promise<Led | undefined> => {
  const hash = unsubscribeHashOf(ids, token);
  const target = hash === undefined ? undefined : await registry.findLink(hash);
  if (target === undefined) return undefined;
  const { partnerId, mailId } = target;
  const mail = (await store.read(partnerId, 'mail', mailId))?.value;
  const kind = mail && reminderOf(mail);
  return mail && kind && { partnerId, mail, kind };
};

/** What the reader is known by: their address, and themselves if they are in the directory. */
const mailboxesOf = (deps: UnsubscribeDeps, { to, person }: Mail): readonly string[] => [
  ...(to === undefined ? [] : [mailboxOf(deps, to)]),
  ...(person === undefined ? [] : [mailboxOfPerson(deps, person)]),
];

const openUnsubscribe =
  (deps: UnsubscribeDeps): UnsubscribeUseCases['openUnsubscribe'] =>
  async (token) => {
    const led = await follow(deps, token);
    if (led === undefined)
      return pageFrom(deps.brand, () => ({ state: 'notFound', params: {} }), undefined);
    const state = led.mail.unsubscribedAt === undefined ? 'unsubscribe' : 'unsubscribed';
    return pageFrom(deps.brand, () => ({ state, params: {} }), led.mail.language);
  };

const unsubscribe =
  (deps: UnsubscribeDeps): UnsubscribeUseCases['unsubscribe'] =>
  async (token) => {
    const led = await follow(deps, token);
    if (led === undefined) return;
    const { partnerId, kind } = led;
    const now = instantOf(deps.clock.now());
    const id = commandIdOf(deps.ids, 'unsubscribe', partnerId, led.mail.id);
    await carryOut<void>(deps, {
      partnerId,
      command: { id, now, actor: { kind: 'recipient' } },
      replay: async () => ok(undefined),
      decide: async () => {
        const action = 'unsubscribe';
        const before = await deps.store.read(partnerId, 'mail', led.mail.id);
        if (before === undefined || before.value.unsubscribedAt !== undefined)
          return ok({ value: undefined, action, changes: [] });
        const ids = mailboxesOf(deps, before.value);
        const boxes = await mailboxChanges(deps, partnerId, ids, (mailbox) =>
          unsubscribed(mailbox, kind, now),
        );
        const value = { ...before.value, unsubscribedAt: now };
        return ok({
          value: undefined,
          action,
          about: before.value.entity,
          changes: [{ op: 'replace', before, value } as const, ...boxes],
        });
      },
    });
  };

/** The two use cases of a reader who wants no more reminders. */
export const unsubscribeUseCases = (deps: UnsubscribeDeps): UnsubscribeUseCases => ({
  openUnsubscribe: openUnsubscribe(deps),
  unsubscribe: unsubscribe(deps),
});
