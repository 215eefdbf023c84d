// The decisions that a deployment may change, with the program's defaults. A rule reads the policy
// and contains no `if` for such a decision.
import { z } from 'zod';
import { accessSchema } from './access.ts';

const days = (value: number) => z.number().positive().default(value);
const hours = days;

export const policySchema = z
  .strictObject({
    /** Rows of the access table that this deployment overrides. */
    access: accessSchema.default({}),
    refundWindowDays: days(30),
    /** What ends the right to a refund: the first reveal of a key, or the first use of any benefit. */
    refundForfeitedBy: z.enum(['anyKey', 'softwareKeys', 'anyBenefit']).default('anyKey'),
    /** Days from the first reveal within which a key is replaced. */
    replacementDays: days(30),
    termDays: days(365),
    graceDays: days(30),
    /** Days within which the payment of an order has to arrive. */
    orderDays: days(30),
    /** Further days in which a payment that arrived in time can still be booked. */
    lateBookingDays: days(7),
    /** Whether the term of a renewal starts at the end of the old one or at its payment. */
    renewalBasis: z.enum(['previousEnd', 'payment']).default('previousEnd'),
    /** Further domains at which any person can get an address; a cloud credit cannot be assigned there. */
    freeMailDomains: z.array(z.string().toLowerCase()).default([]),
    /** Domains of companies, although the kept list of consumer mail names them. */
    companyMailDomains: z.array(z.string().toLowerCase()).default([]),
    /** Days before a seat may be given to another person; 0: at any time. */
    reassignCooldownDays: z.number().min(0).default(0),
    technical: z
      .strictObject({
        /** Hours from the request to automatic provisioning; null: only an operator provisions. */
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
    /** Days after which history is deleted; a daily sweep deletes it within a further day. */
    retention: z
      .strictObject({ mailDays: days(730), auditDays: z.number().min(2).default(3650) })
      .prefault({}),
    /**
     * Days after the membership's end on which a reminder is sent; a negative number: before the
     * end.
     */
    membershipReminderDays: z.array(z.number()).default([-15, 23]),
    contactChangesPerDay: z.number().int().positive().default(5),
    mail: z
      .strictObject({
        perMinute: z.number().int().positive().default(30),
        perHour: z.number().int().positive().default(100),
        /** Keep a single partner from using up the quota of all. */
        perPartnerPerHour: z.number().int().positive().default(20),
        perPartnerPerDay: z.number().int().positive().default(100),
        /** Minutes between two mails to the operators; what comes up meanwhile is in the next one. */
        operatorsEveryMinutes: z.number().min(0).default(60),
      })
      .prefault({}),
  })
  .prefault({});

export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});
