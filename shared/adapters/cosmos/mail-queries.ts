// Mail that waits, as the database's queries: by age, or partner by partner, so that who has much waiting hides
// nobody. All conditions are on indexed paths: what does not match is never loaded.
import type { SqlQuerySpec } from '@azure/cosmos';
import type { WaitingQuery } from '../../ports/partner-store.ts';

type Parameter = NonNullable<SqlQuerySpec['parameters']>[number];

/** A value that is none of these. Written as ranges: an index answers them, `NOT IN` reads what it leaves out. */
const noneOf = (path: string, name: string, values: readonly string[]) => ({
  texts: values.map((_, at) => `(${path} < ${name}${at} OR ${path} > ${name}${at})`),
  parameters: values.map((value, at): Parameter => ({ name: `${name}${at}`, value })),
});

export const waitingMailsFrom = (asked: WaitingQuery): SqlQuerySpec => {
  const { now, limit, status, templates = [], noTemplates = [], noPartners = [], inTurn } = asked;
  const others = noneOf('c.template', '@not', noTemplates);
  const partners = noneOf('c.partnerId', '@rests', noPartners);
  const given = Object.entries({
    '@limit': limit,
    '@now': now,
    '@status': status,
    '@after': inTurn?.after,
    '@upTo': inTurn?.upTo,
    '@partner': inTurn?.only,
  }).flatMap(([name, value]): Parameter[] => (value === undefined ? [] : [{ name, value }]));
  const conditions = [
    'c.type = "mail" AND c.nextActionAt <= @now',
    ...(status === undefined ? [] : ['c.status = @status']),
    ...(templates.length === 0
      ? []
      : [`c.template IN (${templates.map((_, at) => `@only${at}`).join(', ')})`]),
    ...(inTurn?.after === undefined ? [] : ['c.partnerId > @after']),
    ...(inTurn?.upTo === undefined ? [] : ['c.partnerId <= @upTo']),
    ...(inTurn?.only === undefined ? [] : ['c.partnerId = @partner']),
    ...others.texts,
    ...partners.texts,
  ];
  const order =
    inTurn === undefined ? 'c.nextActionAt, c.id' : 'c.status, c.partnerId, c.nextActionAt';
  return {
    query:
      'SELECT TOP @limit c.partnerId, c.id, c.nextActionAt, c.failing.times AS failures, ' +
      `c.template, c.status FROM c WHERE ${conditions.join(' AND ')} ORDER BY ${order}`,
    parameters: [
      ...given,
      ...templates.map((value, at): Parameter => ({ name: `@only${at}`, value })),
      ...others.parameters,
      ...partners.parameters,
    ],
  };
};
