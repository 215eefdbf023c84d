// The application's flows from the request to the end, each written once: the acts of the people,
// and when the flow is over. The outcomes are compared between engines.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FlowPartner, Lasting } from './flow-world.ts';

const technicalItem = 'product-support-incidents';
const offerItem = 'isv-referral-management';

export interface Flow {
  readonly lasting: Lasting;
  /** Runs the flow. @returns the activation's id */
  readonly play: (partner: FlowPartner) => Promise<string>;
}

/** A flow that ends when its date comes. */
const byTheClock = (play: Flow['play']): Flow => ({ lasting: 'short', play });
/** A flow that ends with an act of a person. */
const byPeople = (play: Flow['play']): Flow => ({ lasting: 'long', play });

const statusIs = (partner: FlowPartner, id: string, status: string): Promise<void> =>
  partner.until(`${id} is ${status}`, async () => {
    const seen = await partner.activation(id);
    return seen['status'] === status;
  });

/** A technical activation whose people have been told that it takes days. */
export const technical = async (partner: FlowPartner): Promise<string> => {
  const id = await partner.activate(await partner.buy('action-pack'), technicalItem);
  await partner.until('the admin knows that it takes days', () => partner.mailed('grace'));
  await waiting(partner, id);
  return id;
};

/** An offer whose instructions have reached the contact. */
const offer = async (partner: FlowPartner): Promise<string> => {
  const purchaseId = await partner.buy('isv-co-sell-ready');
  await partner.setContact('uma');
  const id = await partner.activate(purchaseId, offerItem);
  await partner.until('the contact has instructions', () => partner.mailed('uma'));
  await waiting(partner, id);
  return id;
};

/** The length of the history at the run's last episode. */
const turnsOf = async (partner: FlowPartner, id: string): Promise<number> => {
  const { history } = await partner.read(`/local/orchestrations/${id}-r1`);
  return Array.isArray(history) ? history.length : 0;
};

/** Waits until the run sleeps, so that the next act wakes it. */
const waiting = async (partner: FlowPartner, id: string): Promise<void> => {
  if (partner.settle !== undefined) return sleep(partner.settle);
  await partner.until(`${id} waits`, async () => {
    const turns = await turnsOf(partner, id);
    await sleep(1000);
    return turns > 0 && turns === (await turnsOf(partner, id));
  });
};

export const flows: Readonly<Record<string, Flow>> = {
  'technical, automatic': byTheClock(async (partner) => {
    const id = await technical(partner);
    await statusIs(partner, id, 'active');
    return id;
  }),
  'technical, completed by an operator': byPeople(async (partner) => {
    const id = await technical(partner);
    await partner.operate(id, 'complete', {
      accessId: `AX-${partner.partnerId.slice(-4)}`,
      contractId: `CX-${partner.partnerId.slice(-4)}`,
    });
    await statusIs(partner, id, 'active');
    return id;
  }),
  'technical, declined': byPeople(async (partner) => {
    const id = await technical(partner);
    await partner.operate(id, 'decline', { reason: 'No.' });
    await statusIs(partner, id, 'declined');
    return id;
  }),
  'technical, cancelled': byPeople(async (partner) => {
    const id = await technical(partner);
    await partner.cancel(id);
    await statusIs(partner, id, 'cancelled');
    return id;
  }),
  'offer, at its deadline after a reminder': byTheClock(async (partner) => {
    const id = await offer(partner);
    await statusIs(partner, id, 'active');
    return id;
  }),
  'offer, confirmed by the link': byPeople(async (partner) => {
    const id = await offer(partner);
    await partner.confirm('uma');
    await statusIs(partner, id, 'active');
    return id;
  }),
  'offer, contact changed and confirmed by the new one': byPeople(async (partner) => {
    const id = await offer(partner);
    await partner.setContact('vera');
    await waiting(partner, id);
    await partner.pump();
    await partner.until('the new contact has instructions', () => partner.mailed('vera'));
    await waiting(partner, id);
    await partner.confirm('vera');
    await statusIs(partner, id, 'active');
    return id;
  }),
  'offer, bounced and confirmed by another contact': byPeople(async (partner) => {
    const id = await offer(partner);
    await partner.report('uma', 'Bounced');
    await statusIs(partner, id, 'attentionNeeded');
    await waiting(partner, id);
    await partner.setContact('vera');
    await waiting(partner, id);
    await partner.pump();
    await partner.until('the new contact has instructions', () => partner.mailed('vera'));
    await waiting(partner, id);
    await partner.confirm('vera');
    await statusIs(partner, id, 'active');
    return id;
  }),
  'offer, completed by an operator': byPeople(async (partner) => {
    const id = await offer(partner);
    await partner.operate(id, 'complete', {});
    await statusIs(partner, id, 'active');
    return id;
  }),
  'offer, declined': byPeople(async (partner) => {
    const id = await offer(partner);
    await partner.operate(id, 'decline', { reason: 'No.' });
    await statusIs(partner, id, 'declined');
    return id;
  }),
  'offer, cancelled': byPeople(async (partner) => {
    const id = await offer(partner);
    await partner.cancel(id);
    await statusIs(partner, id, 'cancelled');
    return id;
  }),
};

/** In this many milliseconds three attempts fail; the fourth comes after them. */
const outage = 25_000;

/** Runs on a cloud of its own, because the database fails during it. */
export const outageFlow: Flow = {
  lasting: 'outage',
  play: async (partner) => {
    const id = await technical(partner);
    partner.outage(outage);
    await statusIs(partner, id, 'active');
    return id;
  },
};

/** Waits until the run of an activation has ended, too. */
export const ended = (partner: FlowPartner, id: string): Promise<void> =>
  partner.until(`the run of ${id} has ended`, async () => {
    const { status } = await partner.read(`/local/orchestrations/${id}-r1`);
    return status === 'Completed';
  });
