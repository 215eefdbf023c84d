// Delivery reports that arrive twice, late, in any order, or about mail of other applications. The
// result for a mail depends only on the set of its reports.
import fc from 'fast-check';
import {
  deliveryStatuses,
  isAbout,
  reported,
  type DeliveryReport,
} from '../../shared/domain/mail-delivery.ts';
import type { Mail, MailReason } from '../../shared/domain/mail.ts';
import { mailIdFrom } from '../../shared/domain/ids.ts';
import { parseInstant } from '../../shared/domain/time.ts';
import { closeWorlds } from '../support/world/opened.ts';
import { aWorld, type World } from '../support/world/world.ts';

afterEach(closeWorlds);

const instant = (text: string) => parseInstant(text)!;
const at = instant('2027-03-01T08:00:00.000Z');
const operationId = '0b5e7a10-0000-4000-8000-000000000001';
const reason: MailReason = {};

const accepted: Extract<Mail, { status: 'accepted' }> = {
  id: mailIdFrom(new Uint8Array(32)),
  template: 'purchase-confirmed',
  params: {},
  to: 'somebody@northbeam.example',
  language: 'en',
  entity: 'purchase:p',
  reason,
  plannedAt: at,
  resend: 0,
  attempts: 1,
  status: 'accepted',
  operationId,
  acceptedAt: at,
};

const statusAfter = (reports: readonly DeliveryReport[]) => {
  let mail: Mail = accepted;
  for (const report of reports) if (isAbout(mail, report)) mail = reported(mail, report, at);
  return mail;
};

test('any order and any number of the same reports make the same mail', () => {
  const report = fc.record({
    operationId: fc.constant(operationId),
    status: fc.constantFrom(...deliveryStatuses),
    at: fc.integer({ min: 0, max: 5 }).map((second) => instant(`2027-03-01T08:00:0${second}.000Z`)),
  });
  fc.assert(
    fc.property(
      fc.array(report, { minLength: 1, maxLength: 6 }).chain((reports) =>
        fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray([...reports, ...reports], {
            minLength: reports.length * 2,
            maxLength: reports.length * 2,
          }),
        ),
      ),
      ([reports, others]) => {
        expect(statusAfter(others)).toEqual(statusAfter(reports));
      },
    ),
  );
});

const mailOf = async (world: World) => {
  await world.buy();
  await world.cloud.advance({ duration: 'PT1M' });
  const [mail] = world.cloud.outbox();
  return mail!;
};

const report = (world: World, id: string, status: string) =>
  world.cloud.fetch(`/local/outbox/${id}/report`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status }),
  });

const ledger = (world: World, to: string | undefined) =>
  world.documents('mail').find((mail) => mail['to'] === to);

test('a report reaches the ledger, twice changes nothing more, and a bounce is final', async () => {
  const world = await aWorld();
  const { id, to } = await mailOf(world);
  expect((await report(world, id, 'Delivered')).status).toBe(200);
  const delivered = ledger(world, to[0]);
  expect(delivered).toMatchObject({ status: 'delivered' });
  await report(world, id, 'Delivered');
  expect(ledger(world, to[0])).toEqual(delivered);
  await report(world, id, 'Bounced');
  await report(world, id, 'Delivered');
  expect(ledger(world, to[0])).toMatchObject({ status: 'bounced', error: 'bounced' });
});

const event = (fields: object, data: object = {}) => ({
  id: '1',
  eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
  data: {
    messageId: '0b5e7a10-0000-4000-8000-00000000dead',
    status: 'Delivered',
    recipient: 'secret@northbeam.example',
    deliveryAttemptTimestamp: '2027-03-01T08:00:00.000Z',
    ...data,
  },
  ...fields,
});

test.each([
  ['of a mail that is not ours', event({}), 'unknown'],
  ['of another type', event({ eventType: 'Other' }), 'not understood'],
  ['with a status nobody knows', event({}, { status: 'Lost' }), 'not understood'],
  ['with a name that is no operation', event({}, { messageId: '../x' }), 'not understood'],
  ['that is none', { nothing: true }, 'not understood'],
])(
  'an event %s is noted in the log, without addresses, and ends well',
  async (_what, sent, words) => {
    const world = await aWorld();
    const app = world.cloud.invoker.functions.find(({ name }) => name === 'record-delivery');
    const [key] = Object.entries(app!.bindings).find(
      ([, binding]) => binding.type === 'eventGridTrigger',
    )!;
    const stored = JSON.stringify(world.documents('mail'));
    await world.cloud.invoker.invoke({
      functionName: 'record-delivery',
      inputs: { [key]: { json: JSON.stringify(sent) } },
    });
    expect(JSON.stringify(world.documents('mail'))).toBe(stored);
    expect(world.lines.join('\n')).toContain(words);
    expect(world.lines.join('\n')).not.toContain('secret@');
  },
);
