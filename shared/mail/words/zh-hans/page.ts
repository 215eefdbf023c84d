// Simplified Chinese: the instruction page behind the link in a mail. The pages of finished states
// say nothing about the offer, so that an old link reveals nothing.

export const page = {
  open: {
    title: '如何开始使用“{offer}”',
    heading: '如何开始使用“{offer}”',
    body: '{partner} 已申请激活“{offer}”，并指定您为营销联系人。请按以下步骤操作：',
    next: '阅读完毕后，请进行确认。在您确认后，该权益即会生效，但不早于 {notBefore}。',
    silent: '如果未收到您的确认，该权益将在 {confirmBy} 前后自动生效。',
    waits: '在您确认之前，该权益不会生效。',
    button: '我已阅读使用说明',
  },
  confirmed: {
    title: '已确认：“{offer}”',
    heading: '谢谢，您已确认',
    body: '您无需在此页面上进行其他操作。“{offer}”很快就会生效，但不早于 {notBefore}。使用说明如下，供您参考：',
  },
  active: {
    title: '“{offer}”已生效',
    heading: '“{offer}”已生效',
    body: '{partner} 可以使用“{offer}”至 {expiresAt}。使用说明如下，供您参考：',
  },
  expired: {
    title: '此页面已过期',
    heading: '此页面已过期',
    body: '此链接对应的内容已结束。如有疑问，请联系贵公司的会员资格管理员。',
  },
  replaced: {
    title: '此链接已被替换',
    heading: '此链接已被替换',
    body: '我们已向您发送了新的邮件，此链接不再有效。请使用最新邮件中的链接。',
  },
  cancelled: {
    title: '此项内容已取消',
    heading: '此项内容已取消',
    body: '此链接对应的内容已取消，您无需进行任何操作。',
  },
  unsubscribe: {
    title: '不再接收提醒？',
    heading: '不再接收提醒？',
    body: '您收到了我们发送的提醒邮件。点击下面的按钮后，您将不再收到此类提醒。有关权益变动的邮件仍会发送给您。',
    button: '不再接收此类提醒',
  },
  unsubscribed: {
    title: '已停止发送提醒',
    heading: '您将不再收到此类提醒',
    body: '有关权益变动的邮件仍会发送给您。您无需再进行任何操作。',
  },
  notFound: {
    title: '找不到页面',
    heading: '找不到页面',
    body: '此地址无效。请检查是否打开了邮件中的完整链接。',
  },
} as const;
