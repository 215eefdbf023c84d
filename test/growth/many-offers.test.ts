// However many offers run, a change of the contact reaches each of them, and whoever is interrupted goes on.
// Over HTTP on the local cloud.
import {
  activationIdOf,
  benefitIdOf,
  type MailId,
  type PurchaseId,
} from '../../shared/domain/ids.ts';
import { partnerId, storeOf, write } from '../support/world/crowd.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { anOffersWorld, offerItem, type OffersWorld } from '../support/world/offers-world.ts';
import { amountOf } from '../support/share.ts';

afterEach(closeWorlds);

/** So many offers run, as if the catalogue had so many. */
const running = async (count: number): Promise<OffersWorld> => {
  const world = await anOffersWorld();
  await world.setContact();
  await world.activateOffer();
  await world.sweeps(false);
  const purchaseId = world.purchaseId as PurchaseId;
  const store = storeOf(world);
  const first = await store.read(partnerId, 'activation', benefitIdOf(purchaseId, offerItem));
  const instructions = first?.value.instructions;
  const mail = instructions && (await store.read(partnerId, 'mail', instructions.mailId));
  if (!first || !instructions || !mail) throw new Error('no offer runs');
  for (let at = 1; at < count; at += 1) {
    const benefitId = benefitIdOf(purchaseId, `offer-${at}`);
    const mailId = `m${String(at).padStart(19, '0')}` as MailId;
    const id = activationIdOf(benefitId, 1);
    const own = { id, benefitId, itemId: `offer-${at}`, mails: [mailId] };
    await write(world, [
      {
        op: 'create',
        kind: 'activation',
        value: { ...first.value, ...own, instructions: { ...instructions, mailId } },
      },
      { op: 'create', kind: 'mail', value: { ...mail.value, id: mailId } },
    ]);
  }
  return world;
};

const revisions = (world: OffersWorld): Record<string, number> => {
  const all = world.documents('activation').map(({ instructions }) => instructions);
  const by = Map.groupBy(all, (one) => (one as { contactRevision: number }).contactRevision);
  return Object.fromEntries([...by].map(([revision, of]) => [revision, of.length]));
};

const next = { email: 'next@northbeam.example' };

const isForNext = (reason: unknown): boolean =>
  (reason as { contactRevision: number }).contactRevision === 2;

const instructed = (world: OffersWorld): number =>
  world
    .documents('mail')
    .filter(({ template, reason }) => template === 'instructions' && isForNext(reason)).length;

test.each([[29], [amountOf(101, 300)]])('the contact of %i offers changes', async (count) => {
  const world = await running(count);
  expect((await world.setContact(next)).status).toBe(200);
  expect(revisions(world)).toEqual({ 2: count });
  expect(instructed(world)).toBe(count);
});

test('interrupted behind the first batch, setting the same contact again does the rest', async () => {
  const world = await running(100);
  let batches = 0;
  world.cloud.cosmos.faults.onRequest = ({ operation }) => {
    if (operation !== 'batch') return undefined;
    batches += 1;
    return batches > 1 ? { before: 503 } : undefined;
  };
  expect((await world.setContact(next)).status).toBe(503);
  world.cloud.cosmos.faults.clear();
  const { 1: older = 0 } = revisions(world);
  expect(older).toBeGreaterThan(0);
  expect(older).toBeLessThan(100);
  expect((await world.setContact(next)).status).toBe(200);
  expect(revisions(world)).toEqual({ 2: 100 });
  expect(instructed(world)).toBe(100);
  expect(world.audits('setMarketingContact')).toHaveLength(2);
});
