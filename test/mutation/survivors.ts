// Mutants that nothing can kill, because they do what the original does. They count neither for nor
// against a score. A run fails when one of them dies or is no more: then its entry has to go.

import { domainSurvivors } from './domain-survivors.ts';
import type { Survivor } from './survivor.ts';
import { useCaseSurvivors } from './use-case-survivors.ts';

export const survivors: readonly Survivor[] = [
  {
    file: 'functions/edge/definitions/paging.ts',
    line: '.toSorted((one, other) => sign * compare(keyOf(one), keyOf(other)));',
    becomes: ['sign / compare(keyOf(one), keyOf(other))'],
    why: 'both are one or minus one, and no two items have the same key',
  },
  {
    file: 'functions/edge/http/correlation.ts',
    line: "const [, traceId] = traceparent.exec(text ?? '') ?? [];",
    becomes: ['"Stryker was here!"'],
    why: 'no trace is called that',
  },
  {
    file: 'functions/edge/http/route-match.ts',
    line: 'const parameter = (template: string): string | undefined => /^\\{(\\w+)\\}$/.exec(template)?.[1];',
    becomes: ['/^\\{(\\w+)\\}/', '/\\{(\\w+)\\}$/'],
    why: 'a segment of a template is a parameter as a whole or has no braces',
  },
  {
    file: 'functions/edge/identity/token.ts',
    line: "Array.isArray(claim) ? claim.filter((member) => typeof member === 'string') : [];",
    becomes: ['["Stryker was here"]'],
    why: 'nobody has a right by a group or a role that is called that',
  },
  {
    file: 'shared/adapters/cosmos/documents.ts',
    line: '...(entityId === undefined ? {} : { id: entityId }),',
    becomes: ['false'],
    why: 'a member without a value is as absent',
  },
  {
    file: 'shared/adapters/cosmos/documents.ts',
    line: '...(entityType === undefined ? {} : { type: entityType }),',
    becomes: ['false'],
    why: 'a member without a value is as absent',
  },
  {
    file: 'shared/adapters/cosmos/key-store.ts',
    line: '...(activationsAllowed === undefined ? {} : { activationsAllowed }),',
    becomes: ['false'],
    why: 'a member without a value is as absent',
  },
  {
    file: 'shared/adapters/cosmos/key-store.ts',
    line: "claim: { value: claim, etag: created?.eTag ?? '' },",
    becomes: ['"Stryker was here!"'],
    why: 'what was written has a tag; the check is for the compiler',
  },
  {
    file: 'shared/adapters/cosmos/key-store.ts',
    line: "key: { value: { ...key, status: 'claimed' }, etag: replaced?.eTag ?? '' },",
    becomes: ['"Stryker was here!"'],
    why: 'what was written has a tag; the check is for the compiler',
  },
  {
    file: 'shared/adapters/email/mail-provider.ts',
    line: "name: 'only-one-request',",
    becomes: ['""'],
    why: 'the client only tells policies apart by their names',
  },
  {
    file: 'shared/adapters/email/mail-provider.ts',
    line: "const config = { operationLocation, metadata: { mode: 'OperationLocation' } };",
    becomes: ['""'],
    why: 'what the client makes of an answer does not matter, its status does',
  },
  {
    file: 'shared/adapters/email/mail-provider.ts',
    line: "const nothing = { to: '', subject: '', html: '', text: '', language: '' };",
    becomes: ['"Stryker was here!"'],
    why: 'a look-up sends nothing of a mail',
  },
  {
    file: 'shared/adapters/telemetry/open-telemetry.ts',
    line: "const [, traceId, spanId, flags] = form.exec(parent ?? '') ?? [];",
    becomes: ['"Stryker was here!"'],
    why: 'no trace is called that',
  },
  ...domainSurvivors,
  ...useCaseSurvivors,
];
