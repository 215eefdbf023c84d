// The application with a manual timer for its deadlines, on a local cloud whose parts can be made
// to hang.
import { loadBenefits, type Application } from '../../infra/local/hosting/application.ts';
import type { Overrides } from '../../functions/app.ts';
import { aWorld, type World } from './world/world.ts';
import { manualTimer, whileHanging, type HangingPart, type ManualTimer } from './manual-timer.ts';
import { anOffersWorld, type OffersWorld } from './world/offers-world.ts';

/** The application with replacements for what the machine provides. */
export const overridden = async (more: Overrides): Promise<Application> => {
  const benefits = await loadBenefits();
  return { ...benefits, start: (given) => benefits.start({ ...given, ...more }) };
};

export interface Deadlines {
  readonly timer: ManualTimer;
  /** Does work while a part hangs, and advances the time when nothing else can proceed. */
  during<T>(part: HangingPart, work: () => Promise<T>): ReturnType<typeof whileHanging<T>>;
}

const deadlines = (): Deadlines => {
  const timer = manualTimer();
  return { timer, during: (part, work) => whileHanging(timer, part, work) };
};

export const aHangingWorld = async (
  settings: Record<string, string> = {},
  more: Overrides = {},
): Promise<World & Deadlines> => {
  const made = deadlines();
  const application = await overridden({ ...more, deadlineTimer: made.timer });
  return { ...(await aWorld(settings, undefined, false, application)), ...made };
};

export const aHangingOffersWorld = async (): Promise<OffersWorld & Deadlines> => {
  const made = deadlines();
  const application = await overridden({ deadlineTimer: made.timer });
  return { ...(await anOffersWorld({}, undefined, false, application)), ...made };
};
