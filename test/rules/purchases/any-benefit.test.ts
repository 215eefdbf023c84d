// Where the policy says so, the first use of any benefit ends the right to a refund, in the batch of
// the use itself; whoever uses one must know. Over HTTP on the local cloud.
import { isPaid } from '../../../shared/domain/purchase.ts';
import { rivalry } from '../../support/at-once.ts';
import { closeWorlds } from '../../support/world/opened.ts';
import { partnerId, storeOf, write } from '../../support/world/crowd.ts';
import { keysOf, loadKeys, refundOf } from '../../support/world/keys.ts';
import { addPeople, admin, aWorld, type Json, type World } from '../../support/world/world.ts';
import { dateOf, held, one, two } from '../../support/world/members.ts';

afterEach(closeWorlds);

const used = { POLICY: JSON.stringify({ refundForfeitedBy: 'anyBenefit' }) };
const member = async (settings: Record<string, string> = used) => {
  const world = await aWorld(settings, held);
  await addPeople(world);
  await loadKeys(world, 'intune', 2, { kind: 'token' });
  return { world, purchaseId: await world.buy() };
};
type Acted = readonly [method: string, path: string, body: Json];

const acts: Readonly<Record<string, (id: string) => Acted>> = {
  assign: (id) => ['PUT', `benefits/${id}-visual-studio-professional/assignments/${one}`, {}],
  'assign several': (id) => [
    'POST',
    `benefits/${id}-visual-studio-professional/assignments/batch`,
    { assign: [one, two] },
  ],
  activate: (id) => ['POST', `benefits/${id}-advisory-hours/activations`, {}],
  requestSupport: (id) => [
    'POST',
    'service-requests',
    {
      type: 'presales',
      benefitId: `${id}-advisory-hours`,
      title: 'Which licence?',
      description: 'For a customer.',
      severity: 'minimal',
    },
  ],
  revealKeys: (id) => ['POST', `benefits/${id}-intune/keys/reveal`, {}],
};
const act = (world: World, id: string, name: string, more: Json = {}) => {
  const [method, path, body] = acts[name]!(id);
  return world.call(admin, method, `/api/v1/${path}`, { ...body, ...more });
};
const knowing = { acknowledgeRefundForfeit: true };
const cancel = (world: World, purchaseId: string) =>
  world.call(admin, 'POST', '/api/v1/service-requests', {
    type: 'cancellation',
    purchaseId,
    reason: 'No need.',
  });
const actionOf = async (world: World, id: string, item: string, name: string) => {
  const { body } = await world.call(admin, 'GET', `/api/v1/benefits/${id}-${item}`);
  return (body['actions'] as Json[]).find((each) => each['name'] === name);
};

describe('policy: what forfeits the refund: any benefit that is used', () => {
  test.each([
    ['assign', 'assign', 'visual-studio-professional', 'BenefitUsed'],
    ['assign several', 'assign', 'visual-studio-professional', 'BenefitUsed'],
    ['activate', 'activate', 'advisory-hours', 'BenefitUsed'],
    ['revealKeys', 'revealKeys', 'intune', 'KeyRevealed'],
  ])('to %s: told before, asked for, and recorded', async (name, action, item, code) => {
    const { world, purchaseId } = await member();
    const benefitId = `${purchaseId}-${item}`;
    const before = await refundOf(world, purchaseId);
    expect(before['forfeitedBy']).toContainEqual({ action, benefitId });
    expect(await actionOf(world, purchaseId, item, action)).toMatchObject({ forfeitsRefund: true });
    const stored = world.stored();
    expect(await act(world, purchaseId, name)).toMatchObject({
      status: 409,
      body: { code: 'RefundForfeitNotAcknowledged' },
    });
    expect(world.stored()).toEqual(stored);
    expect((await act(world, purchaseId, name, knowing)).status).toBeLessThan(300);
    expect(await refundOf(world, purchaseId)).toMatchObject({
      eligible: false,
      blockers: [{ code, benefitId }],
      forfeitedBy: [],
    });
    expect(await cancel(world, purchaseId)).toMatchObject({
      status: 409,
      body: { code: 'RefundNotAvailable', blockers: [{ code, benefitId }] },
    });
    // Nothing is left to lose: no further use asks for it.
    expect((await act(world, purchaseId, 'activate')).status).toBe(202);
  });

  test('help with what was activated under another policy is the first use', async () => {
    const { world, purchaseId } = await member();
    await act(world, purchaseId, 'activate', knowing);
    await world.cloud.advance({ duration: 'P3D' });
    const before = await storeOf(world).read(partnerId, 'purchase', purchaseId);
    if (before === undefined || !isPaid(before.value)) throw new Error('no purchase');
    const { forfeit: _none, ...value } = before.value;
    await write(world, [{ op: 'replace', before, value }]);
    const stored = world.stored();
    expect((await act(world, purchaseId, 'requestSupport')).body['code']).toBe(
      'RefundForfeitNotAcknowledged',
    );
    expect(world.stored()).toEqual(stored);
    expect((await act(world, purchaseId, 'requestSupport', knowing)).status).toBe(201);
    expect(await refundOf(world, purchaseId)).toMatchObject({
      eligible: false,
      blockers: [{ code: 'BenefitUsed', benefitId: `${purchaseId}-advisory-hours` }],
    });
    expect(world.documents('purchase')).toMatchObject([{ forfeit: { action: 'requestSupport' } }]);
  });

  test('a repeat takes nothing, and is not asked', async () => {
    const { world, purchaseId } = await member();
    await act(world, purchaseId, 'assign', knowing);
    expect((await act(world, purchaseId, 'assign')).status).toBe(200);
  });

  test.each([
    [-1, 409],
    [0, 201],
    [1, 201],
  ])('%i ms from the end of the refund window an unknowing use answers %i', async (ms, status) => {
    const { world, purchaseId } = await member();
    const deadline = await dateOf(world, purchaseId, 'refundDeadline');
    await world.cloud.advance({ to: new Date(deadline + ms) });
    expect((await act(world, purchaseId, 'assign')).status).toBe(status);
  });

  test('by the program’s own policy a use is free, and every incident can be asked for', async () => {
    const { world, purchaseId } = await member({});
    expect((await act(world, purchaseId, 'assign')).status).toBe(201);
    expect(await refundOf(world, purchaseId)).toMatchObject({ eligible: true, blockers: [] });
  });

  test('an incident used is a benefit used, and full refunds end there', async () => {
    const { world, purchaseId } = await member();
    await act(world, purchaseId, 'activate', knowing);
    expect((await cancel(world, purchaseId)).body['code']).toBe('RefundNotAvailable');
  });

  test('the mail about the purchase says what ends the right', async () => {
    const { world } = await member();
    await world.cloud.advance({ duration: 'PT2M' });
    const [mail] = world.cloud.outbox();
    expect(mail?.text).toContain('as long as no benefit has been used');
  });

  test('a use and a refund at once: one of them', async () => {
    const { world, purchaseId } = await member();
    const rivals = rivalry();
    const [given, returned] = await rivals.atOnce(world.cloud.cosmos, [
      () => act(world, purchaseId, 'assign', knowing),
      () => cancel(world, purchaseId),
    ]);
    expect([given?.status, returned?.status].filter((status) => status === 201)).toHaveLength(1);
    expect(keysOf(world, 'intune').free).toBe(2);
  });
});
