// GET me: the caller, as the application knows them. Knows no store.
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { meSchema, meView } from './me.ts';

export const getMe = route(
  {
    name: 'get-me',
    method: 'GET',
    path: 'api/v1/me',
    action: 'read',
    tag: 'me',
    summary: 'Who the caller is: company, program and roles',
    answers: { 200: meSchema },
    refuses: [],
  },
  ({ getUser }: UseCases<'getUser'>) =>
    async ({ caller }) =>
      shown(meView(caller, await getUser(caller.partnerId, caller.userId))),
);
