// The demo's technical requests, which use up the quantity of an active technical benefit.
import { benefit, benefitIn, help, lookAt } from '../clients/local/moves.ts';
import type { Activation, Purchase } from '../clients/typescript/api.ts';
import type { Teller } from './teller.ts';

const who = 'northbeam-user';

const advice = (purchase: Purchase, hours: number) => ({
  ...help('advisoryHours', benefitIn(purchase, 'advisory-hours'), { hours }),
  words: `asks for ${hours} hours of advice (rule 7)`,
});

/** Day 1: the benefit's activation was requested but is not active yet. */
export const adviceTooEarly = ({ tryTo }: Teller, purchase: Purchase) =>
  tryTo(who, advice(purchase, 2), 'BenefitNotActive');

/** Day 3.5: a benefit has five advisory hours, no more. */
export const adviceFor = async (teller: Teller, purchase: Purchase, activation: Activation) => {
  const { act, check, tryTo } = teller;
  const { quote } = await act(who, advice(purchase, 3));
  const { accessId, contractId } = await act(who, lookAt(activation));
  const isOurs = quote?.accessId === accessId && quote?.contractId === contractId;
  const rule = 'what to quote to support comes with the request (rule 7)';
  check(rule, quote !== undefined && isOurs);
  await tryTo(who, advice(purchase, 3), 'NothingRemaining');
  await act(who, advice(purchase, 2));
  const left = benefit(benefitIn(purchase, 'advisory-hours'));
  const { status, technical } = await act(who, left, 'looks what is left of the advice');
  const isAllGone = status === 'exhausted' && technical?.remaining.advisoryHours === 0;
  check('the last hour exhausts the benefit', isAllGone);
};

/** Day 3.5: an incident for a customer; the benefit covers on-premises products only. */
export const incidentOf = async ({ act, tryTo }: Teller, purchase: Purchase) => {
  const incidents = benefitIn(purchase, 'product-support-incidents');
  const customer = { name: 'Harbour Foods' };
  const words = 'asks for help on behalf of a customer (rule 7)';
  await act(who, help('onPremisesSupport', incidents, { customer }), words);
  const cloud = help('cloudSupport', incidents, { customer });
  await tryTo(who, cloud, 'NotSupportedByBenefit', 'asks the same about a cloud product');
};
