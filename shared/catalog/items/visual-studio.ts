// Visual Studio subscriptions: seats for named people. The package defines how many, and how
// competencies add to them.
import type { VisualStudioItem } from '../../domain/catalog.ts';

const seat = {
  category: 'visualStudio',
  quantity: { total: 1, unit: 'seats' },
  manageUrl: 'https://my.visualstudio.com',
  instructions:
    'Choose a person and assign a seat; whoever is not in the list is added in the account settings first. People sign in with their own account; there is no product key. A seat cannot be shared.',
} as const;

const instructionsZh =
  '请选择用户并分配席位；列表中没有的用户，请先在账户设置中添加。用户使用自己的账户登录，无需产品密钥。席位不能共用。';

export const visualStudioProfessional = {
  ...seat,
  id: 'visual-studio-professional',
  name: 'Visual Studio Professional subscription',
  edition: 'professional',
  translations: {
    'zh-Hans': { name: 'Visual Studio Professional 订阅', instructions: instructionsZh },
  },
} as const satisfies VisualStudioItem;

export const visualStudioEnterprise = {
  ...seat,
  id: 'visual-studio-enterprise',
  name: 'Visual Studio Enterprise subscription',
  edition: 'enterprise',
  translations: {
    'zh-Hans': { name: 'Visual Studio Enterprise 订阅', instructions: instructionsZh },
  },
} as const satisfies VisualStudioItem;
