// The actions that a caller can perform on a benefit now, and why not the others. The reasons are
// checked in the order in which the command itself refuses. This is data for buttons; the command
// decides again.
import { z } from 'zod';
import { codeOf } from '../../../shared/domain/failure.ts';
import {
  allowed,
  type AccessTable,
  type Action,
  type PartnerRole,
} from '../../../shared/domain/access.ts';
import type { Benefit } from '../../../shared/domain/benefit.ts';
import { whyAllOver, whyOver } from '../../../shared/domain/benefit.ts';
import { answers, keyPoolOf, type Item } from '../../../shared/domain/catalog.ts';
import { activationOf } from '../../../shared/domain/category.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { wouldForfeit } from '../../../shared/domain/reveal.ts';
import { isFull } from '../../../shared/domain/seat.ts';
import { quoteOf, remainingOf } from '../../../shared/domain/technical-request.ts';
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

interface OfferedAction {
  readonly name: z.infer<typeof benefitActionSchema>['name'];
  readonly action: Action;
  readonly forfeitsRefund?: (benefit: Benefit, policy: Policy, now: Instant) => boolean;
  /** Returns the reason why the benefit is over, if it is; absent: the benefit's own reason. */
  readonly over?: (benefit: Benefit, now: Instant) => Reason | undefined;
  /** Returns any other reason against the action. */
  readonly obstacle: (benefit: Benefit, viewer: Viewer, now: Instant) => Reason | undefined;
}

const assign: OfferedAction = {
  name: 'assign',
  action: 'assign',
  obstacle: (benefit) => (isFull(benefit) ? { kind: 'noSeatAvailable' } : undefined),
};

const activate: OfferedAction = {
  name: 'activate',
  action: 'activate',
  // After an activation has expired, another one can be requested.
  over: whyAllOver,
  obstacle: ({ item }, { hasContact }) =>
    activationOf(item)?.instructsContact === true && !hasContact
      ? { kind: 'marketingContactRequired' }
      : undefined,
};

const requestSupport: OfferedAction = {
  name: 'requestSupport',
  action: 'technicalRequest',
  obstacle: (benefit, _viewer, now) => {
    if (quoteOf(benefit, now) === undefined) return { kind: 'benefitNotActive' };
    return remainingOf(benefit) === 0 ? { kind: 'nothingRemaining' } : undefined;
  },
};

const revealKeys: OfferedAction = {
  name: 'revealKeys',
  action: 'revealKeys',
  forfeitsRefund: wouldForfeit,
  obstacle: ({ item }) => (keyPoolOf(item) === undefined ? { kind: 'noKeyRequired' } : undefined),
};

const redeem: OfferedAction = {
  name: 'redeem',
  action: 'redeem',
  obstacle: ({ record }) =>
    record.revealed === undefined ? { kind: 'keyNotRevealed' } : undefined,
};

const cancel: OfferedAction = {
  name: 'cancel',
  action: 'cancelBenefits',
  obstacle: () => undefined,
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

const obstacles = (
  { over = whyOver, obstacle }: OfferedAction,
  benefit: Benefit,
  viewer: Viewer,
  now: Instant,
): readonly Reason[] => {
  if (viewer.partner.program !== 'partnerCenter') return [{ kind: 'programNotMigrated' }];
  const other = over(benefit, now) ?? obstacle(benefit, viewer, now);
  return other === undefined ? [] : [other];
};

const actionView = (
  act: OfferedAction,
  benefit: Benefit,
  viewer: Viewer,
  policy: Policy,
  now: Instant,
) => {
  const may = allowed(viewer.access, act.action, viewer.roles);
  const reasons = [
    ...(may.ok ? [] : [{ code: 'RoleRequired', requiredRoles: [...may.failure.requiredRoles] }]),
    ...obstacles(act, benefit, viewer, now).map(({ kind }) => ({ code: codeOf(kind) })),
  ];
  return {
    name: act.name,
    allowed: reasons.length === 0,
    forfeitsRefund: act.forfeitsRefund?.(benefit, policy, now) ?? false,
    ...(reasons.length > 0 && { reasons }),
  };
};

/** The actions that exist for this kind of benefit, with the reasons against them. */
export const benefitActions = (benefit: Benefit, viewer: Viewer, policy: Policy, now: Instant) =>
  offeredFor(benefit.item).map((act) => actionView(act, benefit, viewer, policy, now));
