// Go-To-Market offers: the instructions for the marketing contact, step by step. Steps contain no
// web addresses: the only link in a mail is the one to its own page.
import type { GoToMarketItem, ItemWords } from '../../domain/catalog.ts';
import { translationsOf } from '../words/translations.ts';

type Origin = GoToMarketItem['origin'];
type Words = Required<Pick<ItemWords, 'name' | 'instructions' | 'steps'>>;

const offer = (
  id: string,
  origin: Origin,
  english: Words,
  others: ReturnType<typeof translationsOf>,
) =>
  ({
    category: 'goToMarket',
    id,
    origin,
    quantity: { total: 1, unit: 'offers' },
    ...english,
    translations: others,
  }) as const satisfies GoToMarketItem;

const businessProfile = (id: string, origin: Origin) =>
  offer(
    id,
    origin,
    {
      name: 'Business profile optimization',
      instructions: 'A specialist reviews the profile with which customers find your company.',
      steps: [
        'Open the profile of your company in the partner directory and check that name, locations and contact are current.',
        'Collect what you want to be found for: products, industries, and two or three customer stories.',
        'Confirm; the specialist then proposes an appointment and sends you a list of improvements after it.',
      ],
    },
    translationsOf('businessProfile'),
  );

const referralManagement = (id: string, origin: Origin) =>
  offer(
    id,
    origin,
    {
      name: 'Referral management',
      instructions: 'Guidance for answering the referrals that customers send to your company.',
      steps: [
        'Decide who in your company answers referrals, and who stands in for them.',
        'Agree on how soon a referral is answered; within one business day works best.',
        'Confirm; you then receive an invitation to the training and the templates for answers.',
      ],
    },
    translationsOf('referralManagement'),
  );

const sellingWithMicrosoft = (id: string, origin: Origin) =>
  offer(
    id,
    origin,
    {
      name: 'How to sell with Microsoft',
      instructions: 'A course for sales teams that work on deals together with Microsoft.',
      steps: [
        'Choose up to ten people from sales and marketing who shall take part.',
        'Prepare one current deal that you would like to work on together.',
        'Confirm; you then receive the dates of the next course in your time zone.',
      ],
    },
    translationsOf('sellingWithMicrosoft'),
  );

export const silverCore = [
  businessProfile('business-profile-optimization', 'silverCore'),
  referralManagement('referral-management', 'silverCore'),
  sellingWithMicrosoft('selling-with-microsoft', 'silverCore'),
] as const;

export const isvCoSell = [
  businessProfile('isv-business-profile-optimization', 'isvCoSellReady'),
  referralManagement('isv-referral-management', 'isvCoSellReady'),
  sellingWithMicrosoft('isv-selling-with-microsoft', 'isvCoSellReady'),
] as const;

export const goToMarketToolbox = offer(
  'partner-go-to-market-toolbox',
  'goldCore',
  {
    name: 'Partner go-to-market toolbox',
    instructions: 'Ready-made campaigns and brochures that carry your own brand.',
    steps: [
      'Have your logo ready as a vector graphic, and your brand colours as numbers.',
      'Choose the product or service that the first campaign shall be about.',
      'Confirm; you then receive access to the toolbox with your brand set up in it.',
    ],
  },
  translationsOf('goToMarketToolbox'),
);

export const marketplaceLaunch = {
  ...offer(
    'isv-marketplace-launch',
    'isvCoSellReady',
    {
      name: 'Marketplace launch support',
      instructions: 'Help with announcing your offer in the commercial marketplace.',
      steps: [
        'Check that your offer is published in the marketplace and can be bought.',
        'Write down in two sentences whom it helps and with what.',
        'Confirm; within a week we propose a plan for the announcement.',
      ],
    },
    translationsOf('marketplaceLaunch'),
  ),
  // Benefits of marketplace listings end after six months.
  lifeDays: 182,
} as const satisfies GoToMarketItem;
