// The chapters of the API, in the order in which they are shown. Data only.

export const tags = {
  me: { name: 'Me', description: 'Who the caller is here.' },
  packages: { name: 'Packages', description: 'What can be bought, and what it would give.' },
  purchases: { name: 'Purchases', description: 'What the company has bought.' },
  benefits: { name: 'Benefits', description: 'What the purchases give, and who has it.' },
  activations: {
    name: 'Activations',
    description: 'Technical and Go-To-Market benefits on their way; they take days.',
  },
  contact: { name: 'Marketing contact', description: 'Who gets the instructions of offers.' },
  users: { name: 'Users', description: "The people in the company's directory." },
  requests: { name: 'Service requests', description: 'Cancellations and what else is asked for.' },
  audit: { name: 'Audit', description: 'Who changed what, and when.' },
  operators: { name: 'Operators', description: 'Back office; never a partner.' },
  health: { name: 'Health', description: 'For probes.' },
} as const;

export type Tag = keyof typeof tags;
