// Technical benefits: each is activated once, and its requests are counted against it. The package
// defines the quantity.
import type { TechnicalItem } from '../../domain/catalog.ts';
import { mostHours } from '../words/figures.ts';
import { translationsOf } from '../words/translations.ts';

const activate =
  'Activate it once and allow a few days. Access ID and Contract ID then show here, for everybody in your company.';

export const productSupportIncidents = {
  category: 'technical',
  id: 'product-support-incidents',
  name: 'Product support incidents',
  grants: 'incidents',
  requestKinds: ['onPremisesSupport'],
  quantity: { total: 10, unit: 'incidents' },
  instructions: `${activate} Use them for recent on-premises products: the current version and the one before.`,
  translations: translationsOf('productSupportIncidents'),
} as const satisfies TechnicalItem;

export const signatureCloudSupport = {
  category: 'technical',
  id: 'signature-cloud-support',
  name: 'Signature cloud support',
  grants: 'cloudIncidents',
  requestKinds: ['cloudSupport'],
  quantity: { total: 5, unit: 'incidents' },
  instructions: `${activate} Use it for cloud products, also on behalf of a customer.`,
  translations: translationsOf('signatureCloudSupport'),
} as const satisfies TechnicalItem;

export const advisoryHours = {
  category: 'technical',
  id: 'advisory-hours',
  name: 'Advisory hours',
  grants: 'advisoryHours',
  requestKinds: ['presales', 'advisoryHours'],
  quantity: { total: 5, unit: 'hours' },
  instructions: `${activate} A consultant helps with presales, deployment and development, up to ${mostHours} hours per engagement, and answers within two business days.`,
  translations: translationsOf('advisoryHours'),
} as const satisfies TechnicalItem;

export const presalesAssistance = {
  category: 'technical',
  id: 'presales-assistance',
  name: 'Presales assistance',
  grants: 'advisoryHours',
  requestKinds: ['presales'],
  quantity: { unit: 'hours' },
  instructions: `${activate} Help with winning a deal; it is not counted.`,
  translations: translationsOf('presalesAssistance'),
} as const satisfies TechnicalItem;

export const technicalJourneys = {
  ...advisoryHours,
  name: 'Technical journeys (advisory hours)',
  translations: translationsOf('technicalJourneys'),
} as const satisfies TechnicalItem;
