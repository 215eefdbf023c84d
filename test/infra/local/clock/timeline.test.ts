// Advancing from one due instant to the next, through every tick that has work and skipping the
// others.
import { startTicking } from '../../../../infra/local/clock/ticking.ts';
import { aTimelineWorld, at, minute } from './timeline-world.ts';

test('stops at each alarm of a part in order, whatever the order they were set in', async () => {
  const world = aTimelineWorld();
  world.alarm('2026-11-26T00:00:00Z', 'second');
  world.alarm('2026-11-25T00:00:00Z', 'first');
  world.alarm('2026-12-25T00:00:00Z', 'beyond');
  await world.timeline.advance(at('2026-11-30'));
  expect(world.happened).toEqual(['2026-11-25T00:00:00 first', '2026-11-26T00:00:00 second']);
  expect(world.clock.now()).toBe(at('2026-11-30'));
});

test('does what is due at the very instant it advances to, and what has long been due', async () => {
  const world = aTimelineWorld();
  world.alarm('2026-11-01T00:00:00Z', 'overdue');
  world.alarm('2026-11-25T00:00:00Z', 'at the end');
  await world.timeline.advance(at('2026-11-25T00:00:00.000Z'));
  expect(world.happened).toEqual(['2026-11-24T10:00:00 overdue', '2026-11-25T00:00:00 at the end']);
});

test('fires a schedule at its first tick at or after a document is due, and skips empty ticks', async () => {
  const world = aTimelineWorld();
  world.schedule('sweep', '0 */5 * * * *', world.finishDue);
  world.write('a', '2026-11-24T12:01:00Z');
  world.write('b', '2026-11-24T15:30:00Z');
  await world.timeline.advance(at('2026-11-30'));
  expect(world.happened).toEqual(['2026-11-24T12:05:00 sweep', '2026-11-24T15:30:00 sweep']);
});

test('fires every schedule once for news that no document shows', async () => {
  const world = aTimelineWorld();
  world.schedule('often', '0 * * * * *', () => undefined);
  world.schedule('seldom', '0 */30 * * * *', () => undefined);
  world.alarms.push({ due: at('2026-11-24T12:01:30Z'), what: world.hear });
  await world.timeline.advance(at('2026-11-30'));
  expect(world.happened).toEqual(['2026-11-24T12:02:00 often', '2026-11-24T12:30:00 seldom']);
});

test('does not fire a schedule whose tick with work lies beyond the target', async () => {
  const world = aTimelineWorld();
  world.schedule('sweep', '0 */5 * * * *', world.finishDue);
  world.write('a', '2026-11-24T12:01:00Z');
  await world.timeline.advance(at('2026-11-24T12:04:59.999Z'));
  expect(world.happened).toEqual([]);
});

test('while something is due every tick is fired, until the schedule that does it has had its own', async () => {
  const world = aTimelineWorld();
  world.schedule('often', '0 */10 * * * *', () => undefined);
  world.schedule('seldom', '0 */30 * * * *', world.finishDue);
  world.write('a', '2026-11-24T12:01:00Z');
  await world.timeline.advance(at('2026-11-24T12:50:00Z'));
  expect(world.happened.map((line) => line.slice(11))).toEqual([
    '12:10:00 often',
    '12:20:00 often',
    '12:30:00 often',
    '12:30:00 seldom',
  ]);
});

test('a schedule that does its work in portions is fired tick after tick until it is done', async () => {
  const world = aTimelineWorld();
  world.schedule('sweep', '0 * * * * *', () => world.finishDue(2));
  for (const id of ['a', 'b', 'c', 'd', 'e']) world.write(id, '2026-11-24T12:00:00Z');
  await world.timeline.advance(at('2026-11-25'));
  expect(world.happened).toEqual([
    '2026-11-24T12:00:00 sweep',
    '2026-11-24T12:01:00 sweep',
    '2026-11-24T12:02:00 sweep',
  ]);
});

test('a schedule with rare ticks is fired without a document, for not all work shows in them', async () => {
  const world = aTimelineWorld();
  world.schedule('daily', '0 0 3 * * *', () => undefined);
  await world.timeline.advance(at('2026-11-27T00:00:00Z'));
  expect(world.happened).toEqual(['2026-11-25T03:00:00 daily', '2026-11-26T03:00:00 daily']);
});

/** Days on which something happened. */
const daysOf = (happened: readonly string[]) => happened.map((line) => line.slice(5, 10));

test('one that finds nothing to write is fired less and less often, until time moves anew', async () => {
  const world = aTimelineWorld();
  world.schedule('daily', '0 0 3 * * *', () => undefined);
  await world.timeline.advance(at('2026-12-20T00:00:00Z'));
  expect(daysOf(world.happened)).toEqual(['11-25', '11-26', '11-28', '12-02', '12-10']);
  await world.timeline.advance(at('2026-12-22T00:00:00Z'));
  expect(daysOf(world.happened).slice(5)).toEqual(['12-20', '12-21']);
});

test('one that was left out is fired again once somebody has written, and while it writes itself', async () => {
  const world = aTimelineWorld();
  let left = 2;
  world.schedule('daily', '0 0 3 * * *', () => {
    if (world.docs.size > 0 && (left -= 1) >= 0) world.write('done', undefined);
  });
  const due = at('2026-12-11T12:00:00Z');
  world.alarms.push({ due, what: () => world.write('old', undefined) });
  await world.timeline.advance(at('2026-12-17T00:00:00Z'));
  const later = daysOf(world.happened).filter((day) => day > '12-10');
  expect(later).toEqual(['12-12', '12-13', '12-14', '12-15']);
});

test('work that a tick causes is done before time moves on', async () => {
  const world = aTimelineWorld();
  world.schedule('sweep', '0 * * * * *', () => {
    world.finishDue();
    world.alarms.push({ due: world.clock.now(), what: () => world.note('caused') });
  });
  world.write('a', '2026-11-24T12:00:00Z');
  world.alarm('2026-11-24T12:00:30Z', 'later');
  await world.timeline.advance(at('2026-11-24T13:00:00Z'));
  expect(world.happened.map((line) => line.slice(11))).toEqual([
    '12:00:00 sweep',
    '12:00:00 caused',
    '12:00:30 later',
  ]);
});

test('two advances at once happen one after the other', async () => {
  const world = aTimelineWorld();
  world.alarm('2026-11-25T00:00:00Z', 'alarm');
  await Promise.all([
    world.timeline.advance(at('2026-11-24T12:00:00Z')),
    world.timeline.advance(at('2026-11-25T12:00:00Z')),
  ]);
  expect(world.happened).toEqual(['2026-11-25T00:00:00 alarm']);
  expect(world.clock.now()).toBe(at('2026-11-25T12:00:00Z'));
});

test('what fails on the way is reported, and the timeline can be used again', async () => {
  const world = aTimelineWorld();
  world.alarms.push({
    due: at('2026-11-25'),
    what: () => {
      throw new Error('broken part');
    },
  });
  await expect(world.timeline.advance(at('2026-11-26'))).rejects.toThrow('broken part');
  await world.timeline.advance(at('2026-11-27'));
  expect(world.clock.now()).toBe(at('2026-11-27'));
});

describe('an outage of the schedules', () => {
  test('no schedule fires in it; the parts go on', async () => {
    const world = aTimelineWorld();
    world.schedule('sweep', '0 */5 * * * *', world.finishDue);
    world.write('a', '2026-11-24T12:01:00Z');
    world.alarm('2026-11-24T13:00:00Z', 'alarm');
    await world.timeline.switchSchedules(false);
    await world.timeline.advance(at('2026-11-25T00:02:00Z'));
    expect(world.happened).toEqual(['2026-11-24T13:00:00 alarm']);
  });

  test('after it each schedule fires once, past due, and not for each tick it missed', async () => {
    const world = aTimelineWorld();
    world.schedule('sweep', '0 */5 * * * *', world.finishDue);
    await world.timeline.switchSchedules(false);
    await world.timeline.advance(at('2026-11-25T00:02:00Z'));
    await world.timeline.switchSchedules(true);
    await world.timeline.advance(at('2026-11-26T00:00:00Z'));
    expect(world.happened).toEqual(['2026-11-25T00:02:00 sweep, past due']);
  });

  test('one that no tick fell into changes nothing', async () => {
    const world = aTimelineWorld();
    world.schedule('sweep', '0 */5 * * * *', world.finishDue);
    await world.timeline.advance(at('2026-11-24T10:01:00Z'));
    await world.timeline.switchSchedules(false);
    await world.timeline.advance(at('2026-11-24T10:04:00Z'));
    await world.timeline.switchSchedules(true);
    expect(world.happened).toEqual([]);
  });
});

test('a clock that ticks has the work done in real time, every tick included', async () => {
  const world = aTimelineWorld();
  const ticked = new Promise<void>((resolve) => {
    world.schedule('tick', '* * * * * *', resolve);
  });
  const stop = startTicking(world.timeline, world.clock, (error) => {
    throw error;
  });
  await ticked;
  await stop();
  world.clock.moveTo(world.clock.now() + minute);
  expect(world.happened).toEqual(['2026-11-24T10:00:00 tick']);
});
