// Local cloud: the options of `npm start`, given by environment variables and one argument. Knows
// their names and defaults; nothing of what is done with them.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalCloudOptions } from './cloud.ts';
import type { Ports } from '../hosting/places.ts';
import type { Environment } from '../hosting/settings.ts';

export interface RunSettings {
  readonly store: string;
  /** Whether to empty the store first. */
  readonly fresh: boolean;
  readonly ports: Ports;
  readonly clock: NonNullable<LocalCloudOptions['clock']>;
  /** The engine that runs orchestrations. */
  readonly durable: 'local' | 'real';
  /** The settings passed to the application. */
  readonly settings: Environment;
}

const portOf = (environment: Environment, name: string, usual: number): number => {
  const port = Number(environment[name] || usual);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${name} is not a port: ${environment[name]}`);
};

/**
 * Reads environment and arguments.
 * @throws Error naming the variable that is wrong
 */
export const readRunSettings = (environment: Environment, args: readonly string[]): RunSettings => {
  const { DURABLE, LOCAL_STORE, CLOCK, CLOCK_START } = environment;
  const { POLICY, RATE_LIMIT, RATE_LIMIT_PERSON, RATE_LIMIT_ADDRESS } = environment;
  if (CLOCK && CLOCK !== 'frozen' && CLOCK !== 'ticking') {
    throw new Error(`CLOCK is neither frozen nor ticking: ${CLOCK}`);
  }
  if (DURABLE && DURABLE !== 'local' && DURABLE !== 'real') {
    throw new Error(`DURABLE is neither local nor real: ${DURABLE}`);
  }
  if (DURABLE === 'real' && (CLOCK === 'frozen' || CLOCK_START)) {
    throw new Error('DURABLE=real keeps the machine’s time: leave CLOCK and CLOCK_START out.');
  }
  return {
    store: LOCAL_STORE === 'memory' ? LOCAL_STORE : resolve(LOCAL_STORE || '.local'),
    fresh: args.includes('--fresh'),
    ports: {
      http: portOf(environment, 'PORT', 7071),
      cosmos: portOf(environment, 'COSMOS_PORT', 8081),
      email: portOf(environment, 'EMAIL_PORT', 8025),
    },
    clock: { mode: CLOCK === 'frozen' ? 'frozen' : 'ticking', start: CLOCK_START || undefined },
    durable: DURABLE === 'real' ? 'real' : 'local',
    settings: { POLICY, RATE_LIMIT, RATE_LIMIT_PERSON, RATE_LIMIT_ADDRESS },
  };
};

/** Empties the store if requested. @returns whether the store is empty */
export const prepareStore = ({ store, fresh }: RunSettings): boolean => {
  if (store === 'memory') return true;
  if (fresh) rmSync(store, { recursive: true, force: true });
  return !existsSync(store) || readdirSync(store).length === 0;
};
