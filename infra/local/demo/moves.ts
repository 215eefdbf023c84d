// What people do in the demo, one move each. Knows the API's paths and nothing of the story.
import { demoPartners, personas } from '../personas.ts';
import type { Json, Teller } from './teller.ts';

export const [northbeam] = demoPartners;

export const userIdOf = (label: string): string =>
  personas.find((persona) => persona.label === label)?.userId ?? '';

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const paid = { method: 'card', reference: 'demo-card' };

export const buy = (teller: Teller, who: string, packageId: string, payment: Json = paid) =>
  teller.act(who, `buys ${packageId}${payment === paid ? ' by card' : ', which is free'}`, {
    method: 'POST',
    path: '/api/v1/purchases',
    body: { packageId, payment },
    expect: 201,
  });

export const activate = (
  teller: Teller,
  who: string,
  purchase: Json,
  item: string,
  { words = `activates ${item}`, expect = 202 } = {},
) =>
  teller.act(who, words, {
    method: 'POST',
    path: `/api/v1/benefits/${text(purchase['id'])}-${item}/activations`,
    body: {},
    expect,
  });

export const activationOf = (teller: Teller, who: string, { id }: Json): Promise<Json> =>
  teller.act(who, 'looks at the activation', {
    method: 'GET',
    path: `/api/v1/activations/${text(id)}`,
    expect: 200,
  });

export const statusOf = async (teller: Teller, who: string, activation: Json): Promise<string> =>
  text((await activationOf(teller, who, activation))['status']);

export const cancelPurchase = (
  teller: Teller,
  who: string,
  words: string,
  purchase: Json,
  expect: number,
) =>
  teller.act(who, words, {
    method: 'POST',
    path: '/api/v1/service-requests',
    body: {
      type: 'cancellation',
      purchaseId: text(purchase['id']),
      reason: 'Not what we need.',
    },
    expect,
  });

export const decide = (
  teller: Teller,
  words: string,
  activation: Json,
  act: 'complete' | 'decline',
  body: Json,
) =>
  teller.act('operator', words, {
    method: 'POST',
    path: `/api/v1/operator/activations/${northbeam.partnerId}/${text(activation['id'])}/${act}`,
    body,
    expect: 200,
  });

export const recognise = (teller: Teller, words: string, designations: readonly string[]) => {
  const { domain, ...account } = northbeam;
  return teller.act('operator', words, {
    method: 'PUT',
    path: `/api/v1/operator/partners/${northbeam.partnerId}`,
    body: {
      ...account,
      accountEmail: `account@${domain}`,
      program: 'partnerCenter',
      designations,
    },
    expect: 200,
  });
};

export const setContact = (
  teller: Teller,
  words: string,
  contact: { readonly email: string; readonly preferredLanguage: string },
  expect: number,
) =>
  teller.act('northbeam-mpnPartnerAdmin', words, {
    method: 'PUT',
    path: '/api/v1/marketing-contact',
    body: { userId: userIdOf('northbeam-user'), phone: '+4930123456', ...contact },
    expect,
  });
