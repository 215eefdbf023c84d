// One request to a running local cloud by one of the demo's personas; a refusal ends the program.
import type { LocalCloud } from '../local/cloud/cloud.ts';

/** @param who a persona's label */
export const call = async (
  cloud: LocalCloud,
  who: string,
  method: string,
  path: string,
  body: object,
): Promise<Record<string, unknown>> => {
  const response = await cloud.fetch(path, {
    method,
    headers: {
      authorization: `Bearer ${await cloud.token(who)}`,
      'content-type': 'application/json',
      'idempotency-key': `${method}-${path}-${JSON.stringify(body)}`,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text);
};
