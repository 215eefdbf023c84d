// What operators ask of all partners together, as the database's queries: each a page in an order that an
// index has.
import type { SqlQuerySpec } from '@azure/cosmos';
import type {
  ActivationQuery,
  MailQuery,
  OpenPurchaseQuery,
  UnappliedPaymentQuery,
} from '../../ports/partner-store.ts';
import { documentId } from './documents.ts';

type Parameters = NonNullable<SqlQuerySpec['parameters']>;

/** Of the first property of an order and the document's id, what comes behind the last page. */
const behind = (property: string): string =>
  `(c.${property} > @at OR (c.${property} = @at AND c.id > @id))`;

const pageOf = (
  order: string,
  conditions: readonly string[],
  parameters: Parameters,
): SqlQuerySpec => ({
  query: `SELECT TOP @limit * FROM c WHERE ${conditions.join(' AND ')} ORDER BY c.${order}, c.id`,
  parameters,
});

export const activationsFrom = ({
  statuses,
  dueUpTo,
  after,
  limit,
}: ActivationQuery): SqlQuerySpec => {
  const conditions = ['c.type = "activation"'];
  const parameters: Parameters = [{ name: '@limit', value: limit }];
  if (statuses !== undefined) {
    conditions.push(`c.status IN (${statuses.map((_, at) => `@status${at}`).join(', ')})`);
    parameters.push(...statuses.map((value, at) => ({ name: `@status${at}`, value })));
  }
  if (dueUpTo !== undefined) {
    conditions.push('c.dueBy <= @dueUpTo');
    parameters.push({ name: '@dueUpTo', value: dueUpTo });
  }
  if (after !== undefined) {
    conditions.push(behind('dueBy'));
    parameters.push(
      { name: '@at', value: after.dueBy },
      { name: '@id', value: documentId('activation', after.benefitId) },
    );
  }
  return pageOf('dueBy', conditions, parameters);
};

const matters = {
  pendingPayment: 'c.status = "pendingPayment"',
  refundRequested: '(c.status = "cancelled" AND c.refund.status = "requested")',
};

export const openPurchasesFrom = ({ matter, after, limit }: OpenPurchaseQuery): SqlQuerySpec => {
  const isOpen =
    matter === undefined
      ? `(${matters.pendingPayment} OR ${matters.refundRequested})`
      : matters[matter];
  const conditions = ['c.type = "purchase"', isOpen];
  const parameters: Parameters = [{ name: '@limit', value: limit }];
  if (after !== undefined) {
    conditions.push(behind('orderedAt'));
    parameters.push(
      { name: '@at', value: after.orderedAt },
      { name: '@id', value: documentId('purchase', after.id) },
    );
  }
  return pageOf('orderedAt', conditions, parameters);
};

export const unappliedPaymentsFrom = ({
  status,
  after,
  limit,
}: UnappliedPaymentQuery): SqlQuerySpec => {
  const conditions = ['c.type = "unapplied-payment"'];
  const parameters: Parameters = [{ name: '@limit', value: limit }];
  if (status !== undefined) {
    conditions.push('c.status = @status');
    parameters.push({ name: '@status', value: status });
  }
  if (after !== undefined) {
    conditions.push(behind('recordedAt'));
    parameters.push(
      { name: '@at', value: after.recordedAt },
      { name: '@id', value: documentId('unapplied-payment', after.id) },
    );
  }
  return pageOf('recordedAt', conditions, parameters);
};

export const mailsFrom = ({ status, after, limit }: MailQuery): SqlQuerySpec => {
  const conditions = ['c.type = "mail"'];
  const parameters: Parameters = [{ name: '@limit', value: limit }];
  if (status !== undefined) {
    conditions.push('c.status = @status');
    parameters.push({ name: '@status', value: status });
  }
  if (after !== undefined) {
    conditions.push(behind('plannedAt'));
    parameters.push(
      { name: '@at', value: after.plannedAt },
      { name: '@id', value: documentId('mail', after.id) },
    );
  }
  return pageOf('plannedAt', conditions, parameters);
};
