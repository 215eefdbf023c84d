// The requests that a partner's people make to the API, one move each, for the demo, the end-to-end
// tests and the examples. The caller of a move decides who makes it. Knows no story.
import { randomUUID } from 'node:crypto';
import { personaNamed } from '../../local/hosting/personas.ts';
import { api, move } from './client.ts';

/** An entity with an id: a purchase, an activation. */
interface Named {
  readonly id: string;
}

/** @param label the label of a persona */
export const userIdOf = (label: string): string => personaNamed(label).userId;

/** The id of a benefit, made from its purchase and its item. */
export const benefitIn = ({ id }: Named, item: string): string => `${id}-${item}`;

const card = { method: 'card', reference: 'demo-card' } as const;

type Payment = Parameters<typeof api.purchasePackage>[1]['payment'];
const how = { card: 'by card', wire: 'by wire', none: 'for nothing' };

export const buy = (packageId: string, payment: Payment = card) =>
  move(`buys ${packageId} ${how[payment.method]}`, 201, (as) =>
    api.purchasePackage(randomUUID(), { packageId, payment }, {}, as),
  );

export const cancelOrder = ({ id }: Named) =>
  move('gives the order up', 200, (as) => api.cancelOrder(id, {}, as));

export const renew = ({ id }: Named) =>
  move('renews it by card', 201, (as) =>
    api.renewPurchase(randomUUID(), id, { payment: card }, {}, as),
  );

export const upgrade = ({ id }: Named, packageId: string) =>
  move(`exchanges it for ${packageId}`, 201, (as) =>
    api.upgradePurchase(randomUUID(), id, { packageId, payment: card }, {}, as),
  );

export const preview = ({ id }: Named, change: Parameters<typeof api.previewChange>[1]) =>
  move(`looks what ${change} would bring`, 200, (as) => api.previewChange(id, change, {}, as));

export const request = (body: Parameters<typeof api.createServiceRequest>[1]) =>
  move(`asks for ${body.type}`, 201, (as) => api.createServiceRequest(randomUUID(), body, {}, as));

/** Asks for technical help. */
export const help = (
  type: 'cloudSupport' | 'onPremisesSupport' | 'advisoryHours',
  benefitId: string,
  more: { readonly hours?: number; readonly customer?: { readonly name: string } } = {},
) => {
  const title = 'Moving to the cloud';
  const description = 'Where to begin, and with what.';
  return request({ type, benefitId, title, description, severity: 'minimal', ...more });
};

export const cancel = ({ id: purchaseId }: Named) =>
  request({ type: 'cancellation', purchaseId, reason: 'Not what we need.' });

export const benefits = (filter: Parameters<typeof api.listBenefits>[0]) =>
  move('lists the benefits', 200, (as) => api.listBenefits(filter, as));

export const benefit = (benefitId: string) =>
  move('looks at the benefit', 200, (as) => api.getBenefit(benefitId, {}, as));

/** @param label of the persona who gets it */
export const assign = (benefitId: string, label: string) =>
  move(`gives a seat to ${label}`, 201, (as) =>
    api.assignUser(benefitId, userIdOf(label), {}, {}, as),
  );

export const takeBack = (benefitId: string, label: string) =>
  move(`takes the seat back from ${label}`, 204, (as) =>
    api.removeUser(benefitId, userIdOf(label), {}, as),
  );

export const holdersOf = (benefitId: string) =>
  move('looks who has it', 200, (as) => api.listAssignments(benefitId, {}, as));

export const myBenefits = move('looks what is theirs', 200, (as) => api.listMyAssignments({}, as));

export const reveal = (benefitId: string, acknowledgeRefundForfeit = false) =>
  move('gets the key', 200, (as) =>
    api.revealKeys(benefitId, { acknowledgeRefundForfeit }, {}, as),
  );

export const redemptionOptions = (benefitId: string, users: number, months: number) =>
  move(`looks what it gives ${users} users with ${months} months left`, 200, (as) =>
    api.getRedemptionOptions(benefitId, String(users), String(months), {}, as),
  );

export const redeem = (benefitId: string) =>
  move('says that it is redeemed', 200, (as) => api.redeemBenefit(benefitId, {}, {}, as));

export const activate = (purchase: Named, item: string) =>
  move(`activates ${item}`, 202, (as) =>
    api.requestActivation(benefitIn(purchase, item), {}, {}, as),
  );

export const lookAt = ({ id }: Named) =>
  move('looks at the activation', 200, (as) => api.getActivation(id, {}, as));

export const giveUp = ({ id }: Named) =>
  move('gives the activation up', 200, (as) =>
    api.cancelActivation(id, { reason: 'Not this year.' }, {}, as),
  );

export const refundOf = ({ id }: Named) =>
  move('looks whether the money could come back', 200, (as) =>
    api.getRefundEligibility(id, {}, as),
  );

/** Sets the first contact, who has a telephone number. */
export const setContact = (email: string, preferredLanguage = 'en', company = 'northbeam') => {
  const contact = { userId: userIdOf(`${company}-user`), phone: '+4930123456' };
  const body = { ...contact, email, preferredLanguage };
  return move('sets the marketing contact', 201, (as) => api.setMarketingContact(body, {}, as));
};

/** Sets another contact in place of the first. */
export const changeContact = (email: string) =>
  move('changes the marketing contact', 200, setContact(email).ask);

export const allActivations = move('lists the activations', 200, (as) =>
  api.listActivations({ maxpagesize: 200 }, as),
);

export const complianceExport = move('exports what was granted and used', 200, (as) =>
  api.exportCompliance({}, as),
);

export const summary = move('looks at the whole', 200, (as) => api.getSummary({}, as));

/** The codes of the reasons against an act. */
export const codesOf = (reasons: readonly { readonly code: string }[] = []): string =>
  reasons.map(({ code }) => code).join();
