// One partner at one instant, with its people, and the acts of its people as the application does
// them: first the role that the route asks for, then the use case. No HTTP, no sweeps.
import { routes } from '../../functions/http/routes/endpoints.ts';
import { createIdentifiers } from '../../shared/adapters/system/identifiers.ts';
import { catalog } from '../../shared/catalog/catalog.ts';
import { accessTable, allowed, type PartnerRole } from '../../shared/domain/access.ts';
import type { Benefit } from '../../shared/domain/benefit.ts';
import { answers } from '../../shared/domain/catalog.ts';
import { partnerIdOf, userIdOf, type CommandId, type PurchaseId } from '../../shared/domain/ids.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import { policySchema, type Policy } from '../../shared/domain/policy.ts';
import { parseInstant, type Instant } from '../../shared/domain/time.ts';
import { completeActivation } from '../../shared/use-cases/activations/complete-activation.ts';
import { requestActivation } from '../../shared/use-cases/activations/request-activation.ts';
import { setMarketingContact } from '../../shared/use-cases/activations/set-marketing-contact.ts';
import { assignUser } from '../../shared/use-cases/benefits/assign-user.ts';
import { listBenefits } from '../../shared/use-cases/benefits/list-benefits.ts';
import { redeemBenefit } from '../../shared/use-cases/benefits/redeem-benefit.ts';
import { removeUser } from '../../shared/use-cases/benefits/remove-user.ts';
import { replaceKey } from '../../shared/use-cases/keys/replace-key.ts';
import { revealKeys } from '../../shared/use-cases/keys/reveal-keys.ts';
import { cancelBenefit } from '../../shared/use-cases/purchases/cancel-benefit.ts';
import { cancelPurchase } from '../../shared/use-cases/purchases/cancel-purchase.ts';
import { checkEligibility } from '../../shared/use-cases/purchases/check-eligibility.ts';
import { previewChange } from '../../shared/use-cases/purchases/preview-change.ts';
import { purchasePackage } from '../../shared/use-cases/purchases/purchase-package.ts';
import { renewPurchase } from '../../shared/use-cases/purchases/renew-purchase.ts';
import { upgradePurchase } from '../../shared/use-cases/purchases/upgrade-purchase.ts';
import { requestSupport } from '../../shared/use-cases/service-requests/request-support.ts';
import { EndlessKeys, MemoryStore, nowhere, registry } from './memory.ts';

export const start = parseInstant('2027-03-01T08:00:00.000Z')!;
export const partnerId = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const person = (at: number) => userIdOf(`11111111-0000-4000-8000-00000000000${at}`);
export const people = Array.from({ length: 8 }, (_, at) => person(at));
/** Has never been given anything. */
const newcomer = person(8);
const [someone] = people as [(typeof people)[number]];
const ids = createIdentifiers(new Uint8Array(32));
const access = accessTable();

const activations = {
  start: async () => 'started' as const,
  wake: async () => undefined,
  state: async () => 'missing' as const,
  failedRuns: async () => [],
};
const sealing = { seal: nowhere, open: async () => 'KEY' };

export interface Failed {
  readonly ok: false;
  readonly failure: { readonly kind: string };
}
export type Outcome = { readonly ok: true; readonly value: unknown } | Failed;

/** The permission that a route asks for, with this body. */
const permissionOf = (name: string, type?: string) => {
  const definition = routes.find((route) => route.definition.name === name)?.definition;
  if (definition === undefined) throw new Error(`no route ${name}`);
  const more = definition.bodyActions?.find(({ applies }) => applies({ type }));
  const action = more?.action ?? definition.action;
  if (action === 'anyone') throw new Error(`${name} is for anyone`);
  return action;
};

export class SmallWorld {
  readonly store: MemoryStore;
  readonly keys: EndlessKeys;
  readonly policy: Policy;
  readonly now: Instant;

  constructor(
    policy: Policy,
    now: Instant = start,
    store = new MemoryStore(),
    keys = new EndlessKeys(),
  ) {
    this.policy = policy;
    this.now = now;
    this.store = store;
    this.keys = keys;
  }

  /** The same world, on which whatever is done does not change this one; perhaps later. */
  copy(now: Instant = this.now): SmallWorld {
    return new SmallWorld(this.policy, now, this.store.copy(), this.keys.copy());
  }

  get #deps() {
    const { store, keys, policy } = this;
    const clock = { now: () => new Date(this.now) };
    return {
      store,
      keys,
      policy,
      ids,
      catalog,
      clock,
      activations,
      registry,
      sealing,
      backOff: async () => undefined,
    };
  }

  /** Who asks, and a command that was never given before. */
  async #asked() {
    const partner = await this.partner();
    const id = Buffer.from(ids.random(12)).toString('hex') as CommandId;
    const actor = { kind: 'user', id: someone } as const;
    const caller = { partnerId, userId: someone, partner };
    return { caller, command: { id, now: this.now, actor } };
  }

  async partner(): Promise<Partner> {
    const stored = await this.store.read(partnerId, 'partner', 'partner');
    return stored!.value;
  }

  benefits = (): Promise<Benefit[]> => listBenefits(this.#deps)(partnerId);

  async purchases() {
    return (await this.store.list(partnerId, ['purchase'])).map(({ value }) => value);
  }

  buy = async (packageId: string): Promise<Outcome> => {
    const method = packageId === 'isv-co-sell-ready' ? 'none' : 'card';
    const payment =
      method === 'card' ? ({ method, reference: 'r' } as const) : ({ method } as const);
    return purchasePackage(this.#deps)({ ...(await this.#asked()), packageId, payment });
  };
  eligibility = async (packageId: string) =>
    checkEligibility(this.#deps)(
      (await this.#asked()).caller,
      catalog.package(packageId)!,
      this.now,
    );
  #paymentFor = (packageId: string) =>
    packageId === 'isv-co-sell-ready'
      ? ({ method: 'none' } as const)
      : ({ method: 'card', reference: 'r' } as const);
  renew = async (purchaseId: PurchaseId, packageId: string) =>
    renewPurchase(this.#deps)({
      ...(await this.#asked()),
      purchaseId,
      packageId,
      payment: this.#paymentFor(packageId),
    });
  upgrade = async (purchaseId: PurchaseId, packageId: string) =>
    upgradePurchase(this.#deps)({
      ...(await this.#asked()),
      purchaseId,
      packageId,
      payment: this.#paymentFor(packageId),
    });
  preview = async (
    purchaseId: PurchaseId,
    change: 'renewal' | 'upgrade' | 'expiry',
    packageId?: string,
  ) => {
    const { caller } = await this.#asked();
    const more = packageId === undefined ? {} : { packageId };
    return previewChange(this.#deps)({ caller, purchaseId, change, now: this.now, ...more });
  };
  cancel = async (purchaseId: PurchaseId, withoutRefund: boolean): Promise<Outcome> =>
    cancelPurchase(this.#deps)({
      ...(await this.#asked()),
      purchaseId,
      reason: 'No.',
      withoutRefund,
    });
  give = async (benefit: Benefit, userId = someone, acknowledged = true): Promise<Outcome> =>
    assignUser(this.#deps)({
      ...(await this.#asked()),
      benefitId: benefit.id,
      userId,
      acknowledged,
    });
  take = async (benefit: Benefit, userId = someone): Promise<Outcome> =>
    removeUser(this.#deps)({ ...(await this.#asked()), benefitId: benefit.id, userId });
  replace = async ({ id: benefitId }: Benefit): Promise<Outcome> =>
    replaceKey(this.#deps)({ ...(await this.#asked()), benefitId, reason: 'No.' });
  setContact = async (): Promise<Outcome> =>
    setMarketingContact(this.#deps)({
      ...(await this.#asked()),
      details: {
        userId: someone,
        email: 'marketing@northbeam.example',
        phone: '+4930123456',
        preferredLanguage: 'en',
      },
    });
  /** An operator provisions what is being activated. */
  complete = async ({ activation, id }: Benefit): Promise<Outcome> => {
    if (activation === undefined) return { ok: false, failure: { kind: 'notFound' } };
    const { command } = await this.#asked();
    const technical = activation.kind === 'technical' && { accessId: id, contractId: id };
    return completeActivation(this.#deps)({
      command,
      partnerId,
      activationId: activation.id,
      ...technical,
    });
  };

  /** An action that a benefit offers, done by somebody with these roles. */
  async act(
    name: string,
    benefit: Benefit,
    roles: readonly PartnerRole[],
    acknowledged = true,
  ): Promise<Outcome> {
    const { id: benefitId, purchase, item } = benefit;
    const asked = await this.#asked();
    const requests = answers(item, 'requests', true) ? item.requestKinds : [];
    const [type = 'presales'] = requests;
    const acts: Readonly<
      Record<string, readonly [route: string, type: string, () => Promise<Outcome>]>
    > = {
      assign: ['assign-user', '', () => this.give(benefit, newcomer, acknowledged)],
      revealKeys: [
        'reveal-keys',
        '',
        () => revealKeys(this.#deps)({ ...asked, benefitId, acknowledged }),
      ],
      redeem: ['redeem-benefit', '', () => redeemBenefit(this.#deps)({ ...asked, benefitId })],
      activate: [
        'request-activation',
        '',
        () => requestActivation(this.#deps)({ ...asked, benefitId, acknowledged }),
      ],
      requestSupport: [
        'create-service-request',
        type,
        () =>
          requestSupport(this.#deps)({
            ...asked,
            type,
            benefitId,
            acknowledged,
            title: 'Help',
            description: 'Please.',
            severity: 'minimal',
          }),
      ],
      cancel: [
        'create-service-request',
        'cancellation',
        () =>
          cancelBenefit(this.#deps)({
            ...asked,
            purchaseId: purchase.id,
            benefitId,
            reason: 'No.',
            withoutRefund: true,
          }),
      ],
    };
    const [route, sent, carryOut] = acts[name]!;
    const may = allowed(access, permissionOf(route, sent), roles);
    return may.ok ? carryOut() : may;
  }
}

/** A partner with nine people and nothing else. */
export const aSmallWorld = (
  policy: object,
  account: Pick<Partner, 'designations' | 'program'>,
): SmallWorld => {
  const world = new SmallWorld(policySchema.parse(policy));
  world.store.put('partner', {
    partnerId,
    name: 'Northbeam',
    accountEmail: 'account@northbeam.example',
    country: 'DE',
    directoryRoles: {},
    ...account,
  });
  for (const [at, id] of [...people, newcomer].entries())
    world.store.put('user', {
      id,
      email: `person-${at}@northbeam.example`,
      displayName: `Person ${at}`,
      createdAt: start,
      holds: [],
    });
  return world;
};
