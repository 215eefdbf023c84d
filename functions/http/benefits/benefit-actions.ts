// The actions that a caller can perform on a benefit now, and why not the others. Each is decided by
// the rule that the act itself asks, so that what is offered here succeeds. The command decides
// again.
import { z } from 'zod';
import { codeOf } from '../../../shared/domain/failure.ts';
import {
  allowed,
  type AccessTable,
  type Action,
  type PartnerRole,
} from '../../../shared/domain/access.ts';
import { activationRequest } from '../../../shared/domain/activation-request.ts';
import type { Benefit } from '../../../shared/domain/benefit.ts';
import { cancelRefusal } from '../../../shared/domain/cancellation.ts';
import { answers, type Item } from '../../../shared/domain/catalog.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { wouldForfeit } from '../../../shared/domain/forfeit.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { ForfeitingAct } from '../../../shared/domain/purchase.ts';
import { redeemableKey } from '../../../shared/domain/redemption.ts';
import { keyToReveal } from '../../../shared/domain/reveal.ts';
import { seatRefusal } from '../../../shared/domain/seat.ts';
import { anySpending } from '../../../shared/domain/technical-request.ts';
import type { Instant } from '../../../shared/domain/time.ts';

const roleSchema = z.enum([
  'globalAdmin',
  'userAdmin',
  'adminAgent',
  'mpnPartnerAdmin',
  'user',
  'operator',
]);

export const benefitActionSchema = z.object({
  name: z.enum(['revealKeys', 'assign', 'activate', 'requestSupport', 'redeem', 'cancel']),
  allowed: z.boolean().meta({ description: 'To this caller, now; if not, `reasons` say why.' }),
  forfeitsRefund: z
    .boolean()
    .meta({ description: 'Once it is done, the purchase cannot be given back for money.' }),
  reasons: z
    .array(z.object({ code: z.string(), requiredRoles: z.array(roleSchema).exactOptional() }))
    .exactOptional(),
});

/** The caller for whom the benefit is shown, and the access table in force. */
export interface Viewer {
  readonly roles: readonly PartnerRole[];
  readonly partner: Partner;
  readonly access: AccessTable;
  /** Whether the partner has a marketing contact. */
  readonly hasContact: boolean;
}

type Reason = Pick<Failure, 'kind'>;
type Refused = { readonly ok: true } | { readonly ok: false; readonly failure: Reason };

interface OfferedAction {
  readonly name: z.infer<typeof benefitActionSchema>['name'];
  readonly action: Action;
  /** The act by which a right to a refund may be lost. */
  readonly act?: ForfeitingAct;
  /** Whether it has been done: a repeat takes no right away. */
  readonly isDone?: (benefit: Benefit) => boolean;
  /** The first rule against it, by the very decision that the act takes. */
  readonly refusal: (
    benefit: Benefit,
    viewer: Viewer,
    policy: Policy,
    now: Instant,
  ) => Reason | undefined;
}

const refusalOf = (decided: Refused): Reason | undefined =>
  decided.ok ? undefined : decided.failure;

/** To a further person; who that is may add reasons. */
const assign: OfferedAction = {
  name: 'assign',
  action: 'assign',
  act: 'assign',
  refusal: (benefit, _viewer, policy, now) => seatRefusal(benefit, undefined, policy, now),
};

const activate: OfferedAction = {
  name: 'activate',
  action: 'activate',
  act: 'activate',
  refusal: (benefit, { hasContact }, policy, now) =>
    refusalOf(activationRequest(benefit, hasContact, policy, now)),
};

const requestSupport: OfferedAction = {
  name: 'requestSupport',
  action: 'technicalRequest',
  act: 'requestSupport',
  refusal: (benefit, _viewer, _policy, now) => refusalOf(anySpending(benefit, now)),
};

const revealKeys: OfferedAction = {
  name: 'revealKeys',
  action: 'revealKeys',
  act: 'revealKeys',
  isDone: ({ record }) => record.revealed !== undefined,
  refusal: (benefit, _viewer, policy, now) => refusalOf(keyToReveal(benefit, true, policy, now)),
};

const redeem: OfferedAction = {
  name: 'redeem',
  action: 'redeem',
  refusal: (benefit, _viewer, _policy, now) => refusalOf(redeemableKey(benefit, now)),
};

const cancel: OfferedAction = {
  name: 'cancel',
  action: 'cancelBenefits',
  refusal: (benefit, _viewer, _policy, now) => cancelRefusal(benefit, now),
};

/** The actions that exist for an item, in the order in which they are shown. */
const offeredFor = (item: Item): readonly OfferedAction[] => [
  ...(answers(item, 'given', 'nothing') ? [] : [assign]),
  ...(answers(item, 'key', 'never') ? [] : [revealKeys]),
  ...(answers(item, 'redeemed', true) ? [redeem] : []),
  ...(answers(item, 'activation', 'none') ? [] : [activate]),
  ...(answers(item, 'requests', true) ? [requestSupport] : []),
  cancel,
];

const reasonAgainst = (
  { refusal }: OfferedAction,
  benefit: Benefit,
  viewer: Viewer,
  policy: Policy,
  now: Instant,
): readonly Reason[] => {
  if (viewer.partner.program !== 'partnerCenter') return [{ kind: 'programNotMigrated' }];
  const found = refusal(benefit, viewer, policy, now);
  return found === undefined ? [] : [found];
};

const actionView = (
  offered: OfferedAction,
  benefit: Benefit,
  viewer: Viewer,
  policy: Policy,
  now: Instant,
) => {
  const { name, action, act, isDone = () => false } = offered;
  const may = allowed(viewer.access, action, viewer.roles);
  const reasons = [
    ...(may.ok ? [] : [{ code: 'RoleRequired', requiredRoles: [...may.failure.requiredRoles] }]),
    ...reasonAgainst(offered, benefit, viewer, policy, now).map(({ kind }) => ({
      code: codeOf(kind),
    })),
  ];
  return {
    name,
    allowed: reasons.length === 0,
    forfeitsRefund:
      act !== undefined && !isDone(benefit) && wouldForfeit(benefit, act, policy, now),
    ...(reasons.length > 0 && { reasons }),
  };
};

/** The actions that exist for this kind of benefit, with the reasons against them. */
export const benefitActions = (benefit: Benefit, viewer: Viewer, policy: Policy, now: Instant) =>
  offeredFor(benefit.item).map((act) => actionView(act, benefit, viewer, policy, now));
