// What every test of the application ends with: no document is due, once the sweeps have had their
// ticks, and none was put off because it failed. A document that stays due is looked at each minute
// for ever, for nothing.
import type { LocalCloud } from '../../../infra/local/cloud/cloud.ts';
import { dueLine } from '../../../infra/local/clock/stuck-work.ts';
import type { JsonObject } from '../../../infra/local/cosmos/contract/contract.ts';
import { isDisturbed } from '../../../infra/local/hosting/disturbed.ts';

const reasons = new WeakMap<LocalCloud['clock'], string>();

/** This cloud may be closed with documents that are due. @param reason for the reader of the test */
export const mayStayDue = ({ clock }: Pick<LocalCloud, 'clock'>, reason: string): void =>
  void reasons.set(clock, reason);

const isFailing = (document: JsonObject): boolean => 'failing' in document;
const failingLine = ({ id, failing }: JsonObject): string =>
  `${String(id)} ${JSON.stringify(failing)}`;

/**
 * Lets the sweeps have a tick each, unless the cloud was left broken on purpose.
 * @throws Error naming what was due before and still is, or what a sweep could not deal with and put off
 */
export const nothingStaysDue = async (cloud: LocalCloud): Promise<void> => {
  const { clock, timeline } = cloud;
  const leftBroken = !timeline.schedulesOn || isDisturbed(cloud) || cloud.timers.length === 0;
  if (leftBroken || clock.mode === 'ticking' || reasons.has(clock)) return;
  const now = clock.now();
  if (timeline.due(now).length > 0) {
    await cloud.advance({ duration: 'PT1M' });
    const left = timeline.due(now);
    if (left.length > 0) throw new Error(`Still due: ${left.map(dueLine).join('; ')}`);
  }
  const failing = cloud.cosmos.documents('partners', { limit: 100_000 }).filter(isFailing);
  if (failing.length > 0) throw new Error(`Put off: ${failing.map(failingLine).join('; ')}`);
};
