// One sample failure of each kind, to show in the document how it is answered. A kind with members
// besides `kind` needs its sample data here, otherwise this file does not compile.
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { parseInstant, plusDays, type Instant } from '../../shared/domain/time.ts';
import type { AnyFailure } from '../edge/problems/edge-failure.ts';
import { problemOf, problems } from '../edge/problems/problem.ts';

type Kind = AnyFailure['kind'];
type Named<K extends Kind> = Extract<AnyFailure, { readonly kind: K }>;
/** Kinds that have members besides `kind`. */
type Telling = { [K in Kind]: { readonly kind: K } extends Named<K> ? never : K }[Kind];

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
};

const boughtAt = at('2026-11-23T10:00:00.000Z');
const { replacementDays, refundWindowDays } = defaultPolicy;

const data: { readonly [K in Telling]: Omit<Named<K>, 'kind'> } = {
  methodNotAllowed: { allow: ['GET', 'HEAD'] },
  validationFailed: { errors: [{ pointer: '/email', code: 'InvalidFormat' }] },
  roleRequired: { requiredRoles: ['globalAdmin'] },
  notEligible: { reasons: [{ code: 'AlreadyHeld' }] },
  replacementWindowClosed: {
    days: replacementDays,
    closesAt: plusDays(boughtAt, replacementDays),
  },
  tooLateToActivate: {
    expectedBy: plusDays(boughtAt, defaultPolicy.technical.expectedDays),
    endsAt: plusDays(boughtAt, 2),
  },
  mailNotResendable: { because: 'reasonGone' },
  reassignCooldown: { reassignableAt: at('2027-02-21T10:00:00.000Z') },
  refundNotAvailable: {
    blockers: [{ code: 'WindowClosed', at: plusDays(boughtAt, refundWindowDays) }],
  },
  tooManyRequests: { retryAfterSeconds: 2 },
};

/** A failure of this kind. */
const sampleOf = (kind: Kind): AnyFailure =>
  // The other members of a kind are in `data`.
  ({ kind, ...(kind in data && data[kind as Telling]) }) as AnyFailure;

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

/** The problem document that a refusal of this kind is answered with. */
export const problemSample = (kind: Kind): Readonly<Record<string, unknown>> =>
  JSON.parse(problemOf(sampleOf(kind), { traceId, instance: '/api/v1/me' }).body ?? '{}');

export const allKinds = Object.keys(problems) as readonly Kind[];
