// An application that can be interrupted; restart.test.ts and the process that it kills share it.
import { type App, day } from './world.ts';

/** @param slow the second activity; @param ran called with the name of each activity that starts */
export const interruptible = (slow: () => unknown, ran: (name: string) => void): App => ({
  orchestrators: {
    *works({ df }) {
      const first = yield df.callActivity('quick', 'one');
      const second = yield df.callActivity('slow');
      return [first, second];
    },
    *sleeps({ df }) {
      yield df.createTimer(new Date(df.currentUtcDateTime.getTime() + day));
      return 'awake';
    },
    *listens({ df }) {
      return yield df.waitForExternalEvent('go');
    },
  },
  activities: {
    quick: (input: unknown) => {
      ran('quick');
      return input;
    },
    slow: () => {
      ran('slow');
      return slow();
    },
  },
});
