// The samples for functions/.
import { adapter, execute, inRoom, loadBenefit, sample, useCases, type Sample } from './sample.ts';

const edge = 'functions/edge';
const http = 'functions/http';
const route = `${edge}/routing/route.ts`;
const application = `${http}/application.ts`;

/** Imports that are forbidden for every endpoint. */
const foreign = ['durable-functions', adapter, 'functions/timers/sweeps.ts'];

export const functionsSamples = [
  inRoom(`${edge}/http`, 'jose', `${edge}/problems/problem.ts`, execute, adapter),
  inRoom(`${edge}/problems`, `${edge}/http/http.ts`, `${edge}/identity/token.ts`, execute, adapter),
  inRoom(
    `${edge}/identity`,
    `${edge}/problems/edge-failure.ts`,
    `${edge}/definitions/definition.ts`,
    execute,
    adapter,
  ),
  inRoom(
    `${edge}/definitions`,
    `${edge}/identity/caller.ts`,
    `${edge}/reading/read-input.ts`,
    route,
    execute,
  ),
  inRoom(
    `${edge}/reading`,
    `${edge}/definitions/definition.ts`,
    route,
    `${http}/views/fields.ts`,
    execute,
  ),
  inRoom(
    `${edge}/routing`,
    `${edge}/reading/read-input.ts`,
    execute,
    adapter,
    `${http}/routes/endpoints.ts`,
  ),
  inRoom(
    'functions/openapi',
    '@asteasolutions/zod-to-openapi',
    `${http}/routes/endpoints.ts`,
    route,
    execute,
    'node:fs',
  ),
  inRoom(
    'functions/use-cases',
    `${useCases}/keys/reveal-keys.ts`,
    execute,
    application,
    'zod',
    ...foreign,
  ),
  inRoom(
    http,
    'functions/use-cases/use-cases.ts',
    `${useCases}/keys/reveal-keys.ts`,
    `${http}/users/add-user.ts`,
    route,
    ...foreign,
  ),
  inRoom(`${http}/views`, `${edge}/definitions/schemas.ts`, route, application, ...foreign),
  inRoom(
    `${http}/purchases`,
    application,
    `${http}/benefits/get-benefit.ts`,
    `${useCases}/benefits/list-benefits.ts`,
    ...foreign,
  ),
  inRoom(`${http}/benefits`, route, `${http}/users/get-user.ts`, loadBenefit, ...foreign),
  inRoom(`${http}/activations`, route, `${http}/benefits/get-benefit.ts`, ...foreign),
  inRoom(`${http}/users`, route, `${http}/operator/list-partners.ts`, ...foreign),
  inRoom(`${http}/service-requests`, route, `${http}/purchases/bought.ts`, ...foreign),
  inRoom(`${http}/audit`, `${edge}/http/csv.ts`, `${http}/users/get-user.ts`, ...foreign),
  inRoom(`${http}/operator`, route, `${http}/purchases/bought.ts`, execute, ...foreign),
  inRoom(
    `${http}/routes`,
    `${http}/users/add-user.ts`,
    `${http}/views/user.ts`,
    execute,
    ...foreign,
  ),
  inRoom(
    'functions/timers',
    `${useCases}/upkeep/sweep.ts`,
    `${http}/routes/endpoints.ts`,
    'durable-functions',
    adapter,
  ),
  inRoom(
    'functions/events',
    `${useCases}/delivery/record-delivery.ts`,
    `${useCases}/mail/record-mail-status.ts`,
    ...foreign,
  ),
  inRoom(
    'functions/pages',
    `${useCases}/activations/follow-instructions.ts`,
    `${http}/views/activation.ts`,
    ...foreign,
  ),
  [
    'functions/app.ts',
    sample(
      'functions/app.ts',
      'shared/config.ts',
      'functions/main.ts',
      'functions/register.ts',
      'infra/local/cloud/cloud.ts',
    ),
  ],
  [
    'functions/register.ts',
    sample(
      'functions/register.ts',
      '@azure/functions',
      'shared/config.ts',
      'infra/local/cloud/cloud.ts',
    ),
  ],
  [
    'functions/main.ts',
    sample('functions/main.ts', 'functions/app.ts', 'shared/domain/time.ts', '@azure/functions'),
  ],
] satisfies [string, Sample][];
