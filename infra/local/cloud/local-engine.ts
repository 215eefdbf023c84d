// Local cloud: its own durable engine, which is the default.
import { createDurable } from '../durable/durable.ts';
import type { EngineMaker } from '../durable/contract/engine.ts';
import type { LocalDurable } from '../durable/contract/types.ts';

export const localEngine: EngineMaker<LocalDurable> = async ({ folder, ...given }) => {
  const durable = createDurable({ ...given, ...(folder === undefined ? {} : { folder }) });
  await durable.listen(0);
  return durable;
};
