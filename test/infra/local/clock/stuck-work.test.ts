// A document that stays due: every tick is fired for it, it holds up no other, and in the end it is an
// error; in an outage it is none.
import { aTimelineWorld, at, minute } from './timeline-world.ts';

describe('a document that no sweep gets done', () => {
  const stuck = async (work: (world: ReturnType<typeof aTimelineWorld>) => boolean | void) => {
    const world = aTimelineWorld();
    world.schedule('sweep', '0 * * * * *', () => work(world));
    world.write('stuck', '2026-11-24T12:00:00Z');
    return world;
  };
  const hoursOf = (happened: readonly string[]): Record<string, number> => {
    const hours = Map.groupBy(happened, (line) => line.slice(5, 13));
    return Object.fromEntries([...hours].map(([hour, lines]) => [hour, lines.length]));
  };

  test('is an error after four hours of ticks, which names it', async () => {
    const world = await stuck(() => undefined);
    await world.timeline.advance(at('2026-11-24T16:00:00Z'));
    expect(world.happened).toHaveLength(4 * 60 + 1);
    await expect(world.timeline.advance(at('2026-11-24T17:00:00Z'))).rejects.toThrow(
      /^Still due after 2\d\d ticks: things stuck since 2026-11-24T12:00:00.000Z$/u,
    );
  });

  test('is one as well if the sweep writes it each time, and if others get done beside it', async () => {
    const world = await stuck(({ write, finishDue, clock, docs }) => {
      docs.delete('stuck');
      finishDue();
      write('stuck', clock.now() - 60 * minute);
      write('other', clock.now() + 30 * minute);
    });
    await expect(world.timeline.advance(at('2026-12-24T00:00:00Z'))).rejects.toThrow(
      /^Still due after \d+ ticks: things stuck since/u,
    );
  });

  test('holds up no other', async () => {
    const world = await stuck(({ docs, clock }) => {
      if (clock.now() >= at('2026-11-24T12:20:30Z')) docs.delete('late');
    });
    world.write('late', '2026-11-24T12:20:30Z');
    await world.timeline.advance(at('2026-11-24T12:59:00Z'));
    expect(world.happened).toHaveLength(60);
    expect(world.docs.has('late')).toBe(false);
  });

  test('is none in an outage: every tick is fired for half an hour, then after longer and longer pauses', async () => {
    const world = await stuck(() => false);
    await world.timeline.advance(at('2026-11-24T16:30:00Z'));
    expect(hoursOf(world.happened)).toEqual({
      '11-24T12': 30,
      '11-24T13': 1,
      '11-24T15': 1,
    });
    await world.timeline.advance(at('2026-12-24T00:00:00Z'));
    // Half an hour and the pauses up to a day again, then 28 days.
    expect(world.happened.length).toBeLessThan(33 + 30 + 5 + 28);
  });

  test('is done at the next tick once an outage has ended between two advances', async () => {
    let down = true;
    const world = await stuck(({ finishDue }) => {
      if (down) return false;
      finishDue();
      return true;
    });
    await world.timeline.advance(at('2026-11-24T16:30:10Z'));
    down = false;
    await world.timeline.advance(at('2026-11-24T20:00:00Z'));
    expect(world.happened.at(-1)).toBe('2026-11-24T16:31:00 sweep');
  });

  test('is none while a part fails on purpose, and then is tried as in an outage', async () => {
    const world = await stuck(() => undefined);
    world.disturb();
    await world.timeline.advance(at('2026-11-27T00:00:00Z'));
    expect(world.timeline.due(world.clock.now())).toHaveLength(1);
    expect(hoursOf(world.happened)).toMatchObject({ '11-24T12': 30, '11-24T13': 1, '11-24T19': 1 });
  });

  test('is none without schedules, or while they are off', async () => {
    const world = aTimelineWorld();
    world.write('stuck', '2026-11-24T12:00:00Z');
    world.alarm('2026-12-01T00:00:00Z', 'alarm');
    world.alarm('2026-12-03T00:00:00Z', 'alarm');
    await world.timeline.advance(at('2026-12-24T00:00:00Z'));
    await world.timeline.switchSchedules(false);
    await world.timeline.advance(at('2026-12-25T00:00:00Z'));
    expect(world.happened).toHaveLength(2);
  });
});
