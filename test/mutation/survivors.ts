// Mutants that nothing can kill, because they do what the original does. They count neither for nor
// against a score. A run fails when one of them dies or is no more: then its entry has to go.

export interface Survivor {
  readonly file: string;
  /** The mutated line as it stands, without what is around it. */
  readonly line: string;
  /** What takes the place of a part of it, each a mutant. */
  readonly becomes: readonly string[];
  readonly why: string;
}

/** A comparison with undefined is false already; the check is for the compiler. */
const undefinedCompares = 'what is undefined is neither before nor after an instant';

export const survivors: readonly Survivor[] = [
  {
    file: 'shared/domain/access.ts',
    line: 'if (role !== undefined) held.add(role);',
    becomes: ['true'],
    why: 'the answer is filtered from roles, and undefined is none',
  },
  {
    file: 'shared/domain/access.ts',
    line: "return admins.filter((role): role is PartnerRole => role !== 'operator' && held.has(role));",
    becomes: ['true', '""'],
    why: 'an operator is never among the roles of a partner; the check is for the compiler',
  },
  {
    file: 'shared/domain/activation.ts',
    line: "if (activation.status === 'active' && activation.revokedAt !== undefined) return 'cancelled';",
    becomes: ['true'],
    why: 'only an active one has been revoked',
  },
  {
    file: 'shared/domain/activation.ts',
    line: "if (activation.status === 'active' && now >= activation.expiresAt) return 'expired';",
    becomes: ['true'],
    why: undefinedCompares,
  },
  {
    file: 'shared/domain/benefit.ts',
    line: "answers(benefit.item, 'requests', true) &&",
    becomes: [
      'true',
      "answers(benefit.item, 'requests', true) || benefit.quantity.total !== undefined",
    ],
    why: 'of what is activated only offers have no requests, and they have neither seats nor keys',
  },
  {
    file: 'shared/domain/benefit.ts',
    line: 'benefit.quantity.total !== undefined &&',
    becomes: ['true'],
    why: 'no number is above undefined; the check is for the compiler',
  },
  {
    file: 'shared/domain/catalog.ts',
    line: 'const { total, unit, extra = [], cap } = item.quantity;',
    becomes: ['["Stryker was here"]'],
    why: 'a rule without a competency is nobody’s',
  },
  {
    file: 'shared/domain/catalog.ts',
    line: "const sum = gained.reduce<number>((all, add) => all + (add === 'unlimited' ? 0 : add), total);",
    becomes: ['false', '""'],
    why: 'what lifts every limit was answered a line before; the check is for the compiler',
  },
  {
    file: 'shared/domain/category.ts',
    line: "return kind === 'none' ? undefined : entailedBy(kind);",
    becomes: ['false', '""'],
    why: 'the table of kinds has no row for none, either',
  },
  {
    file: 'shared/domain/compliance.ts',
    line: '.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));',
    becomes: ['true', 'false', 'one.at >= other.at', 'one.at <= other.at'],
    why: 'the engine’s sorting asks only whether an answer is below zero',
  },
  {
    file: 'shared/domain/due.ts',
    line: 'at !== undefined && plusSeconds(now, earlyBySeconds) >= at;',
    becomes: ['true'],
    why: undefinedCompares,
  },
  {
    file: 'shared/domain/failed-run.ts',
    line: 'return before !== undefined && before <= nextActionAt',
    becomes: ['true'],
    why: undefinedCompares,
  },
  {
    file: 'shared/domain/ids.ts',
    line: 'const [, purchaseId, itemId] = benefitForm.exec(id) ?? [];',
    becomes: ['["Stryker was here"]'],
    why: 'the whole of a match is not read',
  },
  {
    file: 'shared/domain/ids.ts',
    line: 'return purchaseId === undefined || itemId === undefined',
    becomes: ['false', 'purchaseId === undefined && itemId === undefined'],
    why: 'a form finds both parts or none',
  },
  {
    file: 'shared/domain/ids.ts',
    line: 'const [, benefitId, attempt] = activationForm.exec(id) ?? [];',
    becomes: ['["Stryker was here"]'],
    why: 'the whole of a match is not read',
  },
  {
    file: 'shared/domain/ids.ts',
    line: 'return benefitId === undefined || attempt === undefined',
    becomes: ['false', 'benefitId === undefined && attempt === undefined'],
    why: 'a form finds both parts or none',
  },
  {
    file: 'shared/domain/ids.ts',
    line: 'const [, activationId, run] = instanceForm.exec(id) ?? [];',
    becomes: ['["Stryker was here"]'],
    why: 'the whole of a match is not read',
  },
  {
    file: 'shared/domain/ids.ts',
    line: 'return activationId === undefined || splitActivationId(activationId) === undefined',
    becomes: ['false'],
    why: 'undefined is no activation id, either',
  },
  {
    file: 'shared/domain/language.ts',
    line: '} catch {',
    becomes: ['{}'],
    why: 'without an answer it is undefined, too',
  },
  {
    file: 'shared/domain/language.ts',
    line: "rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';",
    becomes: ['"Stryker was here!"'],
    why: 'no script is called that',
  },
  {
    file: 'shared/domain/mail-delivery.ts',
    line: 'const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);',
    becomes: ['one <= other'],
    why: 'equal instants are the same text',
  },
  {
    file: 'shared/domain/mail-delivery.ts',
    line: "const deliveredAt = mail.status === 'delivered' ? earlier(mail.deliveredAt, at) : at;",
    becomes: ['true'],
    why: undefinedCompares,
  },
  {
    file: 'shared/domain/mail-delivery.ts',
    line: "if (mail.status === 'delivered' && mail.deliveredAt === deliveredAt) return mail;",
    becomes: ['true'],
    why: 'another mail has no instant of delivery, and a report has',
  },
  {
    file: 'shared/domain/order.ts',
    line: "purchase.payment.method === 'wire' &&",
    becomes: ['true'],
    why: 'a card has no money received that could be the same',
  },
  {
    file: 'shared/domain/order.ts',
    line: '...(nextActionAt !== undefined && { nextActionAt }),',
    becomes: ['true'],
    why: 'a term that begins now always has a date to come',
  },
  {
    file: 'shared/domain/outlook.ts',
    line: 'return until === undefined || !runsOn(benefit) ? [] : [{ benefit, until }];',
    becomes: ['false'],
    why: 'what has no such end does not run on',
  },
  {
    file: 'shared/domain/go-to-market-steps.ts',
    line: "before === undefined || activation.status !== 'attentionNeeded'",
    becomes: ['false'],
    why: 'a clock that runs, of what needs no attention, was answered a line before',
  },
  {
    file: 'shared/domain/purchase-schedule.ts',
    line: '.filter(({ at }) => at < benefitsEndAt)',
    becomes: ['at <= benefitsEndAt'],
    why: 'at one instant the end itself is the last date, and it is told alone',
  },
  {
    file: 'shared/domain/purchase-schedule.ts',
    line: '.toSorted((one, other) => (one.at < other.at ? -1 : 1));',
    becomes: ['one.at <= other.at'],
    why: 'two reminders at one instant are the same',
  },
  {
    file: 'shared/domain/purchase.ts',
    line: "(purchase.status === 'ended' && purchase.endedBecause === 'upgraded');",
    becomes: ['true'],
    why: 'only an ended one says why it ended',
  },
  {
    file: 'shared/domain/refund.ts',
    line: "if (purchase.status === 'ended' && purchase.endedBecause === 'upgraded')",
    becomes: ['true'],
    why: 'only an ended one says why it ended',
  },
  {
    file: 'shared/domain/refund.ts',
    line: 'if (!isPaid(purchase)) return { eligible: false, blockers: over === undefined ? [] : [over] };',
    becomes: ['false', '["Stryker was here"]'],
    why: 'what was never paid is not in force, so there is always something against it',
  },
  {
    file: 'shared/domain/renewal.ts',
    line: "const isExpired = purchase.status === 'ended' && purchase.endedBecause === 'expired';",
    becomes: ['true'],
    why: 'only an ended one says why it ended',
  },
  {
    file: 'shared/domain/renewal.ts',
    line: "if (purchase.status !== 'active' || !isOpen)",
    becomes: ['false'],
    why: 'what has expired is past the end of its window; the check is for the compiler',
  },
  {
    file: 'shared/domain/seat.ts',
    line: '(quantity.total !== undefined && record.seats.length >= quantity.total);',
    becomes: ['true'],
    why: 'no number is above undefined; the check is for the compiler',
  },
  {
    file: 'shared/domain/seat.ts',
    line: 'if (policy.reassignCooldownDays === 0 || quantity.total === undefined) return undefined;',
    becomes: ['false', 'policy.reassignCooldownDays === 0 && quantity.total === undefined'],
    why: 'a short cut: without days nothing cools, and no number is above undefined',
  },
  {
    file: 'shared/domain/statement.ts',
    line: "if (payment.method === 'wire' && payment.received !== undefined) {",
    becomes: ['true'],
    why: 'only a transfer was received by a bank; the check is for the compiler',
  },
  {
    file: 'shared/domain/statement.ts',
    line: 'if (!isPaid(purchase)) return [];',
    becomes: ['["Stryker was here"]'],
    why: 'what has no amount is left out',
  },
  {
    file: 'shared/domain/statement.ts',
    line: "if (purchase.status !== 'cancelled' || purchase.refund === undefined) return entries;",
    becomes: ['false'],
    why: 'only what was cancelled has a refund; the check is for the compiler',
  },
  {
    file: 'shared/domain/statement.ts',
    line: '.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));',
    becomes: ['true', 'false', 'one.at >= other.at', 'one.at <= other.at'],
    why: 'the engine’s sorting asks only whether an answer is below zero',
  },
  {
    file: 'shared/domain/technical-request.ts',
    line: "if (left !== undefined && left < amount) return refuse({ kind: 'nothingRemaining' });",
    becomes: ['true'],
    why: 'undefined is below no number; the check is for the compiler',
  },
  {
    file: 'shared/domain/time.ts',
    line: 'export const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);',
    becomes: ['one >= other'],
    why: 'equal instants are the same text',
  },
  {
    file: 'shared/domain/time.ts',
    line: 'instants.filter((at) => at !== undefined).toSorted()[0];',
    becomes: ['instants', 'true'],
    why: 'sorting puts undefined last',
  },
];
