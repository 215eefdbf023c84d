// How competencies increase the quantities of Silver and Gold. The figures depend on the level;
// which competencies count is the same for both.
import type { QuantityRule } from '../domain/catalog.ts';

type Growth = Omit<QuantityRule, 'unit'>;

const qualifying = ['appDevelopment', 'cloudCrm', 'cloudPlatform', 'cloudProductivity'] as const;
const cloud = ['cloudCrm', 'cloudPlatform', 'cloudProductivity'] as const;

/** Visual Studio seats: a base number, more for each competency, up to a cap. */
export const visualStudioSeats = (
  core: number,
  each: { readonly qualifying: number; readonly devOps: number },
): Growth => ({
  total: core,
  extra: [
    ...qualifying.map((competency) => ({ competency, add: each.qualifying })),
    { competency: 'devOps', add: each.devOps },
  ],
  // Five times the base number in a country, fifteen times worldwide.
  cap: { perCountry: core * 5, worldwide: core * 15 },
});

/** Cloud support: unlimited for partners with a cloud competency. */
export const cloudSupport = (otherwise: number): Growth => ({
  total: otherwise,
  extra: cloud.map((competency) => ({ competency, add: 'unlimited' })),
});
