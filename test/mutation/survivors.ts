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
    file: 'shared/domain/purchase.ts',
    line: "(purchase.status === 'ended' && purchase.endedBecause === 'upgraded');",
    becomes: ['true'],
    why: 'only an ended one says why it ended',
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
