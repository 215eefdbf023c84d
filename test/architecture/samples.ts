// For each row of the import table: a file to which the row applies, imports that the row forbids,
// and one that it allows.
import { functionsSamples } from './samples/functions.ts';
import { infraSamples, localSamples } from './samples/infra.ts';
import type { Sample } from './samples/sample.ts';
import { sharedSamples, useCaseSamples } from './samples/shared.ts';

export const samples: Readonly<Record<string, Sample>> = Object.fromEntries([
  ...sharedSamples,
  ...useCaseSamples,
  ...functionsSamples,
  ...localSamples,
  ...infraSamples,
]);
