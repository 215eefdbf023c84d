// GET service-requests: the service requests of the company. Knows no store.
import { listed } from '../../edge/definitions/answer.ts';
import { pageOf } from '../../edge/definitions/paging.ts';
import { route } from '../../edge/routing/route.ts';
import { listOf } from '../../edge/definitions/schemas.ts';
import type { UseCases } from '../application.ts';
import { filterBy } from '../views/fields.ts';
import {
  requestStatusSchema,
  requestTypeSchema,
  serviceRequestSchema,
  serviceRequestView,
} from './service-request.ts';

export const listServiceRequests = route(
  {
    name: 'list-service-requests',
    method: 'GET',
    path: 'api/v1/service-requests',
    action: 'read',
    tag: 'requests',
    summary: "The company's service requests, oldest first",
    list: true,
    query: {
      status: filterBy(requestStatusSchema, 'Of this status only.'),
      type: filterBy(requestTypeSchema, 'Of this type only.'),
    },
    answers: { 200: listOf(serviceRequestSchema) },
    refuses: [],
  },
  ({ listRequests }: UseCases<'listRequests'>) =>
    async ({ caller, command: { now }, query: { status, type }, page }) => {
      const wanted = (await listRequests(caller.partnerId, now)).filter(
        ({ request }) =>
          (status === undefined || request.status === status) &&
          (type === undefined || request.type === type),
      );
      return listed(
        pageOf(wanted, ({ request }) => [request.createdAt, request.id], page),
        (asked) => serviceRequestView(asked),
      );
    },
);
