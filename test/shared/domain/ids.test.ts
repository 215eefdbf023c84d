// How identifiers look, how one contains another, and which texts are none.
import {
  activationIdOf,
  benefitIdOf,
  instanceIdOf,
  mailIdFrom,
  orderNumberFrom,
  partnerIdOf,
  paymentIdFrom,
  purchaseIdFrom,
  requestIdFrom,
  splitActivationId,
  splitBenefitId,
  splitInstanceId,
  userIdOf,
} from '../../../shared/domain/ids.ts';

const zeros = new Uint8Array(32);
const ones = new Uint8Array(32).fill(31);
const counting = Uint8Array.from({ length: 32 }, (_, at) => at);
const purchase = purchaseIdFrom(zeros);
const benefit = benefitIdOf(purchase, 'azure-credit');
const activation = activationIdOf(benefit, 12);

test.each([
  ['a partner is its tenant in lower case', partnerIdOf('0B5E-AF'), '0b5e-af'],
  ['a user is the object id in lower case', userIdOf('0B5E-AF'), '0b5e-af'],
  ['a purchase begins with p', purchaseIdFrom(counting), 'pabcdefghijklmnopqrs'],
  ['a request begins with r', requestIdFrom(counting), 'rabcdefghijklmnopqrs'],
  ['a mail begins with m', mailIdFrom(counting), 'mabcdefghijklmnopqrs'],
  ['a payment begins with b', paymentIdFrom(counting), 'babcdefghijklmnopqrs'],
  ['an order number has ten capitals or digits', orderNumberFrom(counting), 'WABCDEFGHIJ'],
  ['a byte counts by its last five bits', purchaseIdFrom(new Uint8Array(32).fill(0xe0)), purchase],
  ['the last letter of the alphabet is 7', purchaseIdFrom(ones), `p${'7'.repeat(19)}`],
  ['a benefit names its purchase and item', benefit, `${purchase}-azure-credit`],
  ['an activation names its benefit and attempt', activation, `${purchase}-azure-credit-12`],
  ['an instance names its activation and run', instanceIdOf(activation, 3), `${activation}-r3`],
])('%s', (_title, id, expected) => {
  expect(id).toBe(expected);
});

const item60 = 'a'.repeat(60);
test.each([
  ['a short item', 'a'],
  ['a digit first', '9-lives'],
  ['hyphens', 'azure-credit'],
  ['a number last', 'office-2019'],
  ['60 characters', item60],
])('a benefit id with %s falls into its parts', (_title, itemId) => {
  expect(splitBenefitId(benefitIdOf(purchase, itemId))).toEqual({ purchaseId: purchase, itemId });
});

test.each([
  ['nothing', ''],
  ['a purchase alone', purchase],
  ['no item', `${purchase}-`],
  ['a hyphen first', `${purchase}--a`],
  ['61 characters', `${purchase}-${item60}a`],
  ['a capital', `${purchase}-A`],
  ['a purchase that is too short', `${purchase.slice(0, -1)}-a`],
  ['a purchase that is too long', `${purchase}a-a`],
  ['a purchase with a digit that is none of its alphabet', `${purchase.slice(0, -1)}1-a`],
  ['another first letter', `r${purchase.slice(1)}-a`],
  ['something before it', `x${benefit}`],
  ['a line more', `${benefit}\n`],
])('a text with %s is no benefit id', (_title, id) => {
  expect(splitBenefitId(id)).toBeUndefined();
});

test.each([1, 9, 10, 999_999])('an activation id of attempt %i falls into its parts', (attempt) => {
  expect(splitActivationId(activationIdOf(benefit, attempt))).toEqual({
    benefitId: benefit,
    attempt,
  });
});

test.each([
  ['60 characters', 1, true],
  ['61 characters', 0, false],
])('an activation id whose item has %s', (_title, at, isOne) => {
  const id = activationIdOf(benefitIdOf(purchase, `${item60}a`.slice(at)), 2);
  expect(splitActivationId(id) !== undefined).toBe(isOne);
});

test('an activation id takes the last number for the attempt, whatever the item ends with', () => {
  const office = benefitIdOf(purchase, 'office-2019');
  expect(splitActivationId(activationIdOf(office, 2))).toEqual({ benefitId: office, attempt: 2 });
});

test.each([
  ['nothing', ''],
  ['a benefit alone', benefit],
  ['attempt 0', `${benefit}-0`],
  ['a zero first', `${benefit}-01`],
  ['seven digits', `${benefit}-1000000`],
  ['a run behind it', `${activation}-r1`],
  ['another purchase', `q${activation.slice(1)}`],
  ['something before it', `x${activation}`],
  ['a line more', `${activation}\n`],
])('a text with %s is no activation id', (_title, id) => {
  expect(splitActivationId(id)).toBeUndefined();
});

test.each([1, 10, 999_999])('an instance id of run %i falls into its parts', (run) => {
  expect(splitInstanceId(instanceIdOf(activation, run))).toEqual({ activationId: activation, run });
});

test.each([
  ['nothing', ''],
  ['an activation alone', activation],
  ['run 0', `${activation}-r0`],
  ['a zero first', `${activation}-r01`],
  ['seven digits', `${activation}-r1000000`],
  ['no activation before its run', `${benefit}-r1`],
  ['two runs', `${activation}-r1-r2`],
  ['another letter', `${activation}-s1`],
  ['a line more', `${activation}-r1\n`],
  ['a line before it', `\n${activation}-r1`],
])('a text with %s is no instance id', (_title, id) => {
  expect(splitInstanceId(id)).toBeUndefined();
});
