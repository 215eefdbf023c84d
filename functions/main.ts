// The entry that Azure Functions loads: reads the configuration, starts the application.
import { createApp, type Overrides } from './app.ts';
import { register } from './register.ts';
import { readConfig } from '../shared/config.ts';

/**
 * Starts the application and registers its functions with the host that loaded it.
 * @param overrides what a test or the local cloud puts in the place of the machine's own
 * @throws Error listing everything that is wrong with the configuration
 */
export const start = (overrides: Overrides = {}): void => {
  const config = readConfig(overrides.environment ?? process.env);
  register(createApp(config, overrides));
};
