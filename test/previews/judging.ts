// Compares what is said beforehand with what then happens. Each function lists the lies: none where
// preview and act agree. What is tried is tried on copies of the world.
import {
  benefitActions as shownActions,
  type Viewer,
} from '../../functions/http/benefits/benefit-actions.ts';
import { catalog } from '../../shared/catalog/catalog.ts';
import { accessTable, type PartnerRole } from '../../shared/domain/access.ts';
import { benefitStatusAt, type Benefit } from '../../shared/domain/benefit.ts';
import { codeOf, type Failure } from '../../shared/domain/failure.ts';
import { benefitIdOf } from '../../shared/domain/ids.ts';
import type { Outlook } from '../../shared/domain/outlook.ts';
import { datesOf, isInForce, isPaid, type Purchase } from '../../shared/domain/purchase.ts';
import { refundEligibility } from '../../shared/domain/refund.ts';
import { latest, plusSeconds, type Instant } from '../../shared/domain/time.ts';
import { chosen } from './histories.ts';
import { partnerId, type Outcome, type SmallWorld } from './small-world.ts';

/** How things are said beforehand; a test replaces one of them by a lie. */
export interface Previews {
  readonly actions: typeof shownActions;
  readonly outlook: (
    world: SmallWorld,
    ...asked: Parameters<SmallWorld['preview']>
  ) => ReturnType<SmallWorld['preview']>;
}

export const honest: Previews = {
  actions: shownActions,
  outlook: (world, ...asked) => world.preview(...asked),
};

const codeIn = (outcome: Outcome): string => (outcome.ok ? 'done' : codeOf(outcome.failure.kind));
const justBefore = (at: Instant) => plusSeconds(at, -0.001);

/** Every action that a benefit offers, against the act itself. */
export const actionLies = async (
  world: SmallWorld,
  roles: readonly PartnerRole[],
  { actions }: Previews = honest,
): Promise<string[]> => {
  const contact = await world.store.read(partnerId, 'marketing-contact', 'marketing-contact');
  const viewer: Viewer = {
    roles,
    partner: await world.partner(),
    access: accessTable(),
    hasContact: contact !== undefined,
  };
  const lies: string[] = [];
  for (const benefit of chosen(await world.benefits()))
    for (const said of actions(benefit, viewer, world.policy, world.now)) {
      const { name, allowed, forfeitsRefund, reasons } = said;
      const claim = allowed ? 'done' : reasons?.[0]?.code;
      const done = codeIn(await world.copy().act(name, benefit, roles));
      if (done !== claim) lies.push(`${name} of ${benefit.item.id}: said ${claim}, but ${done}`);
      if (!allowed) continue;
      const unknowing = codeIn(await world.copy().act(name, benefit, roles, false));
      const lost = unknowing === 'RefundForfeitNotAcknowledged';
      if (lost !== forfeitsRefund)
        lies.push(`${name} of ${benefit.item.id}: forfeits ${forfeitsRefund}, but ${unknowing}`);
    }
  return lies;
};

/** Eligibility for every package, against buying it. */
export const eligibilityLies = async (world: SmallWorld): Promise<string[]> => {
  const lies: string[] = [];
  for (const { id } of catalog.packages()) {
    const { reasons } = await world.eligibility(id);
    const codes = reasons.map(({ code }) => code);
    const bought = await world.copy().buy(id);
    const said = codes[0] === 'ProgramNotMigrated' ? 'ProgramNotMigrated' : 'NotEligible';
    const claim = codes.length === 0 ? 'done' : said;
    if (codeIn(bought) !== claim) lies.push(`${id}: said ${codes.join()}, but ${codeIn(bought)}`);
  }
  return lies;
};

/** Refund eligibility of every purchase, against its cancellation. */
export const refundLies = async (world: SmallWorld): Promise<string[]> => {
  const lies: string[] = [];
  const { program } = await world.partner();
  for (const purchase of await world.purchases()) {
    const { eligible } = refundEligibility(purchase, world.policy, world.now);
    const done = codeIn(await world.copy().cancel(purchase.id, false));
    const may = eligible && program === 'partnerCenter';
    if (may !== (done === 'done'))
      lies.push(`refund ${purchase.id}: said ${eligible}, but ${done}`);
  }
  return lies;
};

const seatOfAll = (benefits: readonly Benefit[], purchase: Purchase) =>
  benefits
    .filter((benefit) => benefit.purchase.id === purchase.id)
    .flatMap(({ id, record }) => record.seats.map(({ userId }) => `${id} ${userId}`))
    .toSorted();

/** What was promised to continue continues to its end, and what was to be lost is. */
const lostAndKept = (said: Outlook, after: readonly Benefit[], over: Instant): string[] => {
  const now = (id: string) => after.find((benefit) => benefit.id === id)!;
  const isUsed = (id: string, at: Instant) =>
    !['expired', 'revoked'].includes(benefitStatusAt(now(id), at));
  return [
    ...said.continues.flatMap(({ benefit: { id }, until }) => [
      ...(isUsed(id, justBefore(until)) ? [] : [`${id} does not continue to ${until}`]),
      ...(isUsed(id, until) ? [`${id} continues beyond ${until}`] : []),
    ]),
    ...said.lost.filter(({ id }) => isUsed(id, over)).map(({ id }) => `${id} is not lost`),
  ];
};

/** What-if of every purchase, against the change itself. */
export const outlookLies = async (
  world: SmallWorld,
  { outlook }: Previews = honest,
): Promise<string[]> => {
  const lies: string[] = [];
  for (const purchase of await world.purchases())
    for (const change of ['renewal', 'upgrade', 'expiry'] as const)
      for (const { id: packageId } of change === 'expiry' ? [{ id: '' }] : catalog.packages()) {
        const lie = (text: string) => lies.push(`${change} to ${packageId}: ${text}`);
        const asked = packageId === '' ? [] : ([packageId] as const);
        const preview = await outlook(world, purchase.id, change, ...asked);
        if (!isPaid(purchase) || !isInForce(purchase, world.now)) {
          if (preview.ok) lie('told of a purchase that is not in force');
          continue;
        }
        if (change === 'expiry') {
          if (preview.ok)
            lostAndKept(preview.value.outlook, await world.benefits(), purchase.benefitsEndAt).map(
              lie,
            );
          continue;
        }
        const opens = datesOf(purchase, world.policy).renewalOpens.at;
        const then = world.copy(change === 'renewal' ? latest(world.now, opens) : world.now);
        const done =
          change === 'renewal'
            ? await then.renew(purchase.id, packageId)
            : await then.upgrade(purchase.id, packageId);
        const reasons = preview.ok ? preview.value.reasons.map(({ code }) => code) : [];
        const refused = (failure: Failure): string =>
          failure.kind === 'notEligible'
            ? failure.reasons.map(({ code }) => code).join()
            : codeOf(failure.kind);
        const claim = preview.ok ? reasons.join() || 'done' : refused(preview.failure);
        const fact = done.ok ? 'done' : refused(done.failure);
        const isProgram = fact === 'ProgramNotMigrated';
        if (isProgram ? claim === 'done' : claim !== fact) lie(`said ${claim}, but ${fact}`);
        if (!preview.ok || !done.ok) continue;
        const { value } = done.value;
        const [next, toReassign] =
          'toReassign' in value ? [value.purchase, value.toReassign] : [value, undefined];
        const { outlook: said, price } = preview.value;
        const after = await then.benefits();
        if (JSON.stringify(price) !== JSON.stringify(next.price)) lie('has another price');
        const promised = said.carriedOver.map(
          ({ benefit, seat }) => `${benefitIdOf(next.id, benefit.item.id)} ${seat.userId}`,
        );
        const seated = seatOfAll(after, next);
        if (promised.toSorted().join() !== seated.join())
          lie(`promised seats ${promised.join()}, but ${seated.join()}`);
        const named = (people: Outlook['toReassign']) =>
          people
            .map(({ benefit, seat }) => `${benefit.id} ${seat.userId}`)
            .toSorted()
            .join();
        if (toReassign !== undefined && named(said.toReassign) !== named(toReassign))
          lie('names other people to be given it again');
        const over = change === 'renewal' ? purchase.benefitsEndAt : then.now;
        lostAndKept(said, after, over).map(lie);
      }
  return lies;
};
