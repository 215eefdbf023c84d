// The replacement for `@azure/functions-core`, used through the unmodified `@azure/functions`.
import { execFileSync } from 'node:child_process';
import { app, type InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import { loadApplication, registerHook } from '../../../../infra/local/functions-host/core.ts';
import { createInvoker, type LogEntry } from '../../../../infra/local/functions-host/invoke.ts';

const triggerKey = (functions: readonly { name: string; bindings: object }[], name: string) =>
  Object.keys(functions.find((one) => one.name === name)?.bindings ?? {})[0] ?? 'none';

const answering = (answer: string) =>
  loadApplication(() => {
    app.generic('who', { trigger: { type: 'x', name: 'in' }, handler: () => answer });
  });

describe('loading applications', () => {
  it('keeps the functions of two hosts in one process apart', async () => {
    const [one, two] = [createInvoker(answering('one')), createInvoker(answering('two'))];
    const call = { functionName: 'who', inputs: {} };
    expect((await one.invoke(call)).returnValue).toEqual({ string: 'one' });
    expect((await two.invoke(call)).returnValue).toEqual({ string: 'two' });
  });

  it('gives name and bindings as registered', () => {
    const { functions } = loadApplication(() =>
      app.http('hello', { route: 'api/hello', methods: ['GET'], handler: () => ({}) }),
    );
    const [hello] = functions;
    expect(hello?.name).toBe('hello');
    expect(Object.values(hello?.bindings ?? {})).toEqual([
      expect.objectContaining({ type: 'httpTrigger', route: 'api/hello', direction: 'in' }),
      expect.objectContaining({ type: 'http', direction: 'out' }),
    ]);
  });

  it('refuses two functions of one name, however spelled', () => {
    expect(() =>
      loadApplication(() => {
        app.generic('same', { trigger: { type: 'x', name: 'in' }, handler: () => 1 });
        app.generic('Same', { trigger: { type: 'x', name: 'in' }, handler: () => 2 });
      }),
    ).toThrow('registered already');
  });

  it('refuses a registration that no host would see', () => {
    expect(() => app.timer('late', { schedule: '0 * * * * *', handler: () => undefined })).toThrow(
      'outside of loadApplication',
    );
  });

  it('can load again after an application failed to start', () => {
    expect(() =>
      loadApplication(() => {
        throw new Error('bad configuration');
      }),
    ).toThrow('bad configuration');
    expect(loadApplication(() => undefined).functions).toEqual([]);
  });
});

describe('invoking', () => {
  it('rejects with exactly what the function threw', async () => {
    const thrown = { not: 'an error' };
    const invoker = createInvoker(
      loadApplication(() =>
        app.generic('fails', {
          trigger: { type: 'x', name: 'in' },
          handler: () => Promise.reject(thrown),
        }),
      ),
    );
    await expect(invoker.invoke({ functionName: 'fails', inputs: {} })).rejects.toBe(thrown);
  });

  it('gives the raw value beside the encoded one', async () => {
    const value = { a: [1] };
    const application = loadApplication(() =>
      app.generic('raw', { trigger: { type: 'x', name: 'in' }, handler: () => value }),
    );
    const result = await createInvoker(application).invoke({ functionName: 'raw', inputs: {} });
    expect(result.raw).toBe(value);
    expect(result.returnValue).toEqual({ json: '{"a":[1]}' });
  });

  it('runs hooks around the call, which may change input and result', async () => {
    const application = loadApplication(() => {
      app.hook.preInvocation((context) => {
        context.inputs = ['hooked'];
      });
      app.hook.postInvocation((context) => {
        context.result = `${String(context.result)}!`;
      });
      app.generic('echo', { trigger: { type: 'x', name: 'in' }, handler: (input) => input });
    });
    const invoker = createInvoker(application);
    const result = await invoker.invoke({ functionName: 'echo', inputs: { in: { string: 'x' } } });
    expect(result.returnValue).toEqual({ string: 'hooked!' });
  });

  it('lets a post-invocation hook turn a failure into a result', async () => {
    const application = loadApplication(() => {
      app.hook.postInvocation((context) => {
        context.error = undefined;
        context.result = 'rescued';
      });
      app.generic('fails', {
        trigger: { type: 'x', name: 'in' },
        handler: () => Promise.reject(new Error('no')),
      });
    });
    const result = await createInvoker(application).invoke({ functionName: 'fails', inputs: {} });
    expect(result.returnValue).toEqual({ string: 'rescued' });
  });

  it('passes on log lines with the function they come from, through the log hooks', async () => {
    const lines: LogEntry[] = [];
    const application = loadApplication(() => {
      app.hook.log((context) => {
        context.message = context.message.replace('secret', '***');
      });
      app.generic('talks', {
        trigger: { type: 'x', name: 'in' },
        handler: (_: unknown, context: InvocationContext) => context.warn('a secret'),
      });
    });
    const invoker = createInvoker(application, { log: (line) => lines.push(line) });
    await invoker.invoke({ functionName: 'talks', inputs: { in: { string: 'go' } } });
    expect(lines).toEqual([
      expect.objectContaining({ functionName: 'talks', level: 'warning', message: 'a ***' }),
    ]);
  });

  it('hands timers their data in the library’s spelling', async () => {
    let seen: unknown;
    const application = loadApplication(() =>
      app.timer('tick', {
        schedule: '0 * * * * *',
        handler: (timer) => {
          seen = timer;
        },
      }),
    );
    const json = JSON.stringify({ IsPastDue: true, ScheduleStatus: { Last: 'x' } });
    await createInvoker(application).invoke({
      functionName: 'tick',
      inputs: { [triggerKey(application.functions, 'tick')]: { json } },
    });
    expect(seen).toMatchObject({ isPastDue: true, scheduleStatus: { last: 'x' } });
  });

  it('supplies the durable client’s input where it is bound, and says so where it cannot', async () => {
    const client = {
      taskHubName: 'Hub',
      creationUrls: {},
      managementUrls: { id: 'INSTANCEID' },
      rpcBaseUrl: 'http://127.0.0.1:1/durabletask/',
    };
    const application = loadApplication(() =>
      app.generic('starts', {
        trigger: { type: 'x', name: 'in' },
        extraInputs: [df.input.durableClient()],
        handler: (_: unknown, context: InvocationContext) => df.getClient(context).taskHubName,
      }),
    );
    const call = { functionName: 'starts', inputs: { in: { string: 'go' } } };
    const durableClientInput = () => JSON.stringify(client);
    const result = await createInvoker(application, { durableClientInput }).invoke(call);
    expect(result.returnValue).toEqual({ string: 'Hub' });
    await expect(createInvoker(application).invoke(call)).rejects.toThrow('durable client');
  });

  it('names the function that is not there', async () => {
    const invoker = createInvoker(loadApplication(() => undefined));
    await expect(invoker.invoke({ functionName: 'ghost', inputs: {} })).rejects.toThrow('"ghost"');
  });
});

describe('hooks', () => {
  it('stop when they are disposed of', async () => {
    const calls: string[] = [];
    const application = loadApplication(() => {
      const first = registerHook('preInvocation', () => calls.push('first'));
      registerHook('preInvocation', () => calls.push('second'));
      first.dispose();
      app.generic('f', { trigger: { type: 'x', name: 'in' }, handler: () => 0 });
    });
    await createInvoker(application).invoke({ functionName: 'f', inputs: {} });
    expect(calls).toEqual(['second']);
  });
});

it('answers a plain Node require once installed', () => {
  const script = `
    await import('./infra/local/functions-host/install.ts');
    const { loadApplication } = await import('./infra/local/functions-host/core.ts');
    const { app } = await import('@azure/functions');
    const df = await import('durable-functions');
    const { functions } = loadApplication(() => {
      app.get('hello', () => ({}));
      df.app.activity('act', { handler: () => 1 });
    });
    console.log(functions.map((one) => one.name).join());`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(out.trim()).toBe('hello,act');
});
