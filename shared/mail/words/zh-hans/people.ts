// Simplified Chinese: mails to people who are given something, and about people whom no mail reaches.

export const people = {
  'seat-assigned': {
    title: '{partner} 已为您分配“{benefit}”',
    heading: '您已获得一份订阅',
    body: '{partner} 已为您分配“{benefit}”。只要贵公司没有收回且会员资格有效，您就可以使用。',
    todo: '请点击下方按钮，在打开的页面上用您的工作账户登录。无需产品密钥，登录后即可使用订阅。离线状态下最多可使用 30 天。',
    button: '打开我的订阅',
    personal: '此订阅仅供您本人使用，请勿与他人共用登录账户。',
  },
  'credit-assigned': {
    title: '{partner} 已为您分配“{benefit}”',
    heading: '您已获得云服务额度',
    body: '{partner} 已为您分配“{benefit}”。在会员资格有效期内，该额度供贵公司内部使用。',
    todo: '请点击下方按钮打开门户，用您的工作账户登录，并在其中兑换一次额度。之后，您可以在那里管理所使用的服务。',
    button: '兑换我的额度',
    personal: '此额度仅分配给您本人。如需改由他人使用，请与贵公司的管理员联系。',
  },
  'person-unreachable': {
    title: '发往贵公司的一封邮件未能送达',
    heading:
      '{who, select, contact {无法联系到贵公司的营销联系人} other {无法联系到贵公司的一位用户}}',
    body: '{who, select, contact {发给贵公司营销联系人的一封邮件未能送达。} other {发给贵公司一位用户的一封邮件未能送达。}}',
    fix: '{who, select, contact {请在权益页面检查营销联系人的邮箱地址，或指定其他联系人。} other {请在权益页面的邮件列表中查看是哪一封，并在用户列表中更正该用户的邮箱地址。}}',
  },
  'account-unreachable': {
    title: '无法联系到合作伙伴：{partnerId}',
    heading: '无法联系到合作伙伴的账户',
    body: '发往此合作伙伴账户地址的一封邮件未能送达。',
    fix: '请向该合作伙伴索取有效的邮箱地址，并更新其登记信息。该合作伙伴的邮件列表会显示哪些邮件未能送达。',
  },
} as const;
