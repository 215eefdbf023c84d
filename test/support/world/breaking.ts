// The application on a database that can be made to fail with error messages like those of the real
// one.
import { loadBenefits, type Application } from '../../../infra/local/hosting/application.ts';

export interface Breaking {
  readonly application: Application;
  /** The error that every request to the database gets; undefined: none. */
  meets: unknown;
}

export const breaking = async (): Promise<Breaking> => {
  const benefits = await loadBenefits();
  const made: Breaking = {
    meets: undefined,
    application: {
      ...benefits,
      start: ({ cosmosPlugins = [], ...overrides }) => {
        const plugin = {
          on: 'request',
          plugin: async (request: unknown, _told: unknown, next: (given: unknown) => unknown) => {
            if (made.meets !== undefined) throw made.meets;
            return next(request);
          },
        };
        benefits.start({ ...overrides, cosmosPlugins: [plugin, ...cosmosPlugins] });
      },
    },
  };
  return made;
};
