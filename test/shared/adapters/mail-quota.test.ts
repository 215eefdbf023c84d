// The provider takes so many mails a minute and an hour, and one partner must not use them up: which send
// gets a slot, and until when the others wait.
import { takeSlot, type MailQuota } from '../../../shared/adapters/cosmos/mail-quota.ts';
import { partnerIdOf } from '../../../shared/domain/ids.ts';
import { plusMinutes, type Instant } from '../../../shared/domain/time.ts';
import { justAfter, justBefore, start } from '../../support/domain/instants.ts';

const ours = partnerIdOf('11111111-aaaa-4aaa-8aaa-111111111111');
const theirs = partnerIdOf('22222222-aaaa-4aaa-8aaa-222222222222');
const limits = { perMinute: 2, perHour: 5, perPartnerPerHour: 3 };

const used = (minute: number, hour: number, byUs: number): MailQuota => ({
  minute: { since: start, used: minute },
  hour: { since: start, used: hour, byPartner: { [ours]: byUs } },
});
const slot = (quota: MailQuota | undefined, now: Instant = start) =>
  takeSlot(quota, ours, limits, now).slot;
const minuteOver = plusMinutes(start, 1);
const hourOver = plusMinutes(start, 60);

test.each<[string, MailQuota | undefined, Instant, Instant | undefined]>([
  ['the first of all', undefined, start, undefined],
  ['the last of the minute', used(1, 1, 1), start, undefined],
  ['one more than the minute has', used(2, 2, 2), start, minuteOver],
  ['the same just before it is over', used(2, 2, 2), justBefore(minuteOver), minuteOver],
  ['the same when it is over', used(2, 2, 2), minuteOver, undefined],
  ['the last of the hour', used(0, 4, 0), minuteOver, undefined],
  ['one more than the hour has', used(0, 5, 0), minuteOver, hourOver],
  ['the same just before it is over', used(0, 5, 0), justBefore(hourOver), hourOver],
  ['the same when it is over', used(0, 5, 0), hourOver, undefined],
  ['our last of the hour', used(0, 2, 2), minuteOver, undefined],
  ['one more than we have', used(0, 3, 3), minuteOver, hourOver],
  ['minute and hour at once: the hour', used(2, 5, 3), start, hourOver],
  [
    'by a clock that is behind, of which nothing is known',
    used(2, 5, 3),
    justBefore(start),
    undefined,
  ],
])('%s', (_case, quota, now, retryAt) => {
  expect(slot(quota, now)).toEqual(
    retryAt === undefined ? { taken: true } : { taken: false, retryAt },
  );
});

test('what others sent does not count against us', () => {
  const { quota } = takeSlot(used(0, 3, 3), theirs, limits, minuteOver);
  expect(quota.hour).toEqual({ since: start, used: 4, byPartner: { [ours]: 3, [theirs]: 1 } });
});

test('a send is counted in its minute, its hour and for its partner', () => {
  expect(takeSlot(used(1, 2, 1), ours, limits, justAfter(start)).quota).toEqual(used(2, 3, 2));
});

test('a new minute starts with the send, in the same hour', () => {
  expect(takeSlot(used(2, 2, 1), ours, limits, minuteOver).quota).toEqual({
    minute: { since: minuteOver, used: 1 },
    hour: { since: start, used: 3, byPartner: { [ours]: 2 } },
  });
});

test('a new hour forgets who sent how many', () => {
  expect(takeSlot(used(2, 5, 3), theirs, limits, hourOver).quota).toEqual({
    minute: { since: hourOver, used: 1 },
    hour: { since: hourOver, used: 1, byPartner: { [theirs]: 1 } },
  });
});

test('a send that has to wait is not counted', () => {
  expect(takeSlot(used(2, 2, 2), ours, limits, start).quota).toEqual(used(2, 2, 2));
});
