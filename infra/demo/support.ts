// The demo's technical requests: what an active technical benefit carries, counted down.
import { randomUUID } from 'node:crypto';
import type { Activation, Purchase } from '../clients/typescript/api.ts';
import { api } from '../clients/local/client.ts';
import { activationOf } from './moves.ts';
import type { Teller } from './teller.ts';

const who = 'northbeam-user';

const details = {
  title: 'Moving to the cloud',
  description: 'Where to begin, and with what.',
  severity: 'minimal',
} as const;

const askForHours = <const Status extends 201 | 409>(
  teller: Teller,
  { id }: Purchase,
  hours: number,
  expect: Status,
) =>
  teller.act(who, `asks for ${hours} hours of advice (rule 7)`, expect, (as) =>
    api.createServiceRequest(
      randomUUID(),
      { type: 'advisoryHours', benefitId: `${id}-advisory-hours`, hours, ...details },
      {},
      as,
    ),
  );

/** Day 1: the benefit has been asked for, and is not active yet. */
export const adviceTooEarly = async (teller: Teller, purchase: Purchase): Promise<void> => {
  const refused = await askForHours(teller, purchase, 2, 409);
  teller.check('there is advice once the benefit is active', refused.code === 'BenefitNotActive');
};

/** Day 3.5: five hours, no more. */
export const adviceFor = async (
  teller: Teller,
  purchase: Purchase,
  activation: Activation,
): Promise<void> => {
  const { quote } = await askForHours(teller, purchase, 3, 201);
  const { accessId, contractId } = await activationOf(teller, who, activation);
  teller.check(
    'what to quote to support comes with the request (rule 7)',
    quote !== undefined && quote.accessId === accessId && quote.contractId === contractId,
  );
  const tooMany = await askForHours(teller, purchase, 3, 409);
  teller.check('of five hours three leave two', tooMany.code === 'NothingRemaining');
  await askForHours(teller, purchase, 2, 201);
  const benefit = await teller.act(who, 'looks what is left of the advice', 200, (as) =>
    api.getBenefit(`${purchase.id}-advisory-hours`, {}, as),
  );
  teller.check(
    'the last hour exhausts the benefit',
    benefit.status === 'exhausted' && benefit.technical?.remaining.advisoryHours === 0,
  );
};

/** Day 3.5: an incident on behalf of a customer, out of what is for on-premises products only. */
export const incidentOf = async (teller: Teller, { id }: Purchase): Promise<void> => {
  const benefitId = `${id}-product-support-incidents`;
  const ask = <const Status extends 201 | 409>(
    type: 'onPremisesSupport' | 'cloudSupport',
    words: string,
    expect: Status,
  ) =>
    teller.act(who, words, expect, (as) =>
      api.createServiceRequest(
        randomUUID(),
        { type, benefitId, customer: { name: 'Harbour Foods' }, ...details },
        {},
        as,
      ),
    );
  await ask('onPremisesSupport', 'asks for help on behalf of a customer (rule 7)', 201);
  const refused = await ask('cloudSupport', 'asks the same about a cloud product', 409);
  teller.check(
    'a benefit carries what it is for (rule 7)',
    refused.code === 'NotSupportedByBenefit',
  );
};
