// Binds the handler table to Azure Functions and Durable Functions: the only file that knows both.
import { app as functions, type InvocationContext } from '@azure/functions';
import * as durable from 'durable-functions';
import type { App } from './app.ts';

const durableClient = durable.input.durableClient();

const contextOf = (invocation: InvocationContext) => ({
  invocationId: invocation.invocationId,
  orchestrations: durable.getClient(invocation),
  traceParent: invocation.traceContext?.traceParent,
  warn: (line: string) => invocation.warn(line),
  error: (line: string) => invocation.error(line),
});

/** Registers every function of the application with the host that is loading it. */
export const register = ({
  http,
  catchAll,
  timers,
  events,
  orchestrators,
  activities,
  flush,
}: App): void => {
  for (const { name, method, path, handler } of http) {
    functions.http(name, {
      methods: [method],
      route: path,
      authLevel: 'anonymous',
      extraInputs: [durableClient],
      handler: (request, invocation) => handler(request, contextOf(invocation)),
    });
  }
  functions.http(catchAll.name, {
    methods: [...catchAll.methods],
    route: catchAll.path,
    authLevel: 'anonymous',
    extraInputs: [durableClient],
    handler: (request, invocation) => catchAll.handler(request, contextOf(invocation)),
  });
  for (const { name, schedule, handler } of timers) {
    functions.timer(name, {
      schedule,
      extraInputs: [durableClient],
      handler: (_timer, invocation) => handler(contextOf(invocation)),
    });
  }
  for (const { name, handler } of events) {
    functions.eventGrid(name, {
      extraInputs: [durableClient],
      handler: (event, invocation) => handler(event, contextOf(invocation)),
    });
  }
  for (const { name, handler } of orchestrators) durable.app.orchestration(name, handler);
  for (const { name, handler } of activities)
    durable.app.activity(name, {
      handler: (input: unknown, invocation) =>
        handler(input, {
          traceParent: invocation.traceContext?.traceParent,
          error: (line) => invocation.error(line),
        }),
    });
  functions.hook.appTerminate(() => flush());
};
