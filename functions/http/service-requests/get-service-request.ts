// GET service-requests/{requestId}: one service request. Knows no store.
import { refuse } from '../../../shared/domain/result.ts';
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { serviceRequestSchema, serviceRequestView } from './service-request.ts';

export const getServiceRequest = route(
  {
    name: 'get-service-request',
    method: 'GET',
    path: 'api/v1/service-requests/{requestId}',
    action: 'read',
    tag: 'requests',
    summary: 'One service request',
    answers: { 200: serviceRequestSchema },
    refuses: ['NotFound'],
  },
  ({ getRequest }: UseCases<'getRequest'>) =>
    async ({ caller, command: { now }, path }) => {
      const request = await getRequest(caller.partnerId, path.requestId, now);
      return request === undefined
        ? refuse({ kind: 'notFound' })
        : shown(serviceRequestView(request));
    },
);
