// Parameters for every template and every page, with each variant once: for the preview, the pictures and
// the tests, one of which checks that no template and no page state is missing here.
import type { MailContent } from '../../shared/mail/render-mail.ts';
import type { PageContent } from '../../shared/mail/render-page.ts';

const at = '2026-11-23T10:00:00.000Z';
const later = '2026-12-23T10:00:00.000Z';
const link = 'https://benefits.example/i/4f3c2b1a';
const partner = 'Contoso';
const benefit = 'Advisory hours';
const offer = 'Referral management';
const steps = ['First read this.', 'Then do that.'];
const seat = 'Visual Studio Enterprise subscription';
const manage = 'https://benefits.example/manage';
const both = { offer, partner, link };

/** A sample of every mail. */
export const mailSamples: readonly MailContent[] = [
  {
    template: 'purchase-confirmed',
    params: { partner, package: 'Silver', membershipEnd: later, refundDeadline: at },
  },
  {
    template: 'purchase-confirmed',
    params: {
      partner,
      package: 'Silver',
      membershipEnd: later,
      refundDeadline: at,
      forfeitedBy: 'anyBenefit',
      people: ['Ada Byron: Visual Studio Enterprise'],
      count: 1,
    },
  },
  {
    template: 'purchase-confirmed',
    params: {
      partner,
      package: 'Silver',
      membershipEnd: later,
      refundDeadline: at,
      people: ['Ada Byron: Visual Studio Enterprise', 'Alan Turing: Visual Studio Enterprise'],
      count: 2,
    },
  },
  { template: 'activation-ended', params: { benefit } },
  {
    template: 'purchase-cancelled',
    params: { package: 'Silver', refund: { amount: 1670, currency: 'USD' } },
  },
  { template: 'purchase-cancelled', params: { package: 'ISV co-sell ready' } },
  {
    template: 'membership-reminder',
    params: { package: 'Gold', membershipEnd: at, renewalCloses: later, moment: 'before' },
  },
  {
    template: 'membership-reminder',
    params: { package: 'Gold', membershipEnd: at, renewalCloses: later, moment: 'after' },
  },
  { template: 'membership-ended', params: { package: 'Gold', endedAt: at } },
  { template: 'benefit-expired', params: { benefit, expiredAt: at } },
  { template: 'technical-received', params: { benefit, expectedBy: at } },
  { template: 'technical-ready', params: { benefit, expiresAt: later } },
  {
    template: 'technical-declined',
    params: { benefit, reason: 'We could not verify the company.' },
  },
  {
    template: 'activation-overdue',
    params: {
      partnerId: '0f0e0d0c-0000-4000-8000-000000000001',
      activationId: 'pabc-advisory-hours-1',
      dueBy: at,
    },
  },
  {
    template: 'operators-digest',
    params: {
      count: 1,
      overdue: 1,
      unreachable: 0,
      matters: ['pabc-advisory-hours-1 (0f0e0d0c-0000-4000-8000-000000000001)'],
      more: 0,
    },
  },
  {
    template: 'operators-digest',
    params: {
      count: 22,
      overdue: 21,
      unreachable: 1,
      matters: ['0f0e0d0c-0000-4000-8000-000000000001'],
      more: 21,
    },
  },
  { template: 'instructions', params: { ...both, steps, notBefore: at, confirmBy: later } },
  { template: 'instructions', params: { ...both, steps, notBefore: at } },
  { template: 'instructions-reminder', params: { ...both, confirmBy: later } },
  { template: 'instructions-reminder', params: both },
  { template: 'instructions-active', params: { ...both, steps, expiresAt: later } },
  { template: 'offer-active', params: { offer, expiresAt: later } },
  { template: 'offer-declined', params: { offer, reason: 'Not offered in your country.' } },
  { template: 'offer-cancelled', params: { offer, partner } },
  { template: 'offer-withdrawn', params: { offer, partner } },
  { template: 'offer-ended', params: { offer, partner } },
  { template: 'benefit-cancelled', params: { benefit } },
  { template: 'seat-assigned', params: { benefit: seat, partner, manage } },
  { template: 'credit-assigned', params: { benefit: 'Azure credit', partner, manage } },
  { template: 'person-unreachable', params: { who: 'user' } },
  { template: 'person-unreachable', params: { who: 'contact' } },
  {
    template: 'account-unreachable',
    params: { partnerId: '0f0e0d0c-0000-4000-8000-000000000001' },
  },
  { template: 'offer-follow-up', params: { offer, expiresAt: later, days: 1 } },
  { template: 'offer-follow-up', params: { offer, expiresAt: later, days: 90 } },
  { template: 'offer-attention', params: { offer, code: 'mailBounced' } },
  { template: 'offer-attention', params: { offer, code: 'mailNotAccepted' } },
];

const told = { offer, partner, steps };

/** A sample of every page. */
export const pageSamples: readonly PageContent[] = [
  { state: 'open', params: { ...told, notBefore: at, confirmBy: later } },
  { state: 'open', params: { ...told, notBefore: at } },
  { state: 'confirmed', params: { ...told, notBefore: at } },
  { state: 'active', params: { ...told, expiresAt: later } },
  { state: 'expired', params: {} },
  { state: 'replaced', params: {} },
  { state: 'cancelled', params: {} },
  { state: 'notFound', params: {} },
];
