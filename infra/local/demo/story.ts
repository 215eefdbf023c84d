// The demo's story: two partners buy, assign, activate and cancel, over six weeks.
// Told through the API only; what must hold is said where it happens.
import { demoPartners, personas } from '../personas.ts';
import type { Json, Teller } from './teller.ts';

const [northbeam] = demoPartners;
const userIdOf = (label: string): string =>
  personas.find((persona) => persona.label === label)?.userId ?? '';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const card = { method: 'card', reference: 'demo-card' };

const buy = (teller: Teller, who: string, packageId: 'action-pack' | 'silver') =>
  teller.act(who, `buys ${packageId} by card`, {
    method: 'POST',
    path: '/api/v1/purchases',
    body: { packageId, payment: card },
    expect: 201,
  });

const activate = (teller: Teller, who: string, purchase: Json, item: string) =>
  teller.act(who, `activates ${item}`, {
    method: 'POST',
    path: `/api/v1/benefits/${text(purchase['id'])}-${item}/activations`,
    body: {},
    expect: 202,
  });

const status = async (teller: Teller, who: string, activation: Json): Promise<string> => {
  const path = `/api/v1/activations/${text(activation['id'])}`;
  const now = await teller.act(who, 'looks at the activation', {
    method: 'GET',
    path,
    expect: 200,
  });
  return text(now['status']);
};

const seatsOfNorthbeam = async (teller: Teller): Promise<void> => {
  const admin = 'northbeam-globalAdmin';
  const benefits = await teller.act(admin, 'lists the Visual Studio benefits', {
    method: 'GET',
    path: '/api/v1/benefits?category=visualStudio',
    expect: 200,
  });
  const [seats] = benefits['value'] as Json[];
  const path = (label: string) =>
    `/api/v1/benefits/${text(seats?.['id'])}/assignments/${userIdOf(label)}`;
  const assign = (who: string, label: string, expect: number) =>
    teller.act(who, `gives a seat to ${label}`, {
      method: 'PUT',
      path: path(label),
      body: {},
      expect,
    });
  await assign('northbeam-mpnPartnerAdmin', 'northbeam-user', 403);
  for (const label of ['northbeam-user', 'northbeam-adminAgent', 'northbeam-userAdmin'])
    await assign(admin, label, 201);
  await assign(admin, 'northbeam-mpnPartnerAdmin', 409);
  await teller.act(admin, 'takes the seat back from northbeam-user', {
    method: 'DELETE',
    path: path('northbeam-user'),
    expect: 204,
  });
  await assign(admin, 'northbeam-mpnPartnerAdmin', 201);
};

/** Plays the story; what is wrong with it is in `teller.problems`. */
export const play = async (teller: Teller): Promise<void> => {
  const operator = 'operator';
  await teller.day(0);
  const first = await buy(teller, 'northbeam-mpnPartnerAdmin', 'action-pack');
  await seatsOfNorthbeam(teller);
  const automatic = await activate(
    teller,
    'northbeam-globalAdmin',
    first,
    'product-support-incidents',
  );

  await teller.day(1);
  const byHand = await activate(teller, 'northbeam-mpnPartnerAdmin', first, 'advisory-hours');
  const { domain, ...account } = northbeam;
  await teller.act(operator, 'notes that Northbeam has reached the silver competency', {
    method: 'PUT',
    path: `/api/v1/operator/partners/${northbeam.partnerId}`,
    body: {
      ...account,
      accountEmail: `account@${domain}`,
      program: 'partnerCenter',
      designations: ['silverCompetency'],
    },
    expect: 200,
  });
  const silver = await buy(teller, 'northbeam-globalAdmin', 'silver');
  const cloudSupport = 'signature-cloud-support';
  const unwanted = await activate(teller, 'northbeam-globalAdmin', silver, cloudSupport);
  const second = await buy(teller, 'lakeside-globalAdmin', 'action-pack');
  await activate(teller, 'lakeside-globalAdmin', second, 'product-support-incidents');

  await teller.day(2);
  teller.check(
    'an activation is not active before its third day',
    (await status(teller, 'northbeam-user', automatic)) === 'inProgress',
  );
  await teller.act('lakeside-mpnPartnerAdmin', 'cancels the purchase, with refund', {
    method: 'POST',
    path: '/api/v1/service-requests',
    body: { type: 'cancellation', purchaseId: text(second['id']), reason: 'Bought by mistake.' },
    expect: 201,
  });

  await teller.day(3.5);
  teller.check(
    'provisioned on the third day',
    (await status(teller, 'northbeam-user', automatic)) === 'active',
  );
  await teller.act(operator, 'provisions the advisory hours by hand', {
    method: 'POST',
    path: `/api/v1/operator/activations/${northbeam.partnerId}/${text(byHand['id'])}/complete`,
    body: { accessId: 'ACC-0001', contractId: 'CON-0001' },
    expect: 200,
  });
  await teller.act(operator, 'declines the cloud support', {
    method: 'POST',
    path: `/api/v1/operator/activations/${northbeam.partnerId}/${text(unwanted['id'])}/decline`,
    body: { reason: 'The region desk has no record of this contract yet.' },
    expect: 200,
  });

  await teller.day(5);
  await activate(teller, 'northbeam-globalAdmin', silver, cloudSupport);

  await teller.day(40);
  await teller.act('northbeam-mpnPartnerAdmin', 'asks for the money back, too late', {
    method: 'POST',
    path: '/api/v1/service-requests',
    body: { type: 'cancellation', purchaseId: text(first['id']), reason: 'Changed our mind.' },
    expect: 409,
  });
  await buy(teller, 'lakeside-globalAdmin', 'action-pack');

  await teller.day(41);
};
