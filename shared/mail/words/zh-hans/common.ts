// Simplified Chinese: words that many mails and pages share, labels of facts, and footers for each
// kind of reader. A label has the name of the parameter that it describes.

export const labels = {
  package: '权益包',
  benefit: '权益',
  offer: '市场推广权益',
  membershipEnd: '会员资格到期时间',
  refundDeadline: '退款截止时间',
  renewalCloses: '续订截止时间',
  refund: '退款金额',
  endedAt: '终止时间',
  expectedBy: '预计完成时间',
  dueBy: '应完成时间',
  expiresAt: '到期时间',
  expiredAt: '到期时间',
  partnerId: '合作伙伴 ID',
  activationId: '激活 ID',
  reason: '原因',
} as const;

/** The separator between a label and its value, in plain text. */
export const colon = '：';

export const footers = {
  partner:
    '此邮件由 {brand} 发送，内容与贵公司的会员资格有关。请勿回复，此邮箱无人查阅。我们绝不会通过邮件发送或索要产品密钥和访问凭据。',
  contact:
    '您是贵公司的营销联系人，因此 {brand} 向您发送此邮件；如需变更联系人，请与贵公司的管理员联系。请勿回复，此邮箱无人查阅。我们绝不会通过邮件索要密码或产品密钥。',
  person:
    '贵公司已为您分配会员权益，因此 {brand} 向您发送此邮件；如需变更，请与贵公司的管理员联系。请勿回复，此邮箱无人查阅。我们绝不会通过邮件索要密码或产品密钥。',
  operators: '此邮件由 {brand} 发送给运营人员。',
  reader: '此页面由 {brand} 提供，仅打开页面不会产生任何更改。',
  anybody: '{brand}',
} as const;
