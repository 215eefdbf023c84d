// The samples for infra/.
import { execute, inRoom, sample, type Sample } from './sample.ts';

const local = 'infra/local';
const cosmos = `${local}/cosmos`;
const durable = `${local}/durable`;
const cloud = `${local}/cloud/cloud.ts`;
const contract = `${local}/contract/contract.ts`;
const rule = 'shared/domain/time.ts';
const client = 'infra/clients/typescript/api.ts';

export const localSamples = [
  inRoom(`${local}/contract`, 'node:http', cloud, rule, `${local}/clock/clock.ts`),
  inRoom(`${local}/clock`, contract, cloud, rule, `${durable}/durable.ts`),
  inRoom(`${local}/telemetry`, contract, cloud, rule, `${local}/email/email.ts`),
  inRoom(`${local}/email`, contract, cloud, rule, `${local}/clock/clock.ts`),
  inRoom(`${local}/identity`, contract, cloud, rule, `${local}/hosting/personas.ts`),
  inRoom(`${local}/keys`, 'node:crypto', cloud, rule, contract),
  inRoom(`${local}/functions-host`, contract, cloud, 'functions/main.ts', '@azure/cosmos'),
  inRoom(`${cosmos}/contract`, '@azure/cosmos', `${cosmos}/sql/ast.ts`, rule, 'node:sqlite'),
  inRoom(`${cosmos}/sql`, `${cosmos}/contract/json.ts`, `${cosmos}/storage/store.ts`, rule),
  inRoom(`${cosmos}/storage`, `${cosmos}/sql/evaluate.ts`, `${cosmos}/query/order-by.ts`, rule),
  inRoom(
    `${cosmos}/query`,
    `${cosmos}/storage/store.ts`,
    `${cosmos}/operations/perform.ts`,
    'node:sqlite',
  ),
  inRoom(
    `${cosmos}/operations`,
    `${cosmos}/query/run-query.ts`,
    `${cosmos}/gateway/engine.ts`,
    'node:http',
  ),
  inRoom(
    `${cosmos}/gateway`,
    `${cosmos}/operations/perform.ts`,
    `${cosmos}/cosmos.ts`,
    `${cosmos}/query/run-query.ts`,
  ),
  inRoom(cosmos, `${cosmos}/gateway/engine.ts`, cloud, rule, `${cosmos}/query/run-query.ts`),
  inRoom(`${durable}/contract`, contract, `${durable}/store/store.ts`, rule, 'durable-functions'),
  inRoom(
    `${durable}/store`,
    `${durable}/contract/history.ts`,
    `${durable}/engine/episode.ts`,
    rule,
  ),
  inRoom(
    `${durable}/engine`,
    `${durable}/store/store.ts`,
    `${durable}/commands/commands.ts`,
    'durable-functions',
  ),
  inRoom(
    `${durable}/commands`,
    `${durable}/store/store.ts`,
    `${durable}/engine/episode.ts`,
    `${durable}/rpc/rpc.ts`,
  ),
  inRoom(
    `${durable}/rpc`,
    `${durable}/contract/types.ts`,
    `${durable}/store/store.ts`,
    `${durable}/engine/episode.ts`,
  ),
  inRoom(durable, `${durable}/rpc/rpc.ts`, cloud, rule, 'orchestrations/steps.ts'),
  inRoom(
    'infra/clients/typescript',
    '@oazapfts/runtime',
    cloud,
    rule,
    'functions/http/application.ts',
  ),
  inRoom(
    `${local}/hosting`,
    'functions/main.ts',
    'functions/register.ts',
    'functions/http/routes/endpoints.ts',
    rule,
    execute,
    cloud,
  ),
  inRoom(`${local}/pages`, `${local}/hosting/places.ts`, cloud, rule, 'functions/app.ts'),
  inRoom(`${local}/routes`, `${local}/pages/page.ts`, cloud, rule, 'functions/app.ts'),
  inRoom(
    `${local}/cloud`,
    `${local}/routes/local-routes.ts`,
    `${local}/seed/seed.ts`,
    rule,
    'functions/app.ts',
  ),
] satisfies [string, Sample][];

export const infraSamples = [
  inRoom('infra/clients/local', cloud, `${local}/seed/seed.ts`, rule),
  inRoom(`${local}/seed`, 'infra/clients/local/client.ts', execute, 'infra/demo/story.ts'),
  inRoom('infra/clients/generator', 'oazapfts', 'functions/openapi/document.ts', rule),
  inRoom('infra/demo', client, rule, execute, 'infra/screenshots/look.ts'),
  inRoom('infra/mail-preview', 'shared/mail/render-mail.ts', rule, cloud, 'infra/demo/run.ts'),
  inRoom('infra/screenshots', 'axe-core', rule, 'shared/mail/render-mail.ts', 'infra/demo/run.ts'),
  inRoom(
    'infra/real-engine',
    contract,
    'functions/main.ts',
    `${local}/seed/seed.ts`,
    'infra/azure/checks/rules.ts',
    'jose',
  ),
  inRoom(local, `${local}/cloud/run.ts`, 'functions/main.ts', rule, `${local}/hosting/parts.ts`),
  [
    'infra/azure',
    sample(
      'infra/azure/build/x.ts',
      'functions/main.ts',
      cloud,
      'shared/config.ts',
      '@azure/cosmos',
    ),
  ],
] satisfies [string, Sample][];
