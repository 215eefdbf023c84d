// The rules after which the tests of this folder are named: the brief's nine, and the decisions
// that a deployment may change. A test belongs to a rule when its name contains `rule 4` or
// `policy: wire order`.

export const rules: Readonly<Record<string, string>> = {
  'rule 1': 'Roles: who may do what; who may not is told to ask the Global admin',
  'rule 2': 'Any of four roles buys; only the Global admin assigns',
  'rule 3': 'What packages hold',
  'rule 4': 'Software: keys, instructions, languages, operating systems, downloads',
  'rule 5': 'Cloud: usage-based by assigning, licence-based by keys',
  'rule 6': 'Visual Studio seats',
  'rule 7': 'Technical benefits: activation, ids, requests for support',
  'rule 8': 'Go-To-Market: contact, instructions, activation, follow-ups',
  'rule 9': 'Cancellation with a refund',
  'policy: who assigns': 'Only the Global admin, or the MPN partner admin as well',
  'policy: what forfeits the refund': 'The first reveal of a key, of software alone, or any use',
  'policy: refund window': '30 days from the purchase, the last instant excluded',
  'policy: cancelling one benefit': 'While its purchase is active, without money',
  'policy: reassign a seat': 'At any time, or after 90 days',
  'policy: Azure credit': 'One a person, company addresses at all times, five changes or none',
  'policy: old membership center': 'May read; is sent there for the rest',
  'policy: technical activation': '72 hours, expected in 5 days, due in 7',
  'policy: technical requests': 'Once active, counted down',
  'policy: Go-To-Market activation': 'Confirmed after a day, or after seven without',
  'policy: Go-To-Market life': '365 days, follow-ups 90 and 15 days before its end',
  'policy: technical life': "Until the benefits' end",
  'policy: the next attempt': 'After declined, cancelled or expired',
  'policy: membership and benefits end': '365 days, and 30 more',
  'policy: package terms': "A package's own term and windows win over the policy",
  'policy: renewal': "From the day after the membership's end to the benefits' end",
  'policy: a refunded renewal': 'Counts nowhere: the old term is as if it had not been renewed',
  'policy: the last days': 'No activation that would not be done before the benefits end',
  'policy: membership reminders': "15 days before and 23 days after the membership's end",
  'policy: wire order': 'Lapses unpaid; timely payments can be booked for a week more',
  'policy: money':
    'Each payment is used once; what pays for nothing is given back; all is explained',
  'policy: one Action Pack': 'One of the two a partner, also beside Silver or Gold',
  'policy: Silver and Gold': 'Need their designation; Gold includes Silver',
  'policy: upgrade': 'A quarter off; Silver ends and is not revived',
  'policy: upgrade instead': 'Who has Silver exchanges it for Gold, and does not buy Gold',
  'policy: ISV co-sell': 'Free, with the designation',
  'policy: designations': 'Quantities grow with competencies',
  'policy: redeemed cloud': '365 days from the redemption',
  'policy: keys': 'One a benefit, never twice, one replacement within 30 days',
  'policy: marketing contact': 'One a partner, at an address of their own; can be removed',
  'policy: last admin': 'Cannot lose the role unless a Global admin knows',
  'policy: addresses': 'One address, one person; every address that exists',
  'policy: wrong object id': 'Merged into the right one; nothing is reassigned',
  'policy: who gets mail': 'Who asked, and the account; the address is read when it goes out',
  'policy: undelivered mail': 'Listed, counted, and told to who can act',
  'policy: illustrative figures': 'Marked where there is no source',
  'policy: languages':
    'English, Simplified Chinese, German, Spanish, Japanese and Arabic, matched by what is nearest',
  'policy: foresight': 'What-if, summary and compliance export',
  'policy: retention': 'History is forgotten in time, whoever leaves at once',
};

/** The rules in the name of a test; `rule 1` does not match `rule 12`. */
export const rulesOf = (testName: string): string[] =>
  Object.keys(rules).filter((rule) =>
    `${testName} `
      .split(rule)
      .slice(1)
      .some((rest) => !/^\d/u.test(rest)),
  );

export interface TestResult {
  readonly fullName: string;
  readonly status: string;
}

export interface RuleResult {
  readonly rule: string;
  readonly tests: number;
  readonly passed: number;
}

/** Each rule with its tests. */
export const byRule = (results: readonly TestResult[]): RuleResult[] =>
  Object.keys(rules).map((rule) => {
    const own = results.filter(({ fullName }) => rulesOf(fullName).includes(rule));
    const passed = own.filter(({ status }) => status === 'passed').length;
    return { rule, tests: own.length, passed };
  });

/** Whether a rule has tests and all of them pass. */
export const isShown = ({ tests, passed }: RuleResult): boolean => tests > 0 && tests === passed;
