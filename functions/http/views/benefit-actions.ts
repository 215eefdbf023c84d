// What a caller can do with a benefit right now, and if not, why: in the order in which the act
// itself would refuse. Data for buttons; the act decides again.
import { z } from 'zod';
import { codeOf } from '../../../shared/domain/failure.ts';
import {
  allowed,
  type AccessTable,
  type Action,
  type PartnerRole,
} from '../../../shared/domain/access.ts';
import type { Benefit } from '../../../shared/domain/benefit.ts';
import { usableUntil } from '../../../shared/domain/benefit.ts';
import type { Item } from '../../../shared/domain/catalog.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
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

/** Who looks at the benefit, under which table. */
export interface Viewer {
  readonly roles: readonly PartnerRole[];
  readonly partner: Partner;
  readonly access: AccessTable;
  /** Whether the partner has a marketing contact. */
  readonly hasContact: boolean;
}

type Reason = Pick<Failure, 'kind'>;

interface OfferedAction {
  readonly name: 'assign' | 'activate' | 'requestSupport';
  readonly action: Action;
  readonly forfeitsRefund: boolean;
  /** From when on it comes too late. */
  readonly until: (benefit: Benefit) => Instant;
  /** What else stands against it. */
  readonly obstacle: (benefit: Benefit, viewer: Viewer, now: Instant) => Reason | undefined;
}

const isFull = ({ quantity, record }: Benefit): boolean =>
  quantity.total !== undefined && record.seats.length >= quantity.total;

const assign: OfferedAction = {
  name: 'assign',
  action: 'assign',
  forfeitsRefund: false,
  until: usableUntil,
  obstacle: (benefit) => (isFull(benefit) ? { kind: 'noSeatAvailable' } : undefined),
};

const activate: OfferedAction = {
  name: 'activate',
  action: 'activate',
  forfeitsRefund: false,
  // After an activation has expired another one can be asked for.
  until: ({ purchase }) => purchase.benefitsEndAt,
  obstacle: () => undefined,
};

const activateOffer: OfferedAction = {
  ...activate,
  obstacle: (_benefit, { hasContact }) =>
    hasContact ? undefined : { kind: 'marketingContactRequired' },
};

const requestSupport: OfferedAction = {
  name: 'requestSupport',
  action: 'technicalRequest',
  forfeitsRefund: false,
  until: usableUntil,
  obstacle: (benefit, _viewer, now) => {
    if (quoteOf(benefit, now) === undefined) return { kind: 'benefitNotActive' };
    return remainingOf(benefit) === 0 ? { kind: 'nothingRemaining' } : undefined;
  },
};

const offered: Readonly<Record<Item['category'], readonly OfferedAction[]>> = {
  software: [],
  cloud: [],
  visualStudio: [assign],
  technical: [activate, requestSupport],
  goToMarket: [activateOffer],
};

const obstacles = (
  { until, obstacle }: OfferedAction,
  benefit: Benefit,
  viewer: Viewer,
  now: Instant,
): readonly Reason[] => {
  if (viewer.partner.program !== 'partnerCenter') return [{ kind: 'programNotMigrated' }];
  if (benefit.purchase.status !== 'active') return [{ kind: 'purchaseNotActive' }];
  if (now >= until(benefit)) return [{ kind: 'benefitExpired' }];
  const other = obstacle(benefit, viewer, now);
  return other === undefined ? [] : [other];
};

const actionView = (act: OfferedAction, benefit: Benefit, viewer: Viewer, now: Instant) => {
  const may = allowed(viewer.access, act.action, viewer.roles);
  const reasons = [
    ...(may.ok ? [] : [{ code: 'RoleRequired', requiredRoles: [...may.failure.requiredRoles] }]),
    ...obstacles(act, benefit, viewer, now).map(({ kind }) => ({ code: codeOf(kind) })),
  ];
  return {
    name: act.name,
    allowed: reasons.length === 0,
    forfeitsRefund: act.forfeitsRefund,
    ...(reasons.length > 0 && { reasons }),
  };
};

/** The acts that there are for this kind of benefit. */
export const benefitActions = (benefit: Benefit, viewer: Viewer, now: Instant) =>
  offered[benefit.item.category].map((act) => actionView(act, benefit, viewer, now));
