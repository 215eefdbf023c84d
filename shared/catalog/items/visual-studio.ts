// Visual Studio subscriptions: seats for named people. The package defines how many, and how
// competencies add to them.
import type { VisualStudioItem } from '../../domain/catalog.ts';
import { translationsOf } from '../words/translations.ts';

const seat = {
  category: 'visualStudio',
  quantity: { total: 1, unit: 'seats' },
  manageUrl: 'https://my.visualstudio.com',
  instructions:
    'Choose a person and assign a seat; whoever is not in the list is added in the account settings first. People sign in with their own account; there is no product key. A seat cannot be shared.',
} as const;

export const visualStudioProfessional = {
  ...seat,
  id: 'visual-studio-professional',
  name: 'Visual Studio Professional subscription',
  edition: 'professional',
  translations: translationsOf('visualStudioProfessional'),
} as const satisfies VisualStudioItem;

export const visualStudioEnterprise = {
  ...seat,
  id: 'visual-studio-enterprise',
  name: 'Visual Studio Enterprise subscription',
  edition: 'enterprise',
  translations: translationsOf('visualStudioEnterprise'),
} as const satisfies VisualStudioItem;
