// What the endpoints call: every use case by name, and the settings that views need. It is only a
// type, derived from functions/use-cases, so that no use case is listed twice.
import type { requestUseCases } from '../use-cases/use-cases.ts';

export type Application = ReturnType<typeof requestUseCases>;

/** The part of the application that one endpoint calls. */
export type UseCases<Name extends keyof Application> = Pick<Application, Name>;
