// What a reader of the instructions sees and does: the page behind a link, and the confirmation.
// The holder of the link counts as the reader; opening the page changes nothing.
import { activationStatusAt, isRunning, type Activation } from '../../domain/activation.ts';
import type { Brand } from '../../domain/brand.ts';
import { confirmBy, confirmed, notBefore } from '../../domain/go-to-market-steps.ts';
import type { PartnerId } from '../../domain/ids.ts';
import type { Mail } from '../../domain/mail.ts';
import { contactKey } from '../../domain/marketing-contact.ts';
import { ok } from '../../domain/result.ts';
import { instantOf, type Instant } from '../../domain/time.ts';
import {
  renderPage,
  type PageContent,
  type PageState,
  type RenderedPage,
} from '../../mail/render-page.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Registry } from '../../ports/registry.ts';
import { wordsFor } from '../mail/activation-mails.ts';
import type { WakingDeps } from './activation-snapshot.ts';
import { commandIdOf } from '../commands/command-id.ts';
import { carryOut } from '../commands/carry-out.ts';
import { readCurrentActivation } from './list-activations.ts';
import { linkHashOf } from '../mail/mail-link.ts';

export type { RenderedPage };

/** The page behind a link in its present state. */
export interface OpenedPage {
  readonly state: PageState;
  /** The language of the mail with the link; absent when the link belongs to no mail. */
  readonly language?: string;
  readonly render: (language: string) => Promise<RenderedPage>;
}

export interface InstructionUseCases {
  /** @param token from the link; only reads */
  readonly openInstructions: (token: string) => Promise<OpenedPage>;
  /** Confirms once; changes nothing when repeated, too late, or for an unknown link. */
  readonly confirmInstructions: (token: string) => Promise<void>;
}

interface LinkDeps extends WakingDeps {
  readonly brand: Brand;
  readonly clock: Clock;
  readonly registry: Pick<Registry, 'findLink'>;
}

/** What was found for a link. */
interface Led {
  readonly partnerId: PartnerId;
  readonly mail: Mail;
  readonly found: NonNullable<Awaited<ReturnType<typeof readCurrentActivation>>>;
  /** True while the link is of the latest sending and the contact is unchanged. */
  readonly counts: boolean;
}

const follow = async (deps: LinkDeps, token: string): Promise<Led | undefined> => {
  const hash = linkHashOf(deps.ids, token);
  const target = hash === undefined ? undefined : await deps.registry.findLink(hash);
  if (target === undefined) return undefined;
  const { partnerId, mailId, resend } = target;
  const mail = (await deps.store.read(partnerId, 'mail', mailId))?.value;
  const activationId = mail?.reason.activationId;
  if (mail === undefined || activationId === undefined) return undefined;
  const [found, contact] = await Promise.all([
    readCurrentActivation(deps.store, partnerId, activationId),
    deps.store.read(partnerId, 'marketing-contact', contactKey),
  ]);
  if (found === undefined) return undefined;
  const revision = mail.reason.contactRevision;
  const counts =
    mail.resend === resend &&
    revision === contact?.value.revision &&
    revision === found.stored.value.instructions?.contactRevision;
  return { partnerId, mail, found, counts };
};

/** The page of an activation that the link may still show. */
const pageOf = (
  deps: LinkDeps,
  partner: string,
  { partnerId, found: { stored, purchase } }: Led,
  language: string,
): PageContent => {
  const activation = stored.value;
  const { name, steps = [] } = wordsFor(deps, { partnerId, activation, purchase }, language);
  const offer = { offer: name, partner, steps: [...steps] };
  if (activation.status === 'active')
    return { state: 'active', params: { ...offer, expiresAt: activation.expiresAt } };
  const from = notBefore(activation, deps.policy);
  if (activation.confirmedAt !== undefined)
    return { state: 'confirmed', params: { ...offer, notBefore: from } };
  const by = confirmBy(activation, deps.policy);
  return {
    state: 'open',
    params: { ...offer, notBefore: from, ...(by === undefined ? {} : { confirmBy: by }) },
  };
};

/** The page of an activation that is over says nothing about the offer. */
const endedPage = (
  { found: { stored, purchase }, counts }: Led,
  now: Instant,
): PageContent | undefined => {
  const status = activationStatusAt(stored.value, purchase, now);
  if (status === 'cancelled' || status === 'declined') return { state: 'cancelled', params: {} };
  if (status === 'expired') return { state: 'expired', params: {} };
  return counts ? undefined : { state: 'replaced', params: {} };
};

const pageFrom = (
  brand: Brand,
  content: (language: string) => PageContent,
  mailLanguage: string | undefined,
): OpenedPage => ({
  state: content('en').state,
  ...(mailLanguage === undefined ? {} : { language: mailLanguage }),
  render: (language) => renderPage({ ...content(language), language, brand }),
});

const openInstructions =
  (deps: LinkDeps): InstructionUseCases['openInstructions'] =>
  async (token) => {
    const led = await follow(deps, token);
    if (led === undefined)
      return pageFrom(deps.brand, () => ({ state: 'notFound', params: {} }), undefined);
    const { language } = led.mail;
    const ended = endedPage(led, instantOf(deps.clock.now()));
    if (ended !== undefined) return pageFrom(deps.brand, () => ended, language);
    const partner = await deps.store.read(led.partnerId, 'partner', 'partner');
    const name = partner?.value.name ?? '';
    return pageFrom(deps.brand, (shown) => pageOf(deps, name, led, shown), language);
  };

const confirmInstructions =
  (deps: LinkDeps): InstructionUseCases['confirmInstructions'] =>
  async (token) => {
    const led = await follow(deps, token);
    if (led === undefined) return;
    const { partnerId, mail, found } = led;
    const { id } = found.stored.value;
    const now = instantOf(deps.clock.now());
    const done = await carryOut<Activation | undefined>(deps, {
      partnerId,
      command: {
        id: commandIdOf(deps.ids, id, 'confirm', String(mail.reason.contactRevision)),
        now,
        actor: { kind: 'recipient' },
      },
      replay: async () => ok(undefined),
      decide: async () => {
        const nothing = ok({ value: undefined, action: 'confirm', changes: [] });
        const current = await follow(deps, token);
        if (current === undefined || endedPage(current, now) !== undefined) return nothing;
        const before = current.found.stored;
        if (!isRunning(before.value) || before.value.confirmedAt !== undefined) return nothing;
        const value = confirmed(before.value, now);
        return ok({ value, action: 'confirm', changes: [{ op: 'replace', before, value }] });
      },
    });
    if (done.value !== undefined) await deps.activations.wake(done.value);
  };

/** The two use cases of a reader of the instructions. */
export const instructionUseCases = (deps: LinkDeps): InstructionUseCases => ({
  openInstructions: openInstructions(deps),
  confirmInstructions: confirmInstructions(deps),
});
