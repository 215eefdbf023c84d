// The composition root: builds the application from its configuration. The only file that knows
// every room; it decides nothing.
import { orchestratorTable, type Orchestrator } from '../orchestrations/orchestrators.ts';
import { activityTable } from '../orchestrations/activities/activation-activities.ts';
import { openDatabase, type CosmosPlugins } from '../shared/adapters/cosmos/database.ts';
import { createKeyStore } from '../shared/adapters/cosmos/key-store.ts';
import { createMailPace } from '../shared/adapters/cosmos/mail-pace.ts';
import { createPartnerStore } from '../shared/adapters/cosmos/partner-store.ts';
import { createRegistry } from '../shared/adapters/cosmos/registry.ts';
import {
  createActivations,
  type OrchestrationClient,
} from '../shared/adapters/durable/activations.ts';
import { readDeliveryReport } from '../shared/adapters/email/delivery-report.ts';
import {
  createMailProvider,
  type EmailHttpClient,
} from '../shared/adapters/email/mail-provider.ts';
import { tracedRequests } from '../shared/adapters/telemetry/traced-requests.ts';
import { tracedStore } from '../shared/adapters/telemetry/traced-store.ts';
import { createTelemetry, type Destination } from '../shared/adapters/telemetry/telemetry.ts';
import { managedIdentity } from '../shared/adapters/identity/managed-identity.ts';
import {
  keyVaultWrapping,
  type KeyVaultOptions,
} from '../shared/adapters/key-vault/key-vault-wrapping.ts';
import { boundedFetch } from '../shared/adapters/system/bounded-fetch.ts';
import { budgets } from '../shared/adapters/system/budgets.ts';
import { patienceBy, type DeadlineTimer } from '../shared/adapters/system/deadline.ts';
import { backOffBy } from '../shared/adapters/system/back-off.ts';
import { readDocsFile } from '../shared/adapters/system/docs-files.ts';
import { createIdentifiers } from '../shared/adapters/system/identifiers.ts';
import { keyFileWrapping } from '../shared/adapters/system/key-file.ts';
import { createSealing } from '../shared/adapters/system/sealing.ts';
import { catalog } from '../shared/catalog/catalog.ts';
import type { Config } from '../shared/config.ts';
import { accessTable } from '../shared/domain/access.ts';
import type { CommandId } from '../shared/domain/ids.ts';
import type { CatalogSource } from '../shared/ports/catalog-source.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { KeyWrapping } from '../shared/ports/key-sealing.ts';
import type { Patience } from '../shared/ports/patience.ts';
import type { PartnerStore } from '../shared/ports/partner-store.ts';
import type { Telemetry } from '../shared/ports/telemetry.ts';
import { hmacSeal } from './edge/http/digest.ts';
import type { Edge } from './edge/identity/edge.ts';
import type { Endpoint, HttpContext } from './edge/http/http.ts';
import {
  instrumentedHttp,
  instrumentedStep,
  instrumentedSweep,
  within,
  type InstrumentedStep,
} from './instrumentation.ts';
import { addressLimitOf, limitOf } from './limits.ts';
import { tokenVerifier } from './edge/identity/token.ts';
import { endpoints, routes } from './http/routes/endpoints.ts';
import { notFound, type CatchAllEndpoint } from './http/routes/not-found.ts';
import { deliveryReports, type EventEndpoint } from './events/delivery-reports.ts';
import { apiDocument } from './openapi/document.ts';
import { apiPages } from './pages/api-pages.ts';
import { instructionPages } from './pages/instruction-page.ts';
import { unsubscribePages } from './pages/unsubscribe-page.ts';
import { sweeps, type TimerEndpoint } from './timers/sweeps.ts';
import {
  pageUseCases,
  unsubscribing,
  reportUseCases,
  requestUseCases,
  stepUseCases,
  sweepUseCases,
  type Core,
} from './use-cases/use-cases.ts';

export { containers } from '../shared/adapters/cosmos/containers.ts';
export { mailHolding } from '../shared/adapters/cosmos/mail-pace.ts';

/** Replacements for what the machine provides, for tests and the local cloud. */
export interface Overrides {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly clock?: { now(): Date };
  /** The catalogue to sell from, instead of the shipped one. */
  readonly catalog?: CatalogSource;
  /** Plugins of the Cosmos client that answer requests in process. */
  readonly cosmosPlugins?: CosmosPlugins;
  readonly emailHttpClient?: EmailHttpClient;
  /** Fetches the issuer's signing keys. */
  readonly fetch?: typeof fetch;
  /** How Key Vault is reached; absent: over the network, with the managed identity. */
  readonly keyVault?: KeyVaultOptions;
  /** Measures the time of budgets and deadlines; absent: the machine's time. */
  readonly deadlineTimer?: DeadlineTimer;
  /** The destination of spans and measures; absent: Application Insights. */
  readonly telemetry?: Destination;
  readonly log?: (line: string) => void;
}

/** A timer with its handler; the platform supplies the client for orchestrations on each call. */
export interface TimerFunction extends Pick<TimerEndpoint, 'name' | 'schedule'> {
  readonly handler: (context: HttpContext) => Promise<void>;
}

/** The table of handlers that `register` binds to the platform. */
export interface App {
  readonly http: readonly Endpoint[];
  readonly catchAll: CatchAllEndpoint;
  readonly timers: readonly TimerFunction[];
  readonly events: readonly EventEndpoint[];
  readonly orchestrators: readonly Orchestrator[];
  readonly activities: readonly { readonly name: string; readonly handler: InstrumentedStep }[];
  /** Sends the telemetry that is still buffered; called when the platform ends the process. */
  readonly flush: () => Promise<void>;
}

type Credential = ReturnType<typeof managedIdentity>;

const wrappingOf = ({ keyEncryptionKey }: Config, keyVault: KeyVaultOptions): KeyWrapping =>
  keyEncryptionKey.protocol === 'file:'
    ? keyFileWrapping(keyEncryptionKey)
    : keyVaultWrapping(keyEncryptionKey.href, keyVault);

interface Surroundings {
  readonly credential: Credential;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  readonly patience: Patience;
}

const openStores = (
  config: Config,
  { cosmosPlugins }: Overrides,
  { credential, telemetry }: Surroundings,
) => {
  const traced = telemetry.isOn ? [tracedRequests(telemetry), ...(cosmosPlugins ?? [])] : undefined;
  const database = openDatabase(config.cosmos, { credential, plugins: traced ?? cosmosPlugins });
  const store = createPartnerStore(database);
  return { database, store: telemetry.isOn ? tracedStore(store, telemetry) : store };
};

const coreOf = (config: Config, overrides: Overrides, surroundings: Surroundings): Core => {
  const { credential, clock, telemetry, patience } = surroundings;
  const { database, store } = openStores(config, overrides, surroundings);
  return {
    telemetry,
    patience,
    store,
    registry: createRegistry(database),
    pace: createMailPace(database, config.policy.mail),
    keys: createKeyStore(database),
    sealing: createSealing(wrappingOf(config, overrides.keyVault ?? { credential })),
    provider: createMailProvider(config.email, {
      credential,
      telemetry,
      httpClient: overrides.emailHttpClient,
    }),
    ids: createIdentifiers(config.hmacKey),
    backOff: backOffBy(20),
    clock,
    catalog: overrides.catalog ?? catalog,
    policy: config.policy,
    operatorsEmail: config.operatorsEmail,
    publicBaseUrl: config.publicBaseUrl,
    brand: config.brand,
    downloadsUrl: config.downloadsUrl,
  };
};

const directoryOf = (store: PartnerStore): Edge['directory'] => ({
  partner: async (partnerId) => (await store.read(partnerId, 'partner', 'partner'))?.value,
  user: async (partnerId, userId) => (await store.read(partnerId, 'user', userId))?.value,
});

const edgeOf = (config: Config, overrides: Overrides, core: Core): Edge => ({
  clock: core.clock,
  newCommandId: () => Buffer.from(core.ids.random(32)).toString('hex') as CommandId,
  tokens: tokenVerifier({
    ...config.identity,
    fetch: boundedFetch(overrides.fetch ?? fetch),
    now: () => (overrides.deadlineTimer ?? performance).now(),
  }),
  directory: directoryOf(core.store),
  access: accessTable(config.policy.access),
  operatorTenantId: config.identity.operatorTenantId,
  rateLimit: limitOf(config),
  addressLimit: addressLimitOf(config),
  refused: (code, route) => core.telemetry.count('benefits.refused', 1, { code, route }),
  seal: hmacSeal(new Uint8Array(config.hmacKey)),
  publicBaseUrl: config.publicBaseUrl,
  corsOrigins: config.corsOrigins,
});

/** Makes the OpenAPI document. */
const documentOf = async (edge: Edge): Promise<string> =>
  JSON.stringify(
    await apiDocument(
      routes.map(({ definition }) => definition),
      edge,
    ),
  );

/** The durable client exists only inside an invocation, so the port is made for each invocation. */
const activationsOf = (telemetry: Telemetry) => (context: HttpContext) =>
  createActivations(context.orchestrations as OrchestrationClient, telemetry, (line) =>
    context.warn(line),
  );

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A probe waits for a shorter time than other callers. */
const budgetOf = ({ name }: Endpoint): number =>
  name === 'get-health' ? budgets.health : budgets.request;

/**
 * Builds the application. It registers nothing and calls no service yet.
 * @param config as `readConfig` returns it
 */
export const createApp = (config: Config, overrides: Overrides = {}): App => {
  const credential = managedIdentity(config.managedIdentity);
  const clock = overrides.clock ?? { now: () => new Date() };
  const { telemetry, flush } = createTelemetry({
    connectionString: config.applicationInsights,
    credential,
    destination: overrides.telemetry,
    clock,
    warn: overrides.log ?? toStandardError,
  });
  const patience = patienceBy(overrides.deadlineTimer);
  const core = coreOf(config, overrides, { credential, clock, telemetry, patience });
  const edge = edgeOf(config, overrides, core);
  const activationsFor = activationsOf(telemetry);
  const http = [
    ...endpoints(edge, (context) => requestUseCases(core, activationsFor(context))),
    ...instructionPages({
      usesFor: (context) => pageUseCases(core, activationsFor(context)),
      limit: edge.addressLimit,
    }),
    ...unsubscribePages({ usesFor: () => unsubscribing(core), limit: edge.addressLimit }),
    ...apiPages({
      edge,
      document: () => documentOf(edge),
      files: readDocsFile,
      ...(config.personasUrl !== undefined && { personasUrl: config.personasUrl }),
    }),
  ].map((endpoint) => ({
    ...endpoint,
    handler: within(patience, budgetOf(endpoint), endpoint.handler),
  }));
  const swept = sweepUseCases(core);
  const timers = sweeps.map(({ name, schedule, budget, run }) => ({
    name,
    schedule,
    handler: instrumentedSweep(
      telemetry,
      name,
      within(patience, budgets[budget], (context) => run(swept(activationsFor(context)))),
    ),
  }));
  const instrumented = http.map((endpoint) => ({
    ...endpoint,
    handler: instrumentedHttp(telemetry, endpoint.handler),
  }));
  const rest = notFound(edge, http);
  return {
    http: instrumented,
    catchAll: { ...rest, handler: instrumentedHttp(telemetry, rest.handler) },
    timers,
    events: [
      deliveryReports(readDeliveryReport, (context) =>
        reportUseCases(core, activationsFor(context)),
      ),
    ].map(({ name, handler }) => ({
      name,
      handler: (event: unknown, context: HttpContext) =>
        telemetry.within(context.traceParent, () =>
          patience.within(budgets.event, () => handler(event, context)),
        ),
    })),
    orchestrators: orchestratorTable,
    activities: activityTable(stepUseCases(core)).map((activity) => ({
      name: activity.name,
      handler: within(patience, budgets.step, instrumentedStep(telemetry, activity)),
    })),
    flush,
  };
};
