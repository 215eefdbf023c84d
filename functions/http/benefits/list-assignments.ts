// GET benefits/{benefitId}/assignments: the people who have a benefit, and with `history` those who
// had it. Knows no store.
import type { FormerSeat, Seat } from '../../../shared/domain/benefit.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf, type PageKey } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy, flag } from '../views/fields.ts';
import { assignmentSchema, assignmentView, namesOf } from '../views/assignment.ts';

const keyOf = (seat: Seat | FormerSeat): PageKey => [
  seat.assignedAt,
  seat.userId,
  'removedAt' in seat ? seat.removedAt : 'held',
];

export const listAssignments = route(
  {
    name: 'list-assignments',
    method: 'GET',
    path: 'api/v1/benefits/{benefitId}/assignments',
    action: 'read',
    tag: 'benefits',
    summary: 'The people who have a benefit; with `history=true` also those who had it',
    list: true,
    query: { history: filterBy(flag, '`true`: also those who had it.') },
    answers: { 200: listOf(assignmentSchema) },
    refuses: ['NotFound'],
  },
  (app: UseCases<'getBenefit' | 'listFormerSeats' | 'getUsers' | 'policy'>) =>
    async ({ caller: { partnerId }, path, query: { history }, page }) => {
      const benefit = await app.getBenefit(partnerId, path.benefitId);
      if (benefit === undefined) return refuse({ kind: 'notFound' });
      const { seats } = benefit.record;
      const former = history ? await app.listFormerSeats(partnerId, benefit.record) : [];
      const shown = pageOf([...former, ...seats], keyOf, page);
      const people = shown.items.map(({ userId }) => userId);
      const nameOf = namesOf(await app.getUsers(partnerId, people));
      return listed(shown, (seat) => assignmentView(seat, nameOf, app.policy));
    },
);
