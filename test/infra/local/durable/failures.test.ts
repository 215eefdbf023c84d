// Failures on the local durable host: of activities, of the code itself, of one activity among
// several.
import { aWorld, closeWorlds } from './world.ts';

afterEach(closeWorlds);

const activities = {
  echo: (value: unknown) => value,
  fails: () => Promise.reject(new Error('no luck')),
};

describe('a failure', () => {
  it('of an activity reaches the orchestrator as an error', async () => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          try {
            yield df.callActivity('fails');
            return 'unreachable';
          } catch (error) {
            return error instanceof Error ? error.message : 'not an error';
          }
        },
      },
      activities,
    });
    await world.start();
    expect(world.output()).toBe(
      'Activity function \'fails\' failed:  no luck \n {"ClassName":"System.Exception","Message":" no luck"}',
    );
  });

  it('that is not caught fails the instance with its words', async () => {
    const world = aWorld({
      orchestrators: {
        // eslint-disable-next-line require-yield
        *o() {
          throw new Error('as designed');
        },
      },
    });
    await world.start();
    expect(world.detail().status).toBe('Failed');
    expect(world.output()).toBe("Orchestrator function 'o' failed: as designed");
  });

  it.each([
    ['text', () => 'just text'],
    ['an error without words', () => new Error('')],
  ])('thrown as %s fails the instance, too', async (_, thrown) => {
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          yield df.callActivity('echo', 1);
          throw thrown();
        },
      },
      activities,
    });
    await world.start();
    expect(world.detail().status).toBe('Failed');
  });

  it('of one in a fan-out resumes the code at once, and the instance ends with the last one', async () => {
    const gate = Promise.withResolvers<void>();
    const world = aWorld({
      orchestrators: {
        *o({ df }) {
          yield df.Task.all([df.callActivity('fails'), df.callActivity('slow')]);
        },
      },
      activities: { ...activities, slow: () => gate.promise },
    });
    world.durable.start({ name: 'o', instanceId: 'i' });
    await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
    expect(world.detail().status).not.toBe('Failed');
    gate.resolve();
    await world.durable.idle();
    expect(world.detail().status).toBe('Failed');
  });
});
