// Local cloud, functions host: the parts of host.json that this host supports. Knows the file's
// form; nothing of the functions.

export interface HostSettings {
  readonly routePrefix: string;
  readonly taskHub: string;
  readonly defaultVersion?: string;
  readonly maxConcurrentActivities?: number;
}

interface HostJson {
  readonly version?: unknown;
  readonly extensions?: {
    readonly http?: { readonly routePrefix?: string };
    readonly durableTask?: {
      readonly hubName?: string;
      readonly defaultVersion?: string;
      readonly maxConcurrentActivityFunctions?: number;
    };
  };
}

const resolve = (text: string, environment: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/%(\w+)%/g, (_, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new Error(`host.json asks for the setting ${name}`);
    return value;
  });

/**
 * Reads the content of host.json.
 * @param environment the values for `%NAME%`
 * @throws Error when it is not of version 2.0 or a setting is missing
 */
export const readHostJson = (
  content: HostJson,
  environment: Readonly<Record<string, string | undefined>>,
): HostSettings => {
  if (content.version !== '2.0') throw new Error('host.json is not of version 2.0');
  const { http = {}, durableTask = {} } = content.extensions ?? {};
  const { defaultVersion, maxConcurrentActivityFunctions: most } = durableTask;
  return {
    routePrefix: http.routePrefix ?? 'api',
    taskHub: resolve(durableTask.hubName ?? 'TestHubName', environment),
    ...(defaultVersion === undefined ? {} : { defaultVersion }),
    ...(most === undefined ? {} : { maxConcurrentActivities: most }),
  };
};
