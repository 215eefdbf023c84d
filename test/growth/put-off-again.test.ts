// An item that comes back to a date at which it was put off once already is put off again: the first
// time must not answer for the second, or the item would be due each minute, unseen.
import { createIdentifiers } from '../../shared/adapters/system/identifiers.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Change } from '../../shared/ports/partner-store.ts';
import { failingEntities } from '../../shared/use-cases/upkeep/failing-items.ts';
import { partnerId, storeOf, write } from '../support/world/crowd.ts';
import { mayStayDue } from '../support/world/nothing-due.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld } from '../support/world/world.ts';

afterEach(closeWorlds);

test('a purchase that is due at the same date again is put off again', async () => {
  const world = await aWorld();
  mayStayDue(world.cloud, 'it is put off here, and by no sweep');
  const id = await world.buy();
  const store = storeOf(world);
  const ids = createIdentifiers(new Uint8Array(32));
  const failing = failingEntities({ store, ids, backOff: async () => undefined }, 'purchase');
  const dueAt = '2027-03-01T07:00:00.000Z' as Instant;
  for (const now of ['2027-03-01T08:00:00.000Z', '2027-03-01T08:05:00.000Z'] as Instant[]) {
    const before = await store.read(partnerId, 'purchase', id);
    const value = { ...before?.value, nextActionAt: dueAt };
    await write(world, [{ op: 'replace', before, value } as Change]);
    expect(await failing.putOff({ partnerId, id, dueAt }, 'left as it was', now)).toBeDefined();
    expect((await store.read(partnerId, 'purchase', id))?.value.nextActionAt).not.toBe(dueAt);
  }
});
