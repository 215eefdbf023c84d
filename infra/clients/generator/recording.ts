// Records the examples of the OpenAPI document: the answers of a running application to a short
// story of a partner. Values that are random get fixed replacements. Knows the API and the local
// cloud.
import type { Purchase } from '../typescript/api.ts';
import { advance, report } from '../local/around.ts';
import { api, callerOf, must, type Caller } from '../local/client.ts';
import * as moves from '../local/moves.ts';
import * as operator from '../local/operator-moves.ts';
import { startLocalCloud, type LocalCloud } from '../../local/cloud/cloud.ts';
import { seed } from '../../local/seed/seed.ts';

/** Bodies of successes by operation and status. */
export type Recorded = Record<string, Record<string, unknown>>;

interface Paths {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId: string }>>>
  >;
}

/** The number of items that an example shows of a longer list. */
const shownItems = 2;

const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, shownItems).map((item) => shortened(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, shortened(of)]));
};

/** Random ids: of purchases, requests and mails, of audit entries, of support. */
const drawn = /\b(?:[mpr][a-z2-7]{19}|[0-9a-f]{32,64}|[AC]\d{12}|W[0-9A-Z]{10})\b/g;

/**
 * Replaces random ids by fixed ones: the first letter of each, and a number in the order of first
 * use.
 */
const steady = () => {
  const known = new Map<string, string>();
  return (text: string): string =>
    text.replaceAll(/skiptoken=[^"&]+/g, 'skiptoken=next').replaceAll(drawn, (id) => {
      const first = /^[0-9a-f]+$/.test(id) ? '0' : id.charAt(0);
      const name = `${first}${String(known.size + 1).padStart(id.length - 1, '0')}`;
      known.set(id, known.get(id) ?? name);
      return known.get(id) ?? name;
    });
};

/** How many members a body has, at any depth. */
const membersOf = (value: unknown): number =>
  value === null || typeof value !== 'object'
    ? 0
    : Object.values(value).reduce<number>((sum, member) => sum + 1 + membersOf(member), 0);

/** A cloud that notes the fullest body of each success, the first among equals. */
const listeningTo = async (cloud: LocalCloud, recorded: Recorded) => {
  const { paths } = (await (await cloud.fetch('/api/openapi.json')).json()) as Paths;
  const operations = Object.entries(paths)
    .toSorted(([one], [other]) => one.split('{').length - other.split('{').length)
    .map(([path, byMethod]) => ({
      byMethod,
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
  const named = steady();
  const played = new Set<string>();
  const fetch: LocalCloud['fetch'] = async (path, init) => {
    // Moves the clock, so that no two writes have the same instant and lists have a definite order.
    if (init?.method !== undefined && init.method !== 'GET')
      await advance(cloud, { duration: 'PT1S' });
    const response = await cloud.fetch(path, init);
    const { pathname } = new URL(path, cloud.origin);
    const found = operations.find(({ pattern }) => pattern.test(pathname));
    const { operationId } = found?.byMethod[(init?.method ?? 'GET').toLowerCase()] ?? {};
    const text = await response.clone().text();
    if (operationId === undefined) return response;
    if (!response.ok) throw new Error(`${operationId}: ${response.status} ${text}`);
    played.add(operationId);
    if (text === '') return response;
    const isJson = response.headers.get('content-type') === 'application/json';
    const body: unknown = isJson ? shortened(JSON.parse(text)) : text.split('\r\n', 3).join('\r\n');
    recorded[operationId] ??= {};
    const noted = recorded[operationId][response.status];
    if (noted === undefined || membersOf(body) > membersOf(noted))
      recorded[operationId][response.status] = JSON.parse(named(JSON.stringify(body)));
    return response;
  };
  const all = operations.flatMap(({ byMethod }) =>
    Object.values(byMethod).map(({ operationId }) => operationId),
  );
  const left = () => all.filter((operationId) => !played.has(operationId));
  return { origin: cloud.origin, fetch, left };
};

const page = { maxpagesize: shownItems };
const item = { seats: 'visual-studio-professional', key: 'sql-server-2019-standard' };

/** The callers in the story: a company's admin, one of its users, an operator. */
interface Cast {
  readonly admin: Caller;
  readonly user: Caller;
  readonly desk: Caller;
}

const keyOf = (key: string) =>
  ({ key, kind: 'multipleActivation', activationsAllowed: 10 }) as const;

const buyAndUse = async ({ admin, user, desk }: Cast) => {
  await must(operator.loadKeys(item.key, [keyOf('AAAAA-BBBBB')]), desk);
  await must(operator.loadKeys('intune', [{ key: 'EEEEE-FFFFF', kind: 'token' }]), desk);
  await api.getEligibility('gold', {}, user);
  const pack = await must(moves.buy('action-pack'), admin);
  const [seats, key, token] = [item.seats, item.key, 'intune'].map((name) =>
    moves.benefitIn(pack, name),
  ) as [string, string, string];
  await api.getRefundEligibility(pack.id, {}, user);
  await must(moves.assign(seats, 'northbeam-user'), admin);
  await moves.assign(seats, 'northbeam-user').ask(admin);
  const assign = [moves.userIdOf('northbeam-userAdmin')];
  await api.changeAssignments(seats, { assign }, {}, admin);
  await api.listAssignments(seats, page, user);
  await must(moves.reveal(key, true), admin);
  await must(moves.reveal(token, true), admin);
  await must(moves.redemptionOptions(token, 5, 3), admin);
  await must(moves.redeem(token), admin);
  await api.getRefundEligibility(pack.id, {}, user);
  await api.listDownloads(key, page, user);
  await must(operator.loadKeys(item.key, [keyOf('CCCCC-DDDDD')]), desk);
  await must(moves.request({ type: 'keyReplacement', benefitId: key, reason: 'Lost.' }), admin);
  return pack;
};

const support = async (cloud: LocalCloud, { admin, user, desk }: Cast, pack: Purchase) => {
  const incidents = moves.activate(pack, 'product-support-incidents');
  const automatic = await must(incidents, admin);
  const hours = await must(moves.activate(pack, 'advisory-hours'), admin);
  await must(operator.provision(operator.northbeam, hours), desk);
  await advance(cloud, { duration: 'PT2M' });
  const seat = cloud.outbox().find(({ subject }) => subject.includes('has given you'));
  if (seat !== undefined) await report(cloud, seat, 'Bounced');
  await advance(cloud, { duration: 'P4D' });
  await incidents.ask(admin);
  await must(moves.lookAt(automatic), user);
  await api.getBenefit(automatic.benefitId, {}, user);
  const help = await must(moves.help('onPremisesSupport', automatic.benefitId), user);
  await api.getServiceRequest(help.id, {}, user);
  await api.listServiceRequests({ ...page, $type: 'onPremisesSupport' }, user);
};

const offers = async (cast: Cast) => {
  const { admin, desk } = cast;
  await must(operator.recognise(operator.northbeam, 'silverCompetency', 'isvCoSellReady'), desk);
  await must(moves.setContact('marketing@northbeam.example', 'zh-CN'), admin);
  await must(moves.changeContact('campaigns@northbeam.example'), admin);
  await api.getMarketingContact({}, admin);
  const free = await must(moves.buy('isv-co-sell-ready', { method: 'none' }), admin);
  const given = await must(moves.activate(free, 'isv-referral-management'), admin);
  const full = await must(moves.activate(free, 'isv-marketplace-launch'), admin);
  await must(moves.giveUp(given), admin);
  await must(operator.decline(operator.northbeam, full, 'Fully booked this quarter.'), desk);
  await api.listActivations(page, admin);
  await api.listAllActivations(page, desk);
};

const orders = async (cloud: LocalCloud, { admin, desk }: Cast) => {
  const order = moves.buy('silver', { method: 'wire' });
  await must(moves.cancelOrder(await must(order, admin)), admin);
  const silver = await must(order, admin);
  await must(operator.waitingOrders, desk);
  const receivedAt = new Date(cloud.clock.now()).toISOString();
  await must(operator.book(operator.northbeam, silver, receivedAt), desk);
  const apart = operator.keepApart(operator.northbeam, silver, receivedAt);
  const other = await must(apart, desk);
  await apart.ask(desk);
  await api.listUnappliedPayments(page, desk);
  await must(operator.giveBack(other), desk);
  await must(moves.refundOf(silver), admin);
  const competent = operator.recognise(operator.northbeam, 'silverCompetency', 'goldCompetency');
  await must(competent, desk);
  await must(moves.preview(silver, 'upgrade'), admin);
  const gold = await must(moves.upgrade(silver, 'gold'), admin);
  const given = await must(moves.cancel(gold), admin);
  await api.getServiceRequest(given.id, {}, admin);
  await api.listOpenPurchases({ ...page, status: 'refundRequested' }, desk);
  await must(operator.payBack(operator.northbeam, gold), desk);
  await api.getPurchase(gold.id, {}, admin);
};

const directory = async ({ admin, user, desk }: Cast, pack: Purchase) => {
  const seats = moves.benefitIn(pack, item.seats);
  const id = '11111111-0000-4000-8000-000000000009';
  const email = 'vera@northbeam.example';
  await api.getMe({}, user);
  await api.addUser('example', { id, email, displayName: 'Vera of Northbeam' }, {}, admin);
  await api.changeUser(id, { preferredLanguage: 'zh-Hans', roles: ['adminAgent'] }, {}, admin);
  await api.getUser(id, {}, user);
  await api.listUsers(page, user);
  const into = '11111111-0000-4000-8000-000000000010';
  await api.mergeUser(id, { into }, {}, admin);
  await api.deleteUser(into, {}, admin);
  await api.listMyAssignments(page, user);
  await api.removeUser(seats, moves.userIdOf('northbeam-userAdmin'), {}, admin);
  await api.removeMarketingContact({}, admin);
  await api.listPartners(page, desk);
  await api.listKeyPools(page, desk);
};

/** A seat's mail came back: the company sends it again, it comes back again, and an operator does. */
const sentAgain = async (cloud: LocalCloud, { admin, desk }: Cast) => {
  const bounced = { ...page, status: 'bounced' } as const;
  const listed = await api.listMails(bounced, admin);
  const { id = '' } = (listed.status === 200 && listed.data.value[0]) || {};
  await api.resendMail(id, { addressWorks: true }, {}, admin);
  await advance(cloud, { duration: 'PT5M' });
  const seat = cloud.outbox().findLast(({ subject }) => subject.includes('has given you'));
  if (seat !== undefined) await report(cloud, seat, 'Bounced');
  await api.listAllMails(bounced, desk);
  const { partnerId } = operator.northbeam;
  await api.resendAnyMail(partnerId, id, { addressWorks: true }, {}, desk);
  await api.resendAnyMail(partnerId, id, { addressWorks: true }, {}, desk);
};

const looks = async ({ admin, user }: Cast, { id }: Purchase) => {
  await api.listPackages(page, user);
  await api.getPackage('action-pack', {}, user);
  await api.listPurchases(page, user);
  await api.getPurchase(id, {}, user);
  await api.listBenefits({ ...page, category: 'software' }, user);
  await api.getSummary({ days: '400' }, user);
  await api.listAudit(page, admin);
  await api.getStatement({}, admin);
  await api.exportCompliance({}, admin);
  await api.exportComplianceCsv({}, admin);
};

/**
 * Plays the story on a fresh local cloud.
 * @throws Error that names the operation when a request is refused
 */
export const recordExamples = async (): Promise<Recorded> => {
  const clock = { start: '2026-11-23T10:00:00.000Z' };
  const settings = { RATE_LIMIT: 'off', PUBLIC_BASE_URL: 'https://partner-benefits.example' };
  const cloud = await startLocalCloud({ clock, settings });
  try {
    const recorded: Recorded = {};
    const place = await listeningTo(cloud, recorded);
    await seed(place);
    await seed(place);
    const cast = {
      admin: await callerOf(place, 'northbeam-globalAdmin'),
      user: await callerOf(place, 'northbeam-user'),
      desk: await callerOf(place, 'operator'),
    };
    const pack = await buyAndUse(cast);
    await support(cloud, cast, pack);
    await offers(cast);
    await orders(cloud, cast);
    await looks(cast, pack);
    await sentAgain(cloud, cast);
    await directory(cast, pack);
    await api.getHealth({}, cast.user);
    await advance(cloud, { duration: 'P363D' });
    await must(moves.renew(pack), await callerOf(place, 'northbeam-globalAdmin'));
    const left = place.left();
    if (left.length > 0) throw new Error(`Play them in recording.ts, too: ${left.join(', ')}`);
    return recorded;
  } finally {
    await cloud.close();
  }
};
