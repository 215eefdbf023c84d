// Many people in a partner's directory at once: written into the database as the application would
// write them, for one request each would take minutes. Knows how people are stored.
import { CosmosClient } from '@azure/cosmos';
import { createPartnerStore } from '../../../shared/adapters/cosmos/partner-store.ts';
import { giveRoles } from '../../../shared/domain/directory-roles.ts';
import { paged } from '../../../shared/domain/former-seats.ts';
import { system } from '../../../shared/domain/audit.ts';
import {
  partnerIdOf,
  userIdOf,
  type BenefitId,
  type CommandId,
  type UserId,
} from '../../../shared/domain/ids.ts';
import { withRoles } from '../../../shared/domain/partner.ts';
import { portionsOf } from '../../../shared/domain/portions.ts';
import type { User } from '../../../shared/domain/user.ts';
import { parseInstant, type Instant } from '../../../shared/domain/time.ts';
import type { Change, PartnerStore } from '../../../shared/ports/partner-store.ts';
import { northbeam, type World } from './world.ts';

export const crowdId = (at: number): UserId =>
  userIdOf(`cccccccc-0000-4000-8000-${String(at).padStart(12, '0')}`);

export const crowdEmail = (at: number): string => `person-${at}@northbeam.example`;

/** The world's database, as the application opens it. */
export const databaseOf = ({ cloud }: World) =>
  new CosmosClient(cloud.cosmos.clientOptions).database('benefits');

export const storeOf = (world: World): PartnerStore => createPartnerStore(databaseOf(world));

export const partnerId = partnerIdOf(northbeam.partnerId);
let commands = 0;

/** One batch of changes, whoever made them. */
export const write = async (world: World, changes: readonly Change[]): Promise<void> => {
  commands += 1;
  const at = new Date(world.cloud.clock.now()).toISOString() as Instant;
  const entry = { id: `crowd-${commands}` as CommandId, at, actor: system, action: 'prepare' };
  const outcome = await storeOf(world).commit(partnerId, entry, changes);
  if (outcome !== 'committed') throw new Error(`not written: ${outcome}`);
};

const createdAt = parseInstant('2027-01-01T00:00:00.000Z') as Instant;

const personAt = (at: number, holds: readonly BenefitId[]): User => ({
  id: crowdId(at),
  email: crowdEmail(at),
  displayName: `Person ${at}`,
  createdAt,
  holds,
});

const addPersons = async (world: World, people: readonly User[]): Promise<void> => {
  for (const portion of portionsOf(people, 50))
    await write(
      world,
      portion.map((value) => ({ op: 'create', kind: 'user', value })),
    );
};

/** Each of them has a seat of the benefit, as many as there may be. */
export const seatCrowd = async (world: World, benefitId: BenefitId, count: number) => {
  const people = Array.from({ length: count }, (_, at) => personAt(at, [benefitId]));
  await addPersons(world, people);
  const seats = people.map(({ id: userId }) => ({
    userId,
    assignedAt: createdAt,
    assignedBy: crowdId(0),
  }));
  const value = { id: benefitId, seats, formerSeats: [] };
  await write(world, [{ op: 'create', kind: 'benefit', value }]);
};

/** So many people had a seat of the benefit once, kept as the application keeps them: in pages. */
export const addFormerSeats = async (
  world: World,
  benefitId: BenefitId,
  count: number,
): Promise<void> => {
  const formerSeats = Array.from({ length: count }, (_, at) => ({
    userId: crowdId(at),
    assignedAt: createdAt,
    assignedBy: crowdId(0),
    removedAt: createdAt,
    removedBy: crowdId(0),
  }));
  const before = { id: benefitId, seats: [], formerSeats };
  const { record, pages } = paged(before, () => createdAt, createdAt);
  await write(world, [{ op: 'create', kind: 'benefit', value: record }]);
  for (const page of pages)
    await write(world, [{ op: 'create', kind: 'former-seats', value: page }]);
};

/**
 * Each of them is an MPN partner admin.
 * @param kept `listed`: all with the company, as before its list had a bound
 */
export const addAdministrators = async (
  world: World,
  count: number,
  kept: 'asNow' | 'listed' = 'asNow',
): Promise<void> => {
  const before = await storeOf(world).read(partnerId, 'partner', 'partner');
  if (before === undefined) throw new Error('the partner is not registered');
  let { value } = before;
  const people = Array.from({ length: count }, (_, at) => {
    const person = personAt(at, []);
    if (kept === 'listed') {
      value = withRoles(value, person.id, ['mpnPartnerAdmin']);
      return person;
    }
    const given = giveRoles(value, person, ['mpnPartnerAdmin']);
    value = given.partner;
    return given.user;
  });
  await addPersons(world, people);
  await write(world, [{ op: 'replace', before, value }]);
};
