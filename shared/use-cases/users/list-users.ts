// The users of a partner's directory.
import type { PartnerId, UserId } from '../../domain/ids.ts';
import type { User } from '../../domain/user.ts';
import type { PartnerStore } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'list'>;
}

export const listUsers =
  ({ store }: Reading) =>
  async (partnerId: PartnerId): Promise<User[]> =>
    (await store.list(partnerId, ['user'])).map(({ value }) => value);

export const getUser =
  ({ store }: Reading) =>
  async (partnerId: PartnerId, userId: UserId): Promise<User | undefined> =>
    (await store.read(partnerId, 'user', userId))?.value;
