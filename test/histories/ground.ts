// The people and benefits of the acts, and what must be there before the first of them.
import { personaNamed } from '../../infra/local/hosting/personas.ts';
import { loadKeys } from '../support/world/keys.ts';
import { admin, type World } from '../support/world/world.ts';

export const people = ['user', 'userAdmin', 'adminAgent', 'mpnPartnerAdmin'].map(
  (role) => personaNamed(`northbeam-${role}`).userId,
);
/** Items of every kind: seats, credits, keys, tokens, technical benefits, offers. */
export const items = {
  seats: ['visual-studio-professional', 'visual-studio-enterprise', 'azure-credit'],
  keys: ['sql-server-2019-standard', 'intune', 'microsoft-365-e3', 'office-professional-plus-2019'],
  activations: [
    'product-support-incidents',
    'advisory-hours',
    'signature-cloud-support',
    'isv-referral-management',
    'isv-marketplace-launch',
  ],
};
export const packages = ['action-pack', 'learning-action-pack', 'silver', 'gold'];

/** Prepares what acts need: keys in stock, a marketing contact. */
export const prepared = async (world: World): Promise<void> => {
  for (const pool of items.keys) await loadKeys(world, pool, 40, { kind: 'token' });
  await world.call(admin, 'PUT', '/api/v1/marketing-contact', {
    userId: people[0],
    email: 'marketing@northbeam.example',
    phone: '+4930123456',
    preferredLanguage: 'en',
  });
};
