// The gauges: how many activations and mails are in which state and how old, and how many keys are
// free. Reads only, and only when telemetry is on.
import { activationKinds } from '../../domain/activation-kind.ts';
import { runningStatuses } from '../../domain/activation.ts';
import { failsForGoodAfter } from '../../domain/failing.ts';
import { undeliveredStatuses } from '../../domain/mail.ts';
import { instantOf, plusDays, type Instant } from '../../domain/time.ts';
import type { CatalogSource } from '../../ports/catalog-source.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyStore } from '../../ports/key-store.ts';
import type { PartnerStore, Underway } from '../../ports/partner-store.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import type { Swept } from './sweep.ts';

export interface GaugeDeps {
  readonly store: Pick<PartnerStore, 'underway' | 'failing' | 'mailStatuses'>;
  readonly keys: Pick<KeyStore, 'levels' | 'failing'>;
  readonly catalog: Pick<CatalogSource, 'keyPools'>;
  readonly clock: Clock;
  readonly telemetry: Pick<Telemetry, 'isOn' | 'measure'>;
}

/**
 * The most entities of a kind that are counted, the earliest due first; a higher number is reported
 * as this one.
 */
const counted = 5_000;

/**
 * Days ahead within which every unfinished entity is due at least once: no wait is longer than
 * five.
 */
const horizon = 6;

const oldest = '7 days and more';
const younger = [
  { age: 'under 1 day', days: 1 },
  { age: 'under 3 days', days: 3 },
  { age: 'under 7 days', days: 7 },
] as const;
const ages = [...younger.map(({ age }) => age), oldest];

const mailStatuses = ['planned', 'sending'] as const;

const ageOf = (since: Instant, now: Instant): string =>
  younger.find(({ days }) => now < plusDays(since, days))?.age ?? oldest;

/**
 * The number of items with `isSo`; every combination is measured, 0 too, so that none keeps an old
 * value.
 */
const many = <T>(all: readonly T[], isSo: (one: T) => boolean): number => all.filter(isSo).length;

const measureActivations = (
  { measure }: GaugeDeps['telemetry'],
  all: readonly Underway[],
  now: Instant,
): void => {
  for (const kind of activationKinds) {
    const ofKind = all.filter((one) => one.kind === kind);
    for (const status of runningStatuses)
      for (const age of ages) {
        const isSo = (one: Underway) => one.status === status && ageOf(one.since, now) === age;
        measure('benefits.activations', many(ofKind, isSo), { kind, status, age });
      }
    const isLate = ({ status, dueBy }: Underway) =>
      runningStatuses.some((running) => running === status) && dueBy !== undefined && now >= dueBy;
    measure('benefits.activations.overdue', many(ofKind, isLate), { kind });
  }
};

const measureFailing = async ({ store, keys, telemetry }: GaugeDeps): Promise<void> => {
  const [entities, claim] = await Promise.all([
    store.failing(failsForGoodAfter),
    keys.failing(failsForGoodAfter),
  ]);
  for (const [kind, count] of Object.entries({ ...entities, claim }))
    telemetry.measure('benefits.failing', count, { kind });
};

/** Days for which a mail that nobody got is counted. */
const undeliveredDays = 7;

const measureUndelivered = async ({ store, telemetry }: GaugeDeps, now: Instant): Promise<void> => {
  const since = plusDays(now, -undeliveredDays);
  const found = await store.mailStatuses(undeliveredStatuses, since);
  for (const status of undeliveredStatuses)
    telemetry.measure(
      'benefits.mail.undelivered',
      many(found, (one) => one === status),
      { status },
    );
};

/** @returns reportGauges(): nothing is read when nobody listens */
export const reportGauges = (deps: GaugeDeps) => async (): Promise<Swept> => {
  const { store, keys, catalog, clock, telemetry } = deps;
  if (!telemetry.isOn) return { done: 0, failed: [] };
  const now = instantOf(clock.now());
  const until = plusDays(now, horizon);
  const activations = await store.underway({ kind: 'activation', until, limit: counted });
  measureActivations(telemetry, activations, now);
  const mails = await store.underway({ kind: 'mail', until, limit: counted });
  for (const status of mailStatuses)
    telemetry.measure(
      'benefits.mail',
      many(mails, (mail) => mail.status === status),
      { status },
    );
  await measureUndelivered(deps, now);
  await measureFailing(deps);
  const pools = catalog.keyPools();
  for (const pool of pools) {
    const { free, claimed, revealed } = await keys.levels(pool);
    // A pool without any imported key is not running out of keys.
    if (free + claimed + revealed > 0) telemetry.measure('benefits.key_pool.free', free, { pool });
  }
  return { done: activations.length + mails.length + pools.length, failed: [] };
};
