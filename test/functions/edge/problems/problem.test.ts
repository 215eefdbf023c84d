// The problem table: each code has the status that the contract names, and helpful words.
import { problemOf, problems } from '../../../../functions/edge/problems/problem.ts';
import { codeOf } from '../../../../shared/domain/failure.ts';
import type { AnyFailure } from '../../../../functions/edge/problems/edge-failure.ts';
import { instantOf } from '../../../../shared/domain/time.ts';

const context = { traceId: 'a'.repeat(32), instance: '/api/v1/x' };
const shown = (failure: AnyFailure): Record<string, unknown> =>
  JSON.parse(problemOf(failure, context).body ?? '');

// The statuses of the contract, in its own words.
const contract: Readonly<Record<number, string>> = {
  400: 'ValidationFailed IdempotencyKeyRequired',
  401: 'Unauthenticated',
  403: 'PartnerNotRegistered NotLinked RoleRequired',
  404: 'NotFound PackageNotFound UserNotFound',
  405: 'MethodNotAllowed',
  409:
    'ConcurrentChange ProgramNotMigrated NotEligible PurchaseNotPending PurchaseNotActive ' +
    'RenewalWindowClosed RefundForfeitNotAcknowledged NoKeyRequired KeyPoolEmpty BenefitExpired ' +
    'NoDownloads NoSeatAvailable ReassignCooldown ReassignLimitReached CreditAlreadyHeld ' +
    'EmailDomainNotAllowed NotAssignable NotRedeemable KeyNotRevealed MarketingContactRequired ' +
    'MarketingContactInUse NotActivatable ActivationFinished UserExists EmailInUse UserHasAssignments LastAdmin ' +
    'RefundNotAvailable BenefitNotActive NothingRemaining NotSupportedByBenefit ' +
    'TooLateToActivate ReplacementWindowClosed AlreadyReplaced MailNotResendable PartnerExists OrderExpired ' +
    'NoRefundDue PaymentReferenceUsed IdentifierInUse',
  412: 'PreconditionFailed',
  413: 'BodyTooLarge',
  415: 'UnsupportedMediaType',
  422:
    'IdempotencyKeyReused PaymentMethodNotAllowed ContactEmailMatchesAccount ' +
    'LanguageNotSupported AmountMismatch',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
};
const kinds = Object.keys(problems) as AnyFailure['kind'][];

test.each(Object.entries(contract))(
  'the codes of %s are those of the contract',
  (status, codes) => {
    const found = kinds.filter((kind) => problems[kind].status === Number(status));
    expect(found.map((kind) => codeOf(kind)).toSorted()).toEqual(codes.split(' ').toSorted());
  },
);

test('no code has a status of its own making', () => {
  const statuses = new Set(kinds.map((kind) => String(problems[kind].status)));
  expect([...statuses].toSorted()).toEqual(Object.keys(contract));
});

test('every problem that needs no data tells in whole sentences what to do', () => {
  for (const kind of kinds) {
    const { detail, title } = problems[kind];
    expect(title).toMatch(/^[A-Z]/);
    if (typeof detail === 'string') expect(detail).toMatch(/^[A-Z].{10,}\.$/);
  }
});

const at = instantOf(new Date('2026-11-23T10:00:00.000Z'));
const telling: readonly [AnyFailure, object][] = [
  [
    { kind: 'notEligible', reasons: [{ code: 'AlreadyHeld' }] },
    { reasons: [{ code: 'AlreadyHeld', message: expect.stringMatching(/\.$/) }] },
  ],
  [
    { kind: 'refundNotAvailable', blockers: [{ code: 'WindowClosed', at }] },
    { blockers: [{ code: 'WindowClosed', at }] },
  ],
  [
    { kind: 'reassignCooldown', reassignableAt: at },
    { reassignableAt: at, detail: expect.stringContaining(at) },
  ],
  [
    { kind: 'roleRequired', requiredRoles: ['globalAdmin'] },
    { requiredRoles: ['globalAdmin'], detail: expect.stringContaining('Ask the Global admin') },
  ],
  [
    { kind: 'programNotMigrated', technical: true },
    { detail: expect.stringContaining('Partner Frontline') },
  ],
  [{ kind: 'programNotMigrated' }, { detail: expect.not.stringContaining('Frontline') }],
];
test.each(telling)('tells what the caller needs to know (%#)', (failure, members) => {
  expect(shown(failure)).toMatchObject(members);
});

test('a refusal of many things at once says which stand in the way', () => {
  const errors = [
    { pointer: '/assign/3', code: 'NoSeatAvailable' },
    { pointer: '/assign/4', code: 'Custom', detail: 'Our own words.' },
  ];
  expect(shown({ kind: 'noSeatAvailable', errors })['errors']).toEqual([
    { ...errors[0], detail: 'Remove a person from this benefit first.' },
    errors[1],
  ]);
});

test('a member that has no value is absent, not null', () => {
  expect(Object.keys(shown({ kind: 'renewalWindowClosed', opensAt: at }))).not.toContain(
    'closesAt',
  );
});
