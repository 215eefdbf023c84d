// Local cloud, functions host: replaces `@azure/functions-core` for the unmodified
// `@azure/functions`. Passes every registration to the host that is loading; knows neither triggers
// nor invocations.
import type { Binding, RegisteredFunction } from '../contract/contract.ts';
import type {
  FunctionCallback,
  HookCallback,
  LogCategory,
  LogLevel,
  ProgrammingModel,
  Registration,
} from './programming-model.ts';

/** The functions and hooks of one application. One process may hold several. */
export interface HostedApplication {
  readonly functions: readonly RegisteredFunction[];
  registration(name: string): Registration | undefined;
  hooks(name: string): readonly HookCallback[];
  /** Data that the hooks of one application share. */
  readonly appHookData: Record<string, unknown>;
}

interface LoadingApplication extends HostedApplication {
  add(registration: Registration): void;
  addHook(name: string, callback: HookCallback): Disposable;
}

let model: ProgrammingModel | undefined;
let loading: LoadingApplication | undefined;

/** Undoes a registration. */
export class Disposable {
  static from(...disposables: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => disposables.forEach((disposable) => disposable.dispose()));
  }

  #callOnDispose: (() => unknown) | undefined;

  constructor(callOnDispose: () => unknown) {
    this.#callOnDispose = callOnDispose;
  }

  dispose(): void {
    const call = this.#callOnDispose;
    this.#callOnDispose = undefined;
    call?.();
  }
}

const emptyApplication = (): LoadingApplication => {
  const registrations = new Map<string, Registration>();
  const hooks = new Map<string, HookCallback[]>();
  return {
    appHookData: {},
    get functions() {
      return [...registrations.values()];
    },
    registration: (name) => registrations.get(name.toLowerCase()),
    hooks: (name) => hooks.get(name) ?? [],
    add: (registration) => {
      const key = registration.name.toLowerCase();
      if (registrations.has(key)) {
        throw new Error(`A function named "${registration.name}" is registered already.`);
      }
      registrations.set(key, registration);
    },
    addHook: (name, callback) => {
      hooks.set(name, [...(hooks.get(name) ?? []), callback]);
      return new Disposable(() => {
        hooks.set(
          name,
          (hooks.get(name) ?? []).filter((other) => other !== callback),
        );
      });
    },
  };
};

const hostNowLoading = (what: string): LoadingApplication => {
  if (!loading) {
    throw new Error(`${what} outside of loadApplication: no host would know of it.`);
  }
  return loading;
};

/**
 * Runs an application's entry and records what it registers.
 * @param start must register everything before it returns: a later registration has no host and
 * throws
 */
export const loadApplication = (start: () => void): HostedApplication => {
  if (loading) {
    throw new Error('An application is being loaded already.');
  }
  const application = emptyApplication();
  loading = application;
  try {
    start();
  } finally {
    loading = undefined;
  }
  return application;
};

// The following functions are the contract that `@azure/functions` calls.

export const version = '4.1049.0';
export const hostVersion = '4.1049.0';

export const setProgrammingModel = (programmingModel: ProgrammingModel): void => {
  model = programmingModel;
};

/** @throws Error before the first function is registered */
export const getProgrammingModel = (): ProgrammingModel => {
  if (!model) {
    throw new Error('No programming model is set: no function was registered yet.');
  }
  return model;
};

export const registerFunction = (
  metadata: { name: string; bindings: Record<string, Binding> },
  callback: FunctionCallback,
): Disposable => {
  hostNowLoading(`Function "${metadata.name}" is registered`).add({
    name: metadata.name,
    bindings: metadata.bindings,
    callback,
  });
  return new Disposable(() => undefined);
};

export const registerHook = (name: string, callback: HookCallback): Disposable =>
  hostNowLoading(`Hook "${name}" is registered`).addHook(name, callback);

/** System messages of the library itself: only warnings and errors are logged. */
export const log = (level: LogLevel, _category: LogCategory, message: string): void => {
  if (level === 'warning' || level === 'error' || level === 'critical') {
    process.stderr.write(`${message}\n`);
  }
};
