// Random acts of one partner's people and of the operators, over HTTP. What an act is refused does not
// happen. What succeeded is noted from the answers alone, so that what the application tells afterwards
// can be held against it.
import { sumOf } from '../../shared/domain/money.ts';
import { admin, northbeam, type Answer, type Json, type World } from '../support/world/world.ts';
import type { Chance } from './chance.ts';
import { items, packages, people } from './ground.ts';

/** What has happened, according to the answers. */
export interface Noted {
  /** Amounts that came in and that were sent back, by currency. */
  readonly moneyIn: Record<string, number[]>;
  readonly moneyOut: Record<string, number[]>;
  /** Benefits whose key was shown. */
  readonly keys: Set<string>;
  /** `{benefit} {person}`, each time that somebody was given a seat or a credit. */
  readonly given: string[];
  readonly activations: Set<string>;
  /** How often each act succeeded. */
  readonly done: Record<string, number>;
}

/** Acts that are tried more often than others. */
const often: Readonly<Record<string, number>> = {
  buy: 2,
  order: 2,
  book: 3,
  assign: 4,
  reveal: 3,
  activate: 3,
  redeem: 2,
};
const card = { method: 'card', reference: 'card-1' };
const operator = (path: string) => `/api/v1/operator/${path}`;

/** Makes one act at a time, and notes what came of it. */
export const actsOf = (world: World, chance: Chance) => {
  const noted: Noted = {
    moneyIn: {},
    moneyOut: {},
    keys: new Set(),
    given: [],
    activations: new Set(),
    done: {},
  };
  const purchases: string[] = [];
  const recent = () => chance.pick(purchases.slice(-4)) ?? 'p2222222222222222222';
  const benefit = (kind: keyof typeof items) => `${recent()}-${chance.pick(items[kind])}`;
  const paidFor = new Set<string>();
  const sentBack = new Set<string>();
  let references = 0;

  const note = (into: Record<string, number[]>, amount: unknown, currency: unknown) =>
    (into[String(currency)] ??= []).push(Number(amount));

  const nowLess = (ms: number) => new Date(world.cloud.clock.now() - ms).toISOString();

  /** A transfer: mostly a new one of a good price, sometimes a known reference or an odd amount. */
  const transfer = () => {
    const isNew = chance.below(5) > 0;
    if (isNew) references += 1;
    const prices = [475, 475, 475, 1670, 480.1, 12.34];
    return {
      reference: `bank-${isNew ? references : chance.below(references + 1)}`,
      amount: chance.pick(prices) ?? 1,
      currency: chance.below(8) === 0 ? 'EUR' : 'USD',
      receivedAt: nowLess(chance.below(3) * 3_600_000),
    };
  };

  const bought = ({ status, body }: Answer) => {
    if (status !== 201) return;
    purchases.push(String(body['id']));
    const { amount, currency } = body['price'] as { amount: number; currency: string };
    if (body['status'] === 'active') note(noted.moneyIn, amount, currency);
  };

  const buy = async (payment: object) => {
    const isFree = chance.below(6) === 0;
    const packageId = isFree ? 'isv-co-sell-ready' : chance.pick(packages);
    const body = { packageId, payment: isFree ? { method: 'none' } : payment };
    const answer = await world.call(admin, 'POST', '/api/v1/purchases', body);
    bought(answer);
    return answer;
  };

  /** The next transfer that an operator books, often with the price of the order, or more. */
  const book = async () => {
    const list = operator('purchases?status=pendingPayment');
    const waiting = (await world.call('operator', 'GET', list)).body['value'] as Json[];
    const order = chance.pick(waiting);
    const id = String(order?.['id'] ?? recent());
    const price = order?.['price'] as { amount: number } | undefined;
    const came = transfer();
    const exact = price?.amount ?? came.amount;
    const amount = chance.pick([exact, exact, sumOf([exact, 5.5]), came.amount]) ?? exact;
    const excess = chance.below(3) > 0 ? { excess: 'giveBack' } : {};
    const money = { ...came, amount };
    const path = operator(`purchases/${northbeam.partnerId}/${id}/payment`);
    const answer = await world.call('operator', 'POST', path, { ...money, ...excess });
    if (answer.status === 200 && !paidFor.has(id)) {
      paidFor.add(id);
      const known = kept.get(money.reference);
      if (known === undefined) note(noted.moneyIn, money.amount, money.currency);
    }
    return answer;
  };

  /** Money that was recorded as paying for nothing; when it pays an order later, it has come once. */
  const kept = new Map<string, string>();

  const record = async () => {
    const came = transfer();
    const order = chance.below(2) === 0 ? { purchaseId: recent() } : {};
    const path = operator(`unapplied-payments/${northbeam.partnerId}`);
    const answer = await world.call('operator', 'POST', path, { ...came, ...order });
    if (answer.status === 201) {
      kept.set(came.reference, String(answer.body['id']));
      note(noted.moneyIn, came.amount, came.currency);
    }
    return answer;
  };

  const sent = (key: string, { status }: Answer, { amount, currency }: Json) => {
    if (status !== 200 || sentBack.has(key)) return;
    sentBack.add(key);
    note(noted.moneyOut, amount, currency);
  };

  const giveBack = async () => {
    const list = operator('unapplied-payments');
    const all = (await world.call('operator', 'GET', list)).body['value'] as Json[];
    const one = chance.pick(all) ?? { id: 'b2222222222222222222' };
    const path = `${list}/${northbeam.partnerId}/${String(one['id'])}/given-back`;
    const reference = `return-${chance.below(3)}`;
    const answer = await world.call('operator', 'POST', path, { reference });
    sent(`payment ${String(one['id'])}`, answer, answer.body);
    return answer;
  };

  const issue = async () => {
    const id = recent();
    const path = operator(`purchases/${northbeam.partnerId}/${id}/refund-issued`);
    const answer = await world.call('operator', 'POST', path, { reference: 'refund' });
    const refund = (answer.body['refund'] ?? {}) as Json;
    if (refund['amount'] !== 0) sent(`refund ${id}`, answer, refund);
    return answer;
  };

  const cancel = (more: object) =>
    world.call(admin, 'POST', '/api/v1/service-requests', {
      type: 'cancellation',
      purchaseId: recent(),
      reason: 'No need.',
      ...more,
    });

  const assign = async () => {
    const [of, who] = [benefit('seats'), chance.pick(people)];
    const path = `/api/v1/benefits/${of}/assignments/${who}`;
    const answer = await world.call(admin, 'PUT', path, {});
    if (answer.status === 201) noted.given.push(`${of} ${who}`);
    return answer;
  };

  const reveal = async () => {
    const of = benefit('keys');
    const body = { acknowledgeRefundForfeit: true };
    const answer = await world.call(admin, 'POST', `/api/v1/benefits/${of}/keys/reveal`, body);
    if (answer.status === 200) noted.keys.add(of);
    return answer;
  };

  const activate = async () => {
    const path = `/api/v1/benefits/${benefit('activations')}/activations`;
    const answer = await world.call(admin, 'POST', path, {});
    if (answer.status === 202) noted.activations.add(String(answer.body['id']));
    return answer;
  };

  const attempt = () => chance.pick([...noted.activations].slice(-4)) ?? 'p2222222222222222222-x-1';
  const onAttempt = (act: string, body: object) =>
    world.call(
      'operator',
      'POST',
      operator(`activations/${northbeam.partnerId}/${attempt()}/${act}`),
      body,
    );

  const pass = async (hours: number) => {
    await world.cloud.advance({ duration: `PT${hours}H` });
    return { status: 200, body: {}, headers: new Headers() };
  };

  const renew = async (id: string) => {
    const answer = await world.call(admin, 'POST', `/api/v1/purchases/${id}/renew`, {
      payment: card,
    });
    bought(answer);
    return answer;
  };

  const begin = world.cloud.clock.now();
  const eightYears = 8 * 365 * 86_400_000;
  /** A year may pass, until a purchase can be renewed; the audit is kept for ten. */
  const renewInTime = async () => {
    const id = recent();
    const { body } = await world.call(admin, 'GET', `/api/v1/purchases/${id}`);
    const { renewalOpens } = (body['dates'] ?? {}) as { renewalOpens?: { at: string } };
    const isLong = world.cloud.clock.now() - begin > eightYears || chance.below(3) > 0;
    if (body['status'] !== 'active' || renewalOpens === undefined || isLong) return renew(id);
    const to = new Date(Math.max(world.cloud.clock.now(), Date.parse(renewalOpens.at)));
    await world.cloud.advance({ to });
    return renew(id);
  };

  const acts: Readonly<Record<string, () => Promise<Answer>>> = {
    buy: () => buy(card),
    order: () => buy({ method: 'wire' }),
    book,
    record,
    giveBack,
    issue,
    cancelOrder: () => world.call(admin, 'POST', `/api/v1/purchases/${recent()}/cancel-order`, {}),
    cancel: () => cancel({}),
    cancelWithoutRefund: () => cancel({ withoutRefund: true }),
    cancelBenefit: () => cancel({ benefitId: benefit('keys'), withoutRefund: true }),
    renew: () => renew(recent()),
    upgrade: async () => {
      const path = `/api/v1/purchases/${recent()}/upgrade`;
      const answer = await world.call(admin, 'POST', path, { packageId: 'gold', payment: card });
      bought(answer);
      return answer;
    },
    assign,
    remove: () => {
      const path = `/api/v1/benefits/${benefit('seats')}/assignments/${chance.pick(people)}`;
      return world.call(admin, 'DELETE', path);
    },
    reveal,
    replaceKey: () =>
      world.call(admin, 'POST', '/api/v1/service-requests', {
        type: 'keyReplacement',
        benefitId: chance.pick([...noted.keys].slice(-4)) ?? benefit('keys'),
        reason: 'Lost.',
      }),
    redeem: () => {
      const of = chance.pick([...noted.keys].slice(-4)) ?? benefit('keys');
      const redeemedAt = nowLess(chance.below(2) * 60_000);
      return world.call(admin, 'POST', `/api/v1/benefits/${of}/redemptions`, { redeemedAt });
    },
    activate,
    cancelActivation: () =>
      world.call(admin, 'POST', `/api/v1/activations/${attempt()}/cancel`, { reason: 'No need.' }),
    decline: () => onAttempt('decline', { reason: 'No record.' }),
    wait: () => pass(1 + chance.below(24)),
    waitDays: () => pass(24 * (1 + chance.below(6))),
    renewInTime,
  };
  const names = Object.keys(acts).flatMap((name) =>
    Array.from({ length: often[name] ?? 1 }, () => name),
  );

  return {
    noted,
    /** @throws Error when an act is answered with an outage or a defect */
    next: async (): Promise<void> => {
      // No two acts have the same instant.
      world.cloud.clock.moveTo(world.cloud.clock.now() + 1000);
      const name = chance.pick(names) ?? '';
      const answer = await acts[name]?.();
      if (answer === undefined || answer.status >= 500)
        throw new Error(`${name}: ${answer?.status} ${JSON.stringify(answer?.body)}`);
      if (answer.status < 300) noted.done[name] = (noted.done[name] ?? 0) + 1;
    },
  };
};
