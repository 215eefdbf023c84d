// Local cloud: the personas of the demo; every caller may request a token for them. Knows names and
// ids; nothing of what the application allows them.
import type { Partner } from '../../clients/typescript/api.ts';
import type { TokenRequest } from '../identity/token.ts';

/** Directory roles of Entra ID by template id, as in a token's `wids`. */
const directoryRole = {
  globalAdmin: '62e90394-69f5-4237-9190-012177145e10',
  userAdmin: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
} as const;

/** The tenant of the programme's operators. */
export const operatorTenantId = '0b5e7a10-0000-4000-8000-00000000c0de';

/** A role that a partner assigns in its own user directory. */
export type PartnerRole = 'adminAgent' | 'mpnPartnerAdmin';

export interface Persona {
  readonly label: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly wids: readonly string[];
  readonly roles: readonly string[];
  readonly partnerId?: string;
  readonly description: string;
  /** Roles in the partner's user directory; they are not in the token. */
  readonly partnerRoles: readonly PartnerRole[];
}

export interface DemoPartner {
  readonly partnerId: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly designations: readonly Partner['designations'][number][];
}

/** Two partners, which the demo registers through the API. */
export const demoPartners = [
  {
    partnerId: '11111111-aaaa-4aaa-8aaa-111111111111',
    name: 'Northbeam Consulting',
    domain: 'northbeam.example',
    country: 'DE',
    designations: [],
  },
  {
    partnerId: '22222222-bbbb-4bbb-8bbb-222222222222',
    name: 'Lakeside Software',
    domain: 'lakeside.example',
    country: 'US',
    designations: [],
  },
] as const satisfies readonly DemoPartner[];

interface Part {
  readonly key: string;
  readonly first: string;
  readonly description: string;
  readonly wids?: readonly string[];
  readonly partnerRoles?: readonly PartnerRole[];
}

const cast: readonly Part[] = [
  {
    key: 'globalAdmin',
    first: 'Grace',
    description: 'Global admin: may do everything a partner can do',
    wids: [directoryRole.globalAdmin],
  },
  {
    key: 'userAdmin',
    first: 'Ulla',
    description: 'User admin: buys, keeps the users',
    wids: [directoryRole.userAdmin],
  },
  {
    key: 'adminAgent',
    first: 'Anders',
    description: 'Admin agent: buys',
    partnerRoles: ['adminAgent'],
  },
  {
    key: 'mpnPartnerAdmin',
    first: 'Mina',
    description: 'MPN partner admin: buys, reveals keys, activates, cancels',
    partnerRoles: ['mpnPartnerAdmin'],
  },
  { key: 'user', first: 'Uma', description: 'A user without a role: sees, asks for support' },
];

const prefix = (partner: DemoPartner): string => String(partner.name.split(' ')[0]).toLowerCase();

const personaOf = (partner: DemoPartner, part: Part, at: number): Persona => ({
  label: `${prefix(partner)}-${part.key}`,
  tenantId: partner.partnerId,
  userId: `${partner.partnerId.slice(0, 8)}-0000-4000-8000-00000000000${at + 1}`,
  name: `${part.first} of ${String(partner.name.split(' ')[0])}`,
  email: `${part.first.toLowerCase()}@${partner.domain}`,
  wids: part.wids ?? [],
  roles: [],
  partnerId: partner.partnerId,
  description: `${part.description} (${partner.name})`,
  partnerRoles: part.partnerRoles ?? [],
});

/** All personas of the demo; the last one is the operator. */
export const personas: readonly Persona[] = [
  ...demoPartners.flatMap((partner) => cast.map((part, at) => personaOf(partner, part, at))),
  {
    label: 'operator',
    tenantId: operatorTenantId,
    userId: '0b5e7a10-0000-4000-8000-000000000001',
    name: 'Olga Operator',
    email: 'olga@operator.example',
    wids: [],
    roles: ['Benefits.Operator'],
    description: 'Operator: registers partners, confirms payments, issues activations, loads keys',
    partnerRoles: [],
  },
];

/** @throws Error naming the label when no persona has it */
export const personaNamed = (label: string): Persona => {
  const found = personas.find((persona) => persona.label === label);
  if (!found) throw new Error(`There is no persona "${label}"`);
  return found;
};

/** The token request for a persona. */
export const tokenRequestOf = (persona: Persona): TokenRequest => {
  const { tenantId, userId, name, email, wids, roles } = persona;
  return {
    tenantId,
    userId,
    name,
    email,
    ...(wids.length > 0 ? { wids } : {}),
    ...(roles.length > 0 ? { roles } : {}),
  };
};
