// Go-To-Market offers: the instructions for the marketing contact, step by step. Steps contain no
// web addresses: the only link in a mail is the one to its own page.
import type { GoToMarketItem, ItemWords } from '../../domain/catalog.ts';

type Origin = GoToMarketItem['origin'];
type Words = Required<Pick<ItemWords, 'name' | 'instructions' | 'steps'>>;

const offer = (id: string, origin: Origin, english: Words, chinese: Words) =>
  ({
    category: 'goToMarket',
    id,
    origin,
    quantity: { total: 1, unit: 'offers' },
    ...english,
    translations: { 'zh-Hans': chinese },
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
    {
      name: '企业资料优化',
      instructions: '由专家审阅贵公司的企业资料，帮助客户更容易找到贵公司。',
      steps: [
        '在合作伙伴目录中打开贵公司的资料，检查公司名称、地点和联系方式是否最新。',
        '整理贵公司希望被客户搜索到的内容：产品、行业，以及两三个客户案例。',
        '确认后，专家会与您约定时间，并在会后向您发送改进建议清单。',
      ],
    },
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
    {
      name: '商机推荐管理',
      instructions: '指导贵公司如何及时处理客户发来的商机推荐。',
      steps: [
        '确定贵公司由谁负责答复商机推荐，以及由谁代理。',
        '约定答复时限；建议在一个工作日内答复。',
        '确认后，您将收到培训邀请和答复模板。',
      ],
    },
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
    {
      name: '如何与 Microsoft 协同销售',
      instructions: '面向与 Microsoft 协同推进商机的销售团队的课程。',
      steps: [
        '从销售和市场部门选出最多十名参加者。',
        '准备一个希望共同推进的当前商机。',
        '确认后，您将收到适合您所在时区的近期课程安排。',
      ],
    },
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
  {
    name: '合作伙伴上市推广工具箱',
    instructions: '可使用贵公司自有品牌的现成营销活动和宣传册。',
    steps: [
      '准备好贵公司的矢量格式徽标和品牌颜色色值。',
      '选择首个营销活动要推广的产品或服务。',
      '确认后，您将获得工具箱的使用权限，其中已设置好贵公司的品牌。',
    ],
  },
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
    {
      name: '商业市场发布支持',
      instructions: '协助您宣传贵公司在商业市场中发布的产品。',
      steps: [
        '检查贵公司的产品已在商业市场中发布并可供购买。',
        '用两句话写明该产品面向哪些客户、解决什么问题。',
        '确认后，我们将在一周内提出宣传方案。',
      ],
    },
  ),
  // Benefits of marketplace listings end after six months.
  lifeDays: 182,
} as const satisfies GoToMarketItem;
