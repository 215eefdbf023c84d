// GET statement: what the company paid and what became of it. Knows no store.
import { shown } from '../../edge/definitions/answer.ts';
import { route } from '../../edge/routing/route.ts';
import type { UseCases } from '../application.ts';
import { statementSchema, statementView } from './statement.ts';

export const getStatement = route(
  {
    name: 'get-statement',
    method: 'GET',
    path: 'api/v1/statement',
    action: 'statement',
    tag: 'purchases',
    summary: 'What came in, what it paid for, and what was or has to be given back, oldest first',
    answers: { 200: statementSchema },
    refuses: [],
  },
  ({ getStatement: statement }: UseCases<'getStatement'>) =>
    async ({ caller: { partnerId } }) =>
      shown(statementView(await statement(partnerId))),
);
