// What the endpoints call: every use case by name, and the settings by which things are shown. A type
// only, that of what is put together elsewhere: no use case is named twice.
import type { requestUseCases } from '../use-cases/use-cases.ts';

export type Application = ReturnType<typeof requestUseCases>;

/** The part of the application that one endpoint calls. */
export type UseCases<Name extends keyof Application> = Pick<Application, Name>;
