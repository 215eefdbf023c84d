// The scenes to photograph: the instruction mail and its page in every state and language, taken
// from a running local cloud. Knows the API as the demo's personas use it.
import { startLocalCloud, type LocalCloud } from '../local/cloud/cloud.ts';
import { demoPartners, personaNamed } from '../local/hosting/personas.ts';
import { seed } from '../local/seed/seed.ts';
import { call } from './call.ts';

/** One picture: a document of its own, or a URL of the running local cloud. */
export interface Scene {
  readonly name: string;
  readonly html?: string;
  readonly url?: string;
}

/** Each language has a partner of its own. */
const settings = [
  { language: 'en', partner: demoPartners[0], admin: 'northbeam-globalAdmin' },
  { language: 'zh-Hans', partner: demoPartners[1], admin: 'lakeside-globalAdmin' },
] as const;
type Setting = (typeof settings)[number];

const contact = (cloud: LocalCloud, { admin, language }: Setting, email: string) =>
  call(cloud, admin, 'PUT', '/api/v1/marketing-contact', {
    userId: personaNamed(admin).userId,
    email,
    phone: '+4930123456',
    preferredLanguage: language,
  });

const activate = async (
  cloud: LocalCloud,
  { admin }: Setting,
  purchaseId: string,
  item: string,
) => {
  const path = `/api/v1/benefits/${purchaseId}-${item}/activations`;
  const { id } = await call(cloud, admin, 'POST', path, {});
  await cloud.advance({ duration: 'PT1M' });
  return String(id);
};

const latestMail = (cloud: LocalCloud, to: string) => {
  const mail = cloud.outbox({ to }).findLast(({ links }) => links.length > 0);
  if (mail === undefined) throw new Error(`no mail with a link to ${to}`);
  return { html: mail.html, link: String(mail.links[0]) };
};

const join = async (cloud: LocalCloud, { partner, admin }: Setting) => {
  const { domain, ...account } = partner;
  const path = `/api/v1/operator/partners/${partner.partnerId}`;
  await call(cloud, 'operator', 'PUT', path, {
    ...account,
    accountEmail: `account@${domain}`,
    program: 'partnerCenter',
    designations: ['silverCompetency', 'isvCoSellReady'],
  });
  const buy = async (packageId: string, payment: object) =>
    String((await call(cloud, admin, 'POST', '/api/v1/purchases', { packageId, payment }))['id']);
  return {
    silver: await buy('silver', { method: 'card', reference: 'shots' }),
    coSell: await buy('isv-co-sell-ready', { method: 'none' }),
  };
};

/**
 * The scenes of one language; each state has an offer of its own, so that all states exist at the
 * end.
 */
const inLanguage = async (cloud: LocalCloud, setting: Setting): Promise<Scene[]> => {
  const { language, admin, partner } = setting;
  const { silver, coSell } = await join(cloud, setting);
  const ask = (purchaseId: string, item: string) => activate(cloud, setting, purchaseId, item);
  const to = `marketing@${partner.domain}`;

  await contact(cloud, setting, `old-${to}`);
  await ask(coSell, 'isv-selling-with-microsoft');
  const replaced = latestMail(cloud, `old-${to}`);
  await contact(cloud, setting, to);
  await cloud.advance({ duration: 'PT2M' });

  await ask(silver, 'referral-management');
  const confirmed = latestMail(cloud, to);
  await cloud.fetch(confirmed.link, { method: 'POST', redirect: 'manual' });

  const done = await ask(silver, 'business-profile-optimization');
  const active = latestMail(cloud, to);
  const desk = `/api/v1/operator/activations/${partner.partnerId}`;
  await call(cloud, 'operator', 'POST', `${desk}/${done}/complete`, {});

  await ask(coSell, 'isv-marketplace-launch');
  const { html, link } = latestMail(cloud, to);

  const other = await ask(coSell, 'isv-referral-management');
  const gone = latestMail(cloud, to);
  await call(cloud, admin, 'POST', `/api/v1/activations/${other}/cancel`, { reason: 'Changed.' });

  const shown = (state: string, url: string): Scene => ({
    name: `page-${state}-${language}`,
    url: `${url}?lang=${language}`,
  });
  return [
    { name: `mail-instructions-${language}`, html },
    shown('open', link),
    shown('confirmed', confirmed.link),
    shown('active', active.link),
    shown('cancelled', gone.link),
    shown('replaced', replaced.link),
    shown('not-found', new URL('/i/unknown', link).href),
  ];
};

/** A running local cloud with everything to photograph; the caller closes it. */
export const openScenes = async (): Promise<{ cloud: LocalCloud; scenes: readonly Scene[] }> => {
  const cloud = await startLocalCloud({
    ports: { http: 0, cosmos: 0, email: 0 },
    clock: { start: '2026-12-01T09:00:00.000Z' },
    telemetry: true,
    settings: { RATE_LIMIT: 'off', POLICY: JSON.stringify({ contactChangesPerDay: 100 }) },
  });
  await seed(cloud);
  const scenes: Scene[] = [];
  for (const setting of settings) scenes.push(...(await inLanguage(cloud, setting)));
  const [instance] = cloud.durable.instances();
  const trace = cloud.telemetry
    ?.traces({ timers: false, limit: 1000 })
    .find(({ name }) => name === 'request-activation');
  const local = [
    '/',
    '/local',
    '/local/outbox',
    `/local/outbox/${cloud.outbox().findLast(({ links }) => links.length > 0)?.id}`,
    '/local/orchestrations',
    `/local/orchestrations/${instance?.instanceId}`,
    '/local/documents/partners',
    '/local/traces',
    `/local/traces/${trace?.traceId}`,
    '/local/metrics',
  ];
  scenes.push(
    ...local.map((path) => ({
      name:
        path === '/' ? 'start' : `local-${path.split('/')[2] ?? 'start'}-${path.split('/').length}`,
      url: new URL(path, cloud.origin).href,
    })),
  );
  return { cloud, scenes };
};
