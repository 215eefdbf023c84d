// The decisions a deployment may take differently, with the defaults of the program.
// A rule asks the policy; no rule has an `if` for one of them.
import { z } from 'zod';
import { accessSchema } from './access.ts';

const days = (value: number) => z.number().positive().default(value);
const hours = days;

export const policySchema = z
  .strictObject({
    /** Rows of the access table that this deployment decides otherwise. */
    access: accessSchema.default({}),
    refundWindowDays: days(30),
    /** Which reveals end the right to a refund. */
    refundForfeitedBy: z.enum(['anyKey', 'softwareKeys']).default('anyKey'),
    /** Days from the first reveal within which a key is replaced. */
    replacementDays: days(30),
    termDays: days(365),
    graceDays: days(30),
    /** Days within which the money of an order has to come. */
    orderDays: days(30),
    /** Days after that in which payments that came in time can still be booked. */
    lateBookingDays: days(7),
    /** Whether the term of a renewal counts from the end of the old one or from its payment. */
    renewalBasis: z.enum(['previousEnd', 'payment']).default('previousEnd'),
    /** Domains at which anybody can have an address: no cloud credit goes there. */
    freeMailDomains: z
      .array(z.string().toLowerCase())
      .default([
        'aol.com',
        'gmail.com',
        'gmx.com',
        'googlemail.com',
        'hotmail.com',
        'icloud.com',
        'live.com',
        'mail.com',
        'msn.com',
        'outlook.com',
        'proton.me',
        'qq.com',
        'yahoo.com',
      ]),
    /** Days before a seat may be given to somebody else; 0: at any time. */
    reassignCooldownDays: z.number().min(0).default(0),
    technical: z
      .strictObject({
        /** Hours from the request to provisioning; null: only an operator provisions. */
        automaticAfterHours: z.number().positive().nullable().default(72),
        expectedDays: days(5),
        dueDays: days(7),
      })
      .prefault({}),
    goToMarket: z
      .strictObject({
        reminderDays: z.array(z.number().positive()).default([2, 5]),
        notBeforeDays: days(1),
        confirmWithinDays: days(7),
        /** false: an offer waits until the contact has confirmed. */
        activateWithoutConfirmation: z.boolean().default(true),
        acceptWithinHours: hours(24),
        expectedDays: days(7),
        dueDays: days(10),
        lifeDays: days(365),
        followUpDaysBefore: z.array(z.number().positive()).default([90, 15]),
      })
      .prefault({}),
    /** Days after which what is only history is forgotten; within a month after that. */
    retention: z
      .strictObject({ mailDays: days(730), auditDays: z.number().min(2).default(3650) })
      .prefault({}),
    /** Days after the membership's end at which its end is recalled; negative: before it. */
    membershipReminderDays: z.array(z.number()).default([-15, 23]),
    contactChangesPerDay: z.number().int().positive().default(5),
    mail: z
      .strictObject({
        perMinute: z.number().int().positive().default(30),
        perHour: z.number().int().positive().default(100),
        /** So that one partner cannot use up everybody's quota. */
        perPartnerPerHour: z.number().int().positive().default(50),
      })
      .prefault({}),
  })
  .prefault({});

export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});
