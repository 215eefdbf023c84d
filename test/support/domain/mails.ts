// A mail of the ledger, before anything happened to it.
import type { PlannedMail } from '../../../shared/domain/mail.ts';
import { start } from './instants.ts';
import { mailId, purchaseId } from './people.ts';

export const plannedMail = {
  id: mailId,
  status: 'planned',
  template: 'purchase-cancelled',
  params: { package: 'ISV co-sell ready' },
  to: 'ann@northbeam.example',
  language: 'en',
  entity: `purchase:${purchaseId}`,
  reason: {},
  plannedAt: start,
  resend: 0,
  attempts: 0,
  nextActionAt: start,
} as const satisfies PlannedMail;
