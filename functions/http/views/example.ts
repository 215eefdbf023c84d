// Ids and instants that the examples share, so that together they tell one story. Data only.

export const example = {
  partnerId: '11111111-aaaa-4aaa-8aaa-111111111111',
  userId: '11111111-0000-4000-8000-000000000005',
  adminId: '11111111-0000-4000-8000-000000000001',
  purchaseId: 'p7k2m9q4x8w3r6t1v5',
  benefitId: 'p7k2m9q4x8w3r6t1v5-visual-studio-professional',
  activationId: 'p7k2m9q4x8w3r6t1v5-advisory-hours-1',
  requestId: 'r3d8f2h6j1l5n9b4c7',
  boughtAt: '2026-11-23T10:00:00.000Z',
} as const;
