// Simplified Chinese: the catalogue's items.
import { mostHours, reassignments } from './figures.ts';

const activate =
  '首次使用时请先激活，开通需要几天时间。开通后，此处将显示访问 ID 和合同 ID，贵公司所有用户均可查看。';
const consultant = `${activate}顾问可为售前、部署和开发提供协助，每次服务最多 ${mostHours} 小时，并在两个工作日内答复。`;
const seat =
  '请选择用户并分配席位；列表中没有的用户，请先在账户设置中添加。用户使用自己的账户登录，无需产品密钥。席位不能共用。';
const account = '请分配给需要使用该额度的用户；须使用工作账户，不能使用免费邮箱地址。';

export const zhHans = {
  businessProfile: {
    name: '企业资料优化',
    instructions: '由专家审阅贵公司的企业资料，帮助客户更容易找到贵公司。',
    steps: [
      '在合作伙伴目录中打开贵公司的资料，检查公司名称、地点和联系方式是否最新。',
      '整理贵公司希望被客户搜索到的内容：产品、行业，以及两三个客户案例。',
      '确认后，专家会与您约定时间，并在会后向您发送改进建议清单。',
    ],
  },
  referralManagement: {
    name: '商机推荐管理',
    instructions: '指导贵公司如何及时处理客户发来的商机推荐。',
    steps: [
      '确定贵公司由谁负责答复商机推荐，以及由谁代理。',
      '约定答复时限；建议在一个工作日内答复。',
      '确认后，您将收到培训邀请和答复模板。',
    ],
  },
  sellingWithMicrosoft: {
    name: '如何与 Microsoft 协同销售',
    instructions: '面向与 Microsoft 协同推进商机的销售团队的课程。',
    steps: [
      '从销售和市场部门选出最多十名参加者。',
      '准备一个希望共同推进的当前商机。',
      '确认后，您将收到适合您所在时区的近期课程安排。',
    ],
  },
  goToMarketToolbox: {
    name: '合作伙伴上市推广工具箱',
    instructions: '可使用贵公司自有品牌的现成营销活动和宣传册。',
    steps: [
      '准备好贵公司的矢量格式徽标和品牌颜色色值。',
      '选择首个营销活动要推广的产品或服务。',
      '确认后，您将获得工具箱的使用权限，其中已设置好贵公司的品牌。',
    ],
  },
  marketplaceLaunch: {
    name: '商业市场发布支持',
    instructions: '协助您宣传贵公司在商业市场中发布的产品。',
    steps: [
      '检查贵公司的产品已在商业市场中发布并可供购买。',
      '用两句话写明该产品面向哪些客户、解决什么问题。',
      '确认后，我们将在一周内提出宣传方案。',
    ],
  },
  productSupportIncidents: {
    name: '产品支持事件',
    instructions: `${activate}适用于近期的本地部署产品：当前版本及上一版本。`,
  },
  signatureCloudSupport: {
    name: '签名云支持',
    instructions: `${activate}适用于云产品，也可代表客户申请支持。`,
  },
  advisoryHours: { name: '技术咨询小时数', instructions: consultant },
  technicalJourneys: { name: '技术旅程（咨询小时数）', instructions: consultant },
  presalesAssistance: {
    name: '售前协助',
    instructions: `${activate}协助您赢得商机，不计次数。`,
  },
  azureMonthly: {
    name: 'Microsoft Azure 额度（按月）',
    instructions: `${account}订阅在 Azure 门户中管理。用户最多可更换 ${reassignments} 次。`,
  },
  azureBulk: {
    name: 'Microsoft Azure 额度（按年，一次性发放）',
    instructions: `${account}全年额度一次性发放，因此在下次续订之前不能更换用户。`,
  },
  visualStudioProfessional: { name: 'Visual Studio Professional 订阅', instructions: seat },
  visualStudioEnterprise: { name: 'Visual Studio Enterprise 订阅', instructions: seat },
} as const;
