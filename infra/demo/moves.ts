// What people do in the demo, one move each, by the API's client. Knows nothing of the story.
import { randomUUID } from 'node:crypto';
import type { Activation, Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import { demoPartners, personas, type DemoPartner } from '../local/hosting/personas.ts';
import type { Teller } from './teller.ts';

export const [northbeam, lakeside] = demoPartners;

export const userIdOf = (label: string): string =>
  personas.find((persona) => persona.label === label)?.userId ?? '';

const paid = { method: 'card', reference: 'demo-card' } as const;

export const buy = (
  teller: Teller,
  who: string,
  packageId: string,
  payment: typeof paid | { readonly method: 'none' } = paid,
): Promise<Purchase> =>
  teller.act(
    who,
    `buys ${packageId}${payment === paid ? ' by card' : ', which is free'}`,
    201,
    (as) => api.purchasePackage(randomUUID(), { packageId, payment }, {}, as),
  );

export const activate = (
  teller: Teller,
  who: string,
  { id }: Purchase,
  item: string,
  words = `activates ${item}`,
): Promise<Activation> =>
  teller.act(who, words, 202, (as) => api.requestActivation(`${id}-${item}`, {}, as));

/** Asks for an activation that the rules refuse. */
export const activateInVain = (
  teller: Teller,
  who: string,
  { id }: Purchase,
  item: string,
  words: string,
) => teller.act(who, words, 409, (as) => api.requestActivation(`${id}-${item}`, {}, as));

export const activationOf = (teller: Teller, who: string, { id }: Activation) =>
  teller.act(who, 'looks at the activation', 200, (as) => api.getActivation(id, {}, as));

export const statusOf = async (teller: Teller, who: string, activation: Activation) =>
  (await activationOf(teller, who, activation)).status;

export const blockersOf = async (teller: Teller, who: string, { id }: Purchase) =>
  (
    await teller.act(who, 'looks whether the money could come back', 200, (as) =>
      api.getRefundEligibility(id, {}, as),
    )
  ).blockers;

export const cancelPurchase = <const Status extends 201 | 409>(
  teller: Teller,
  who: string,
  words: string,
  { id: purchaseId }: Purchase,
  expect: Status,
) =>
  teller.act(who, words, expect, (as) =>
    api.createServiceRequest(
      randomUUID(),
      { type: 'cancellation', purchaseId, reason: 'Not what we need.' },
      {},
      as,
    ),
  );

export const complete = (teller: Teller, words: string, { id }: Activation) =>
  teller.act('operator', words, 200, (as) =>
    api.completeActivation(
      northbeam.partnerId,
      id,
      { accessId: 'ACC-0001', contractId: 'CON-0001' },
      {},
      as,
    ),
  );

export const decline = (teller: Teller, words: string, { id }: Activation, reason: string) =>
  teller.act('operator', words, 200, (as) =>
    api.declineActivation(northbeam.partnerId, id, { reason }, {}, as),
  );

type Account = Parameters<typeof api.replacePartner>[1];

export const recognise = (
  teller: Teller,
  words: string,
  { domain, ...account }: DemoPartner,
  designations: Account['designations'],
) =>
  teller.act('operator', words, 200, (as) =>
    api.replacePartner(
      account.partnerId,
      { ...account, accountEmail: `account@${domain}`, program: 'partnerCenter', designations },
      {},
      as,
    ),
  );

export const setContact = (
  teller: Teller,
  words: string,
  contact: { readonly email: string; readonly preferredLanguage: string },
  expect: 200 | 201 | 422,
  company: 'northbeam' | 'lakeside' = 'northbeam',
) =>
  teller.act(`${company}-mpnPartnerAdmin`, words, expect, (as) =>
    api.setMarketingContact(
      { userId: userIdOf(`${company}-user`), phone: '+4930123456', ...contact },
      {},
      as,
    ),
  );
