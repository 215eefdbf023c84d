// The id of a command with a key must be the same after the next deployment: a repeat finds what the first
// request did by it.
import type { RouteDefinition } from '../../../../functions/edge/definitions/definition.ts';
import type { Caller } from '../../../../functions/edge/identity/caller.ts';
import { commandOf } from '../../../../functions/edge/reading/command.ts';
import type { CommandId } from '../../../../shared/domain/ids.ts';
import { partnerIdOf, userIdOf } from '../../../../shared/domain/ids.ts';
import { aPartner } from '../../../support/edge/edge.ts';
import { userId } from '../../../support/edge/issuer.ts';

const now = new Date('2027-03-01T08:00:00.000Z');
const edge = { clock: { now: () => now }, newCommandId: () => 'new' as CommandId };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is read
const route = { method: 'POST', path: 'api/v1/things/{thingId}' } as RouteDefinition;
const person: Caller = {
  kind: 'user',
  partnerId: partnerIdOf('44444444-4444-4444-8444-444444444444'),
  userId: userIdOf(userId),
  roles: ['user'],
  partner: aPartner(),
};
const asked = { path: { thingId: 't1' }, body: { note: 'n' }, idempotencyKey: 'k' };

test('ids of keyed commands are what they have always been', async () => {
  expect(await commandOf(edge, route, { ...asked, caller: person })).toEqual({
    id: 'b06213ab7796c73641d3db4ad6bbf833e54acf837f68946c883a84332efb6073',
    now: '2027-03-01T08:00:00.000Z',
    actor: { kind: 'user', id: userId },
    requestHash: '0048300fc73e0b9ba531d3b1ceb9e4ef11a0c9e6fcb7eff58b3aa8ecaa29a015',
  });
  const operator = { kind: 'operator', userId: userIdOf(userId) } as const;
  expect(await commandOf(edge, route, { ...asked, caller: operator })).toMatchObject({
    id: 'f13f469cfdc8c5a10cf1c8449dd0d5065af7be27c5c5a82254077f8da1d57821',
    actor: { kind: 'operator', id: userId },
  });
});

test('without a key it is a new command, of the system where nobody has to sign in', async () => {
  const { idempotencyKey: _, ...unkeyed } = asked;
  expect(await commandOf(edge, route, { ...unkeyed, caller: undefined })).toEqual({
    id: 'new',
    now: '2027-03-01T08:00:00.000Z',
    actor: { kind: 'system' },
  });
});
