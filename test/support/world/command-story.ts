// Sends every command of the API once, and after each reads what it has done. The story is the same
// in every world. Knows HTTP; nothing of how the application works inside.
import { personaNamed } from '../../../infra/local/hosting/personas.ts';
import { addPeople, admin, northbeam, type Json, type World } from './world.ts';
import { loadKeys, reveal } from './keys.ts';

const card = { method: 'card', reference: 'r-1' };
const user = personaNamed('northbeam-user').userId;
const operator = (path: string): string => `/api/v1/operator/${path}`;
const pool = 'sql-server-2019-standard';

/** For each command: the request, the answer, and what was read directly afterwards. */
export type Told = readonly string[];

const teller = (world: World) => {
  const told: string[] = [];
  const tell = (line: string): void => {
    told.push(line);
  };
  const act = async (who: string, method: string, path: string, body?: object, key?: string) => {
    const answer = await world.call(who, method, path, body, key);
    tell(`${method} ${path.replaceAll(/p[a-z0-9]{19}/g, 'P')}: ${answer.status}`);
    return answer.body;
  };
  const see = async (path: string, field: (body: Json) => unknown, who = admin): Promise<void> => {
    const { status, body } = await world.call(who, 'GET', path);
    tell(`  seen: ${status} ${JSON.stringify(field(body))}`);
  };
  return { told, tell, act, see };
};

const ids = (body: Json): unknown => (body['value'] as unknown[] | undefined)?.length;
/** Whether a run has started already depends on timing. */
const status = (body: Json): unknown =>
  body['status'] === 'requested' ? 'inProgress' : body['status'];

const peopleAndOrders = async (world: World, { act, see }: ReturnType<typeof teller>) => {
  await addPeople(world);
  await see('/api/v1/users', ids);
  const added = { id: '99999999-0000-4000-8000-000000000001', email: 'n@northbeam.example' };
  const path = `/api/v1/users/${added.id}`;
  await act(admin, 'POST', '/api/v1/users', { ...added, displayName: 'Nils' });
  await see(path, (body) => body['displayName']);
  await act(admin, 'PATCH', path, { displayName: 'Nils the Second' });
  await see(path, (body) => body['displayName']);
  await act(admin, 'DELETE', path);
  await see(path, (body) => body['code']);
  const wire = { packageId: 'action-pack', payment: { method: 'wire' } };
  const { id: given } = await act(admin, 'POST', '/api/v1/purchases', wire);
  await act(admin, 'POST', `/api/v1/purchases/${String(given)}/cancel-order`);
  await see(`/api/v1/purchases/${String(given)}`, status);
  const { id: ordered } = await act(admin, 'POST', '/api/v1/purchases', wire);
  await see(operator('purchases?status=pendingPayment'), ids, 'operator');
  const paid = `${operator('purchases')}/${northbeam.partnerId}/${String(ordered)}/payment`;
  const receivedAt = new Date(world.cloud.clock.now()).toISOString();
  await act('operator', 'POST', paid, {
    reference: 'b-1',
    amount: 475,
    currency: 'USD',
    receivedAt,
  });
  await see(`/api/v1/purchases/${String(ordered)}`, status);
  return String(ordered);
};

const benefits = async (
  world: World,
  { act, see, tell }: ReturnType<typeof teller>,
  purchaseId: string,
) => {
  const seats = `/api/v1/benefits/${purchaseId}-visual-studio-professional`;
  await act(admin, 'PUT', `${seats}/assignments/${user}`, {});
  await see(`${seats}/assignments`, ids);
  await act(admin, 'DELETE', `/api/v1/users/${user}`);
  await act(admin, 'DELETE', `${seats}/assignments/${user}`);
  await see(`${seats}/assignments`, ids);
  await act(admin, 'POST', `${seats}/assignments/batch`, { assign: [user], remove: [] });
  await see(`${seats}/assignments`, ids);
  const imported = await loadKeys(world, pool, 2);
  tell(`keys: ${imported.status}`);
  await see(operator('key-pools'), (body) => JSON.stringify(body).includes('"free":2'), 'operator');
  tell(`reveal: ${(await reveal(world, `${purchaseId}-${pool}`)).status}`);
  await see(`/api/v1/purchases/${purchaseId}/refund-eligibility`, (body) => body['eligible']);
  tell(`reveal: ${(await reveal(world, `${purchaseId}-${pool}`)).status}`);
  const asked = { type: 'keyReplacement', benefitId: `${purchaseId}-${pool}`, reason: 'Wrong.' };
  const { id: request } = await act(admin, 'POST', '/api/v1/service-requests', asked);
  await see(`/api/v1/service-requests/${String(request)}`, status);
};

const activations = async (
  { cloud }: World,
  { act, see }: ReturnType<typeof teller>,
  purchaseId: string,
) => {
  const path = `/api/v1/benefits/${purchaseId}-product-support-incidents/activations`;
  const at = (id: unknown): string => `/api/v1/activations/${String(id)}`;
  const end = (id: unknown, how: string): string =>
    `${operator('activations')}/${northbeam.partnerId}/${String(id)}/${how}`;
  for (const finish of [
    (id: unknown) => act(admin, 'POST', `${at(id)}/cancel`, { reason: 'No need.' }),
    (id: unknown) => act('operator', 'POST', end(id, 'decline'), { reason: 'No record.' }),
    (id: unknown) =>
      act('operator', 'POST', end(id, 'complete'), {
        accessId: 'ACCESS-1',
        contractId: 'CONTRACT-1',
      }),
  ]) {
    const { id } = await act(admin, 'POST', path, {});
    await see(at(id), status);
    await cloud.advance({ duration: 'PT1M' });
    await finish(id);
    await see(at(id), status);
    await cloud.advance({ duration: 'PT10M' });
  }
  await act(admin, 'PUT', '/api/v1/marketing-contact', {
    userId: user,
    email: 'marketing@northbeam.example',
    phone: '+4930123456',
    preferredLanguage: 'en',
  });
  await see('/api/v1/marketing-contact', (body) => body['email']);
  await see('/api/v1/summary', (body) => Object.keys(body).length);
};

const refunds = async (world: World, { act, see, tell }: ReturnType<typeof teller>) => {
  const body = { packageId: 'learning-action-pack', payment: card };
  await act(admin, 'POST', '/api/v1/purchases', body);
  await world.designate(['silverCompetency', 'goldCompetency']);
  await see('/api/v1/packages/gold/eligibility', (seen) => seen['eligible']);
  const silver = { packageId: 'silver', payment: card };
  const bought = await act(admin, 'POST', '/api/v1/purchases', silver, 'once');
  const again = await act(admin, 'POST', '/api/v1/purchases', silver, 'once');
  tell(`the same: ${String(bought['id'] === again['id'])}`);
  const upgrade = `/api/v1/purchases/${String(bought['id'])}/upgrade`;
  const { id: gold } = await act(admin, 'POST', upgrade, { packageId: 'gold', payment: card });
  await see(`/api/v1/purchases/${String(bought['id'])}`, status);
  const asked = { type: 'cancellation', purchaseId: gold, reason: 'Too much.' };
  await act(admin, 'POST', '/api/v1/service-requests', asked);
  await see(`/api/v1/purchases/${String(gold)}`, status);
  const issued = `${operator('purchases')}/${northbeam.partnerId}/${String(gold)}/refund-issued`;
  await act('operator', 'POST', issued, { reference: 'sent-1' });
  await see(`/api/v1/purchases/${String(gold)}`, (seen) => seen['refund'] !== undefined);
  const apart = operator('unapplied-payments');
  const receivedAt = new Date(world.cloud.clock.now()).toISOString();
  const came = { reference: 'b-2', amount: 1, currency: 'USD', receivedAt };
  const kept = `${apart}/${northbeam.partnerId}`;
  const { id: payment } = await act('operator', 'POST', kept, came);
  await see(`${apart}?status=toGiveBack`, ids, 'operator');
  await act('operator', 'POST', `${kept}/${String(payment)}/given-back`, { reference: 'sent-2' });
  await see('/api/v1/statement', (seen) => seen['totals']);
};

/** @returns the story's lines, without random values */
export const tellCommands = async (world: World): Promise<Told> => {
  const lines = teller(world);
  const purchaseId = await peopleAndOrders(world, lines);
  await benefits(world, lines, purchaseId);
  await activations(world, lines, purchaseId);
  await refunds(world, lines);
  await world.cloud.advance({ duration: 'P2D' });
  // The story does not include the audit entries of the reconciler, whose number depends on timing.
  const acts = world
    .documents('audit')
    .map(({ action }) => String(action))
    .filter((action) => action !== 'reconcile');
  for (const act of [...new Set(acts)].toSorted())
    lines.tell(`${act}: ${acts.filter((one) => one === act).length}`);
  lines.tell(
    `mails: ${world.cloud
      .outbox()
      .map(({ subject }) => subject)
      .toSorted()
      .join(', ')}`,
  );
  return lines.told;
};
