// Technical benefits: each is activated once, and its requests are counted against it. The package
// defines the quantity.
import type { TechnicalItem } from '../../domain/catalog.ts';
import { mostHours } from '../../domain/technical-request.ts';

const activate =
  'Activate it once and allow a few days. Access ID and Contract ID then show here, for everybody in your company.';
const activateZh =
  '首次使用时请先激活，开通需要几天时间。开通后，此处将显示访问 ID 和合同 ID，贵公司所有用户均可查看。';

export const productSupportIncidents = {
  category: 'technical',
  id: 'product-support-incidents',
  name: 'Product support incidents',
  grants: 'incidents',
  requestKinds: ['onPremisesSupport'],
  quantity: { total: 10, unit: 'incidents' },
  instructions: `${activate} Use them for recent on-premises products: the current version and the one before.`,
  translations: {
    'zh-Hans': {
      name: '产品支持事件',
      instructions: `${activateZh}适用于近期的本地部署产品：当前版本及上一版本。`,
    },
  },
} as const satisfies TechnicalItem;

export const signatureCloudSupport = {
  category: 'technical',
  id: 'signature-cloud-support',
  name: 'Signature cloud support',
  grants: 'cloudIncidents',
  requestKinds: ['cloudSupport'],
  quantity: { total: 5, unit: 'incidents' },
  instructions: `${activate} Use it for cloud products, also on behalf of a customer.`,
  translations: {
    'zh-Hans': {
      name: '签名云支持',
      instructions: `${activateZh}适用于云产品，也可代表客户申请支持。`,
    },
  },
} as const satisfies TechnicalItem;

export const advisoryHours = {
  category: 'technical',
  id: 'advisory-hours',
  name: 'Advisory hours',
  grants: 'advisoryHours',
  requestKinds: ['presales', 'advisoryHours'],
  quantity: { total: 5, unit: 'hours' },
  instructions: `${activate} A consultant helps with presales, deployment and development, up to ${mostHours} hours per engagement, and answers within two business days.`,
  translations: {
    'zh-Hans': {
      name: '技术咨询小时数',
      instructions: `${activateZh}顾问可为售前、部署和开发提供协助，每次服务最多 ${mostHours} 小时，并在两个工作日内答复。`,
    },
  },
} as const satisfies TechnicalItem;

export const presalesAssistance = {
  category: 'technical',
  id: 'presales-assistance',
  name: 'Presales assistance',
  grants: 'advisoryHours',
  requestKinds: ['presales'],
  quantity: { unit: 'hours' },
  instructions: `${activate} Help with winning a deal; it is not counted.`,
  translations: {
    'zh-Hans': {
      name: '售前协助',
      instructions: `${activateZh}协助您赢得商机，不计次数。`,
    },
  },
} as const satisfies TechnicalItem;

export const technicalJourneys = {
  ...advisoryHours,
  name: 'Technical journeys (advisory hours)',
  translations: {
    'zh-Hans': { ...advisoryHours.translations['zh-Hans'], name: '技术旅程（咨询小时数）' },
  },
} as const satisfies TechnicalItem;
