// Local cloud: whether a part has been told to fail. What is late then is late because of that.

interface Faulty {
  /** Absent: the part cannot be made to fail. */
  readonly faults?: { readonly planned: boolean };
}

/** @param cloud the parts of a local cloud that can be made to fail */
export const isDisturbed = (
  cloud: Readonly<Record<'cosmos' | 'durable' | 'email' | 'identity', Faulty>>,
): boolean =>
  [cloud.cosmos, cloud.durable, cloud.email, cloud.identity].some(
    ({ faults }) => faults?.planned === true,
  );
