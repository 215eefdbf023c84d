// The client's runtime, typed as this project's compiler settings require: an optional member of a
// request is absent, never undefined. The generator's own types do not distinguish the two.
import * as Oazapfts from '@oazapfts/runtime';

type Runtime = ReturnType<typeof Oazapfts.runtime>;
type Request = Parameters<Runtime['fetchJson']>[1];

type Exact = Omit<Runtime, 'json'> & {
  json(request: Parameters<Runtime['json']>[0]): Request;
};

export const exactRuntime = (defaults: Parameters<typeof Oazapfts.runtime>[0]): Exact => {
  const runtime = Oazapfts.runtime(defaults);
  return { ...runtime, json: (request) => runtime.json(request) as Request };
};
