// Every role assignment must be in roles.json with its reason, and every row there must be
// assigned: to the same identity, on the same type of resource, under the same condition.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  flatten,
  typeIn,
  valueAt,
  type Finding,
  type Json,
  type Resource,
  textOf,
} from './template.ts';

const identities = {
  application: /reference\('application'\)|userAssignedIdentities/u,
  deployer: /parameters\('deployerPrincipalId'\)/u,
  eventGrid: /Microsoft\.EventGrid\/systemTopics/u,
} as const;

const conditions = {
  always: /^$/u,
  storageBackend: /^\[parameters\('durableOnStorage'\)\]$/u,
  schedulerBackend: /^\[not\(variables\('durableOnStorage'\)\)\]$/u,
  deployer: /^\[not\(empty\(parameters\('deployerPrincipalId'\)\)\)\]$/u,
} as const;

/** A row of roles.json. */
export interface RoleRow {
  readonly identity: keyof typeof identities;
  /** The name of the built-in role. */
  readonly role: string;
  readonly id: string;
  /** The type of the resource on which it is assigned. */
  readonly scope: string;
  /** `arm`, or Cosmos DB's own roles for data. */
  readonly plane: 'arm' | 'cosmos';
  readonly when: keyof typeof conditions;
  readonly why: string;
}

/** The list of documented roles. */
export const roleRows: readonly RoleRow[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../roles.json'), 'utf8'),
);

const arm = 'Microsoft.Authorization/roleAssignments';
const cosmos = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments';

/** The name of the matching pattern; else the text itself, which then matches no row. */
const nameIn = (patterns: Readonly<Record<string, RegExp>>, text: string): string =>
  Object.entries(patterns).find(([, pattern]) => pattern.test(text))?.[0] ?? text;

const givenBy = ({ type, body, conditions: under }: Resource): Omit<RoleRow, 'role' | 'why'> => {
  const definition = textOf(valueAt(body, 'properties.roleDefinitionId'));
  const scope = type === arm ? body['scope'] : valueAt(body, 'properties.scope');
  return {
    identity: nameIn(identities, textOf(valueAt(body, 'properties.principalId'))),
    id: /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/u.exec(definition)?.[0] ?? definition,
    scope: typeIn(scope) ?? 'a whole resource group or more',
    plane: type === arm ? 'arm' : 'cosmos',
    when: nameIn(conditions, under.join(' ')),
  } as Omit<RoleRow, 'role' | 'why'>;
};

const keyOf = ({ identity, id, scope, plane, when }: Omit<RoleRow, 'role' | 'why'>): string =>
  [identity, id, scope, plane, when].join(' ');

/** Compares a template's role assignments with the rows. */
export const onlyListedRoles = (
  template: Json,
  rows: readonly RoleRow[] = roleRows,
): readonly Finding[] => {
  const given = flatten(template).filter(({ type }) => type === arm || type === cosmos);
  const listed = new Set(rows.map(keyOf));
  const made = new Set(given.map((resource) => keyOf(givenBy(resource))));
  return [
    ...given
      .filter((resource) => !listed.has(keyOf(givenBy(resource))))
      .map((resource) => ({
        rule: 'listed-roles',
        resource: resource.at,
        message: `give it up, or add a row with its reason to roles.json: ${keyOf(givenBy(resource))}`,
      })),
    ...rows
      .filter((row) => !made.has(keyOf(row)))
      .map((row) => ({
        rule: 'listed-roles',
        resource: 'roles.json',
        message: `give the role "${row.role}" as listed, or take out its row: ${keyOf(row)}`,
      })),
  ];
};
