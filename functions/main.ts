// The entry that Azure Functions loads: it reads the configuration and starts the application.
import { createApp, type Overrides } from './app.ts';
import { register } from './register.ts';
import { readConfig } from '../shared/config.ts';

/**
 * Starts the application and registers its functions with the host that loaded it.
 * @param overrides replacements for the machine's own facilities, for tests and the local cloud
 * @throws Error that lists every error in the configuration
 */
export const start = (overrides: Overrides = {}): void => {
  const config = readConfig(overrides.environment ?? process.env);
  register(createApp(config, overrides));
};
