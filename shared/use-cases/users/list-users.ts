// The users of a partner's directory: a page, some by their ids, or all.
import type { PartnerId, UserId } from '../../domain/ids.ts';
import type { User } from '../../domain/user.ts';
import type { PartnerStore, UserQuery } from '../../ports/partner-store.ts';

interface Reading {
  readonly store: Pick<PartnerStore, 'read' | 'readMany' | 'users' | 'list'>;
}

/** A page of the directory, oldest first. */
export const listUsers =
  ({ store }: Reading) =>
  (partnerId: PartnerId, query: UserQuery): Promise<readonly User[]> =>
    store.users(partnerId, query);

/** Those of them who are in the directory. */
export const getUsers =
  ({ store }: Reading) =>
  async (partnerId: PartnerId, userIds: readonly UserId[]): Promise<readonly User[]> =>
    (await store.readMany(partnerId, 'user', userIds)).map(({ value }) => value);

/** The whole directory, for what is about everybody. */
export const everyUser =
  ({ store }: Reading) =>
  async (partnerId: PartnerId): Promise<readonly User[]> =>
    (await store.list(partnerId, ['user'])).map(({ value }) => value);

export const getUser =
  ({ store }: Reading) =>
  async (partnerId: PartnerId, userId: UserId): Promise<User | undefined> =>
    (await store.read(partnerId, 'user', userId))?.value;
